import { sameLabels } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import { combine } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';

/**
 * Splits results by sector over finer product headings (NAICS or SCIAN, four digits), by employment.
 *
 * Read it to see which products stand behind a sector. It supposes the same value per job in every heading of a
 * sector, so it is an estimate: do not read differences between headings of one sector as productivity or trade.
 * Sectors in which no heading has jobs are left out.
 *
 * @param   of    any rows × sector: results of a measure
 * @param   jobs  heading × sector, unit jobs: jobs of each heading in the column of its sector, 0 elsewhere
 * @returns rows × heading, unit of `of`
 * @throws  MrioError `label` when the sectors differ; `unit` when the weights do not count jobs; `input` when a weight
 *          is negative
 * @identity the headings of a sector add up to the sector
 * @source  RECIPE 13 item 22
 */
export function byHeading<Rows extends string>(
  of: Table<Rows, 'sector'>,
  jobs: Table<'heading', 'sector'>,
): Table<Rows, 'heading'> {
  const shares = headingShares(of, jobs);
  const S = of.cols.labels.length;
  const H = jobs.rows.labels.length;
  const values = new Float64Array(of.rows.labels.length * H);
  for (let h = 0; h < H; h++) {
    for (let k = 0; k < S; k++) {
      const part = shares[h * S + k];
      if (part === 0) continue;
      for (let row = 0; row < of.rows.labels.length; row++)
        values[row * H + h] += of.values[row * S + k] * part;
    }
  }
  return table({
    rows: of.rows,
    cols: jobs.rows,
    values,
    unit: of.unit,
    provenance: combine('by-heading', [of.provenance, jobs.provenance], 'estimated'),
  });
}

/** Share of each heading in the jobs of its sector, headings × S; 0 where the sector has none. */
function headingShares(of: Table, jobs: Table<'heading', 'sector'>): Float64Array {
  if (!sameLabels(of.cols, jobs.cols)) {
    throw new MrioError(
      'label',
      `The weights have the sectors ${jobs.cols.labels.join(', ')}, the results ${of.cols.labels.join(', ')}.`,
      'Give both the sectors of the accounts, in the same order.',
    );
  }
  if (jobs.unit.kind !== 'jobs') {
    throw new MrioError('unit', `The weights count ${jobs.unit.kind}.`, 'Give jobs by heading and sector.');
  }
  const S = jobs.cols.labels.length;
  const totals = new Float64Array(S);
  for (let at = 0; at < jobs.values.length; at++) {
    if (jobs.values[at] < 0) {
      const heading = jobs.rows.labels[Math.floor(at / S)];
      throw new MrioError(
        'input',
        `Heading ${heading} has ${jobs.values[at]} jobs.`,
        'Weights must not be negative.',
      );
    }
    totals[at % S] += jobs.values[at];
  }
  return Float64Array.from(jobs.values, (each, at) => (totals[at % S] === 0 ? 0 : each / totals[at % S]));
}
