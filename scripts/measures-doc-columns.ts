import { axis } from '../src/core/axis.ts';
import { byCountry, pairBorder } from '../src/core/partition.ts';
import { provenance } from '../src/core/provenance.ts';
import { table } from '../src/core/table.ts';
import { jobs, millionUsd } from '../src/core/unit.ts';
import type { Measure, MeasureInput } from '../src/measures/measure.ts';
import { mrioFromFlows } from '../src/mrio/mrio.ts';
import { measureRecords } from '../src/reports/measure/measure-records.ts';

const REGIONS = ['a', 'b', 'c'];
const SECTORS = ['goods', 'services'];
const from = provenance('document', 'observed', []);

/** Three regions and two sectors, to see what columns a measure has. */
const of = mrioFromFlows({
  year: 2018,
  regions: REGIONS,
  sectors: SECTORS,
  flows: Float64Array.from({ length: 36 }, (_, i) => 1 + (i % 5)),
  demand: Float64Array.from({ length: 18 }, (_, i) => 9 + (i % 4)),
  unit: millionUsd(2018),
  provenance: from,
});
const counted = { unit: jobs(2018), provenance: from, cols: axis('sector', SECTORS) };
const perRegion = table({ ...counted, rows: axis('region', REGIONS), values: new Float64Array(6).fill(1) });
const perHeading = table({
  ...counted,
  rows: axis('heading', ['1111', '3361']),
  values: Float64Array.of(1, 0, 0, 1),
});
const inputs: Required<Pick<MeasureInput, 'way' | 'jobs' | 'headings' | 'headingsB' | 'pair' | 'satellite'>> =
  {
    way: { from: 'a', to: 'b' },
    jobs: perRegion,
    headings: perHeading,
    headingsB: perHeading,
    pair: {
      a: ['a'],
      b: ['b'],
      countryA: ['a'],
      countryB: ['b'],
      goods: ['goods'],
      manufactures: ['goods'],
      jobs: perRegion,
    },
    satellite: table({
      rows: axis('account', ['jobs']),
      cols: of.Z.rows,
      values: new Float64Array(6).fill(1),
      unit: jobs(2018),
      provenance: from,
    }),
  };

/** Names along the columns of a result that are places, sectors or counts; all other columns are the measure's own. */
const PLACES = [...REGIONS, ...SECTORS, ...of.Z.rows.labels, '1111', '3361'];

/**
 * The columns of the file that a measure gives.
 *
 * @param   each  how to say that there is a column for each of something
 * @returns names of the keys, then of the numbers; `each(name)` where these are places or sectors
 */
export function columnsOf(measure: Measure, each: (name: string) => string): string[] {
  const border = measure.complete ? byCountry(of.regions) : pairBorder(of.regions, ['a'], ['b']);
  const by = measure.breakdowns?.at(-1);
  const made = measure.compute({ of, border, ...inputs, ...(by && { by }) });
  const { columns } = measureRecords(made, { title: '', groups: border.groups.labels });
  const keys = columns.filter(({ kind }) => kind === 'text').map(({ name }) => `\`${name}\``);
  if (measure.terms) return [...keys, each('term')];
  const labels = made.cols.labels;
  const own = labels.some((label) => PLACES.includes(label) || /^\d/.test(label) || label.includes('>'));
  return [
    ...keys,
    ...(own
      ? [each(made.cols.name)]
      : labels.map((label) => `\`${label.replace(/:a$/, ':…')}\``).filter((label) => !label.endsWith(':b`'))),
  ];
}
