import { unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Measure, MeasureInput } from './measure.ts';
import { accountingMeasures } from './registry-accounting.ts';
import { borinManciniMeasures } from './registry-borin-mancini.ts';
import { crossingMeasures } from './registry-crossings.ts';
import { lengthMeasures } from './registry-length.ts';
import { linkageMeasures } from './registry-linkages.ts';
import { satelliteMeasures } from './registry-satellites.ts';
import { tradeMeasures } from './registry-trade.ts';
import { valueMeasures } from './registry-value.ts';

/** Every public measure, in the order in which a reader meets them. */
export const MEASURES: readonly Measure[] = Object.freeze(
  [
    ...tradeMeasures,
    ...valueMeasures,
    ...crossingMeasures,
    ...accountingMeasures,
    ...borinManciniMeasures,
    ...lengthMeasures,
    ...linkageMeasures,
    ...satelliteMeasures,
  ].map(checked),
);

/** The same measure, which refuses a breakdown that it does not have. */
function checked(measure: Measure): Measure {
  const compute = (input: MeasureInput) => {
    const { by } = input;
    if (by !== undefined && !measure.breakdowns?.includes(by)) {
      throw new MrioError(
        'input',
        `The measure ${measure.id} is not shown by ${by}.`,
        measure.breakdowns
          ? `It has: ${measure.breakdowns.join(', ')}.`
          : 'It has no breakdown: leave it out.',
        { by },
      );
    }
    return measure.compute(input);
  };
  return { ...measure, compute };
}

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
