import { contrastBorder } from '../measures/contrast-border.ts';
import type { Pair } from '../measures/pair.ts';
import { bordersOf } from '../measures/pair.ts';
import { pairByIndustry } from '../measures/pair-by-industry.ts';
import { countriesOf, pairKind } from '../measures/pair-kind.ts';
import type { Reading } from '../measures/reading.ts';
import { pairReadings } from '../measures/readings.ts';
import { contentReadings } from '../measures/readings-content.ts';
import { contrastReadings } from '../measures/readings-contrast.ts';
import { manufacturingJobsReadings } from '../measures/readings-manufactures.ts';
import { plausibilityReadings } from '../measures/readings-plausibility.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { shareCuts } from '../mrio/share-cuts.ts';
import { cellReadings } from './cell-readings.ts';

/** How ids name the country of side a at the border with the contrast economy. */
const SHORT: Readonly<Record<string, string>> = { USA: 'us', MEX: 'mexico', CAN: 'canada' };

/**
 * Every number of a pair that has to be computed for each draw: all but the product headings.
 *
 * Readings of the national border begin with its name (us-mexico, us-canada, mexico-canada), those of the contrast with
 * the country of side a (us-china). A domestic pair has neither: there is no national border to contrast.
 *
 * @param   of    the nested Mrio
 * @param   pair  the two sides
 * @returns readings, then the cells of pairByIndustry as `industry:measure:sector`
 * @throws  MrioError `label` when the sides lie in other countries than the United States, Mexico and Canada; otherwise
 *          as the readings
 */
export function drawnReadings(of: Mrio, pair: Pair): Reading[] {
  const kind = pairKind(pair);
  const { pair: own, national } = bordersOf(of, pair);
  const contrasted = national && contrastBorder(of, pair);
  shareCuts(
    of,
    [own, national, contrasted].flatMap((border) => border ?? []),
  );
  return [
    ...pairReadings(of, pair),
    ...(national ? contrastReadings(of, national, kind) : []),
    ...(contrasted ? contrastReadings(of, contrasted, `${SHORT[countriesOf(pair).a]}-china`) : []),
    ...contentReadings(of, pair),
    ...plausibilityReadings(of, pair),
    ...manufacturingJobsReadings(pair),
    ...cellReadings('industry', pairByIndustry(of, pair)),
  ];
}
