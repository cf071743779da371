import type { Frame } from '../accounts/frame.ts';
import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import { statesApart } from './states-apart.ts';

/** How typed arrays and maps are written in JSON. */
interface Tagged {
  readonly numbers?: readonly number[];
  readonly map?: readonly (readonly [string, unknown])[];
}

/**
 * Regional evidence as text: every number with all its digits. Flows between Mexican states are left out: they follow
 * from the rest.
 *
 * @identity evidenceOfText(evidenceText(e)) = e, to the last bit
 */
export function evidenceText({ interState: _, ...evidence }: NestEvidence): string {
  return JSON.stringify(evidence, (__, value: unknown) => {
    if (value instanceof Float64Array) return { numbers: Array.from(value) };
    if (value instanceof Map) return { map: [...value] };
    return value;
  });
}

/** The evidence of a text that `evidenceText` wrote. */
export function evidenceOfText(text: string, frame: Pick<Frame, 'groups'>): NestEvidence {
  const stored = JSON.parse(text, (_, value: Tagged | null | undefined) => {
    // A product group that is not traded is undefined in a list of shares; JSON has null for it.
    if (Array.isArray(value)) return value.map((each) => each ?? undefined);
    if (value?.numbers) return Float64Array.from(value.numbers);
    if (value?.map) return new Map(value.map);
    return value;
  }) as Omit<NestEvidence, 'interState'>;
  return { ...stored, interState: statesApart(stored.mexicanStates, frame) };
}
