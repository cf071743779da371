import { unitLabel } from '../core/unit.ts';
import type { ProcessingPart } from './processing.ts';

/**
 * The split of export plants for programs; plain data.
 *
 * @param   part  of the report
 * @returns readings by run with their unit, published shares with year, definition and source, judgement calls; or why
 *          there is no split
 */
export function processingJson(part: ProcessingPart) {
  if (part.kind === 'none') return part;
  return {
    kind: part.kind,
    aligned: part.aligned,
    central: part.kind === 'estimated' ? 'V1' : 'table',
    range: part.kind === 'estimated' ? ['V0', 'V2-full-pure'] : null,
    readings: [...part.readings.values()].map(({ unit, ...rest }) => ({
      ...rest,
      unit: unitLabel(unit),
      grade: 'estimated',
    })),
    published: part.published,
    parameters: part.parameters,
  };
}
