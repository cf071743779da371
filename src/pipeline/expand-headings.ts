import { axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import { combine } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import { splitByHeading } from '../measures/pair-by-heading.ts';
import { INDUSTRY_MEASURES } from '../measures/pair-by-industry.ts';
import type { Reading } from '../measures/reading.ts';
import { cellId, cellReadings } from './cell-readings.ts';

/** Jobs by heading and sector on both sides. */
export type HeadingJobs = readonly [a: Table<'heading', 'sector'>, b: Table<'heading', 'sector'>];

/**
 * The readings of product headings from those of industries: what `allReadings` gives of them, without a table.
 *
 * A heading that lies in one sector is a share of it that is the same in every draw, so its percentiles are those of the
 * sector times the share: give the readings with a percentile for a value.
 *
 * @param   readings  among them every `industry:measure:sector`
 * @param   jobs      heading × sector on each side, the weights
 * @returns readings `heading:measure:code`
 * @throws  MrioError `label` when the reading of an industry is missing; otherwise as byHeading
 */
export function expandHeadings(readings: readonly Reading[], [jobsA, jobsB]: HeadingJobs): Reading[] {
  const known = new Map(readings.map((reading) => [reading.id, reading]));
  const sectors = jobsA.cols;
  const cells = INDUSTRY_MEASURES.flatMap((measure) =>
    sectors.labels.map((sector) => {
      const id = cellId('industry', measure, sector);
      const found = known.get(id);
      if (found) return found;
      throw new MrioError(
        'label',
        `The headings need the reading ${id}, which is not among the ${readings.length} given.`,
        'Give all readings of industries of the pair.',
        { id },
      );
    }),
  );
  const industry = table({
    rows: axis('measure', INDUSTRY_MEASURES),
    cols: sectors,
    values: Float64Array.from(cells, ({ value }) => value),
    unit: cells[0].unit,
    provenance: combine('pair-by-industry', [jobsA.provenance, jobsB.provenance], 'derived'),
  });
  return cellReadings('heading', splitByHeading(industry, jobsA, jobsB));
}
