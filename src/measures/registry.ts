import { unknownLabel } from '../core/axis.ts';
import type { Measure } from './measure.ts';
import { accountingMeasures } from './registry-accounting.ts';
import { borinManciniMeasures } from './registry-borin-mancini.ts';
import { crossingMeasures } from './registry-crossings.ts';
import { lengthMeasures } from './registry-length.ts';
import { linkageMeasures } from './registry-linkages.ts';
import { satelliteMeasures } from './registry-satellites.ts';
import { tradeMeasures } from './registry-trade.ts';
import { valueMeasures } from './registry-value.ts';

/** Every public measure, in the order in which a reader meets them. */
export const MEASURES: readonly Measure[] = Object.freeze([
  ...tradeMeasures,
  ...valueMeasures,
  ...crossingMeasures,
  ...accountingMeasures,
  ...borinManciniMeasures,
  ...lengthMeasures,
  ...linkageMeasures,
  ...satelliteMeasures,
]);

/**
 * A measure by its id.
 *
 * @throws  MrioError `label` when there is none; lists near matches
 */
export function measureOf(id: string): Measure {
  const found = MEASURES.find((measure) => measure.id === id);
  if (!found) {
    throw unknownLabel(
      'measure',
      id,
      MEASURES.map((measure) => measure.id),
    );
  }
  return found;
}
