import type { TwoTables } from '../../src/pipeline/all-regions-differences.ts';
import { isInside, relativeDifference } from '../../src/pipeline/all-regions-differences.ts';
import type { StoredAllRegions } from '../../src/pipeline/all-regions-store.ts';
import type { NestingBias } from '../../src/pipeline/nesting-bias.ts';
import { EXPLAINED } from './explained.ts';

/** The year that the tables and the picture show. */
export const YEAR = 2018;

const READINGS: readonly (readonly [id: string, name: string])[] = [
  ['d1-total', 'two-way trade'],
  ['d2-total', 'inputs in it'],
  ['d3-total', 'co-production'],
  ['d4-pair-at-least-1', 'crosses'],
  ['d4-pair-at-least-2', 'twice or more'],
  ['d5-total', 'returns'],
  ['d8-co-production-a', 'jobs, a'],
  ['d8-co-production-b', 'jobs, b'],
];

const WORST = 12;

/**
 * docs/all-regions.md, all of it generated.
 *
 * @param   stored  the comparison and the record of its tables
 * @param   pairs   nesting bias of each pair's own table in YEAR
 */
export function document(
  stored: StoredAllRegions & { readonly differences: readonly TwoTables[] },
  pairs: ReadonlyMap<string, readonly NestingBias[]>,
): string {
  const { before, why, bias, time } = EXPLAINED;
  return `${[
    '# All regions at once',
    before(stored.regions.length),
    '![Two-way trade of every pair in both tables](all-regions.svg)',
    `## How far pairs differ, ${YEAR}`,
    'The table of all regions against the pair’s own, in percent of the latter. **Bold**: outside the range of nine of ten\ndraws of the pair’s own table. The last column counts the readings inside, of all twelve.',
    byPair(stored.differences),
    '## Every year',
    byYear(stored.differences),
    '## Where it is worst',
    worst(stored.differences),
    why,
    '## What dividing does to the nation',
    bias,
    biasTable(stored, pairs),
    '## How the tables balance',
    balancing(stored),
    time,
  ].join('\n\n')}\n`;
}

function byPair(differences: readonly TwoTables[]): string {
  const here = differences.filter(({ year }) => year === YEAR);
  const rows = [...new Set(here.map(({ pair }) => pair))].map((pair) => {
    const own = here.filter((each) => each.pair === pair);
    const cells = READINGS.map(([id]) => cell(own.find(({ reading }) => reading === id)));
    return [pair, ...cells, inside(own)];
  });
  return table(['pair', ...READINGS.map(([, name]) => name), 'inside'], rows);
}

function cell(of: TwoTables | undefined): string {
  const difference = of && relativeDifference(of);
  if (difference === undefined) return '–';
  return isInside(of!) === false ? `**${signed(difference)}**` : signed(difference);
}

function byYear(differences: readonly TwoTables[]): string {
  const years = [...new Set(differences.map(({ year }) => year))].sort();
  const rows = years.map((year) => {
    const here = differences.filter((each) => each.year === year);
    const sizes = READINGS.slice(0, 5).map(([id]) =>
      median(
        here
          .filter(({ reading }) => reading === id)
          .flatMap((each) => {
            const difference = relativeDifference(each);
            return difference === undefined ? [] : [Math.abs(difference)];
          }),
      ),
    );
    return [String(year), ...sizes.map((each) => (each * 100).toFixed(1)), inside(here)];
  });
  return [
    'Median size of the difference over all pairs, in percent, and how many readings lie inside their range.',
    table(['year', ...READINGS.slice(0, 5).map(([, name]) => name), 'inside'], rows),
  ].join('\n\n');
}

/** The readings of pairs that differ most in any year, each pair once. */
function worst(differences: readonly TwoTables[]): string {
  const names = new Map(READINGS);
  const sized = differences
    .filter(({ reading }) => names.has(reading))
    .flatMap((each) => {
      const difference = relativeDifference(each);
      return difference === undefined ? [] : [{ ...each, difference }];
    })
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  const first = sized.filter(({ pair }, i) => sized.findIndex((each) => each.pair === pair) === i);
  const rows = first
    .slice(0, WORST)
    .map((each) => [
      each.pair,
      String(each.year),
      names.get(each.reading)!,
      figure(each.own),
      each.low === undefined ? '–' : `${figure(each.low)} to ${figure(each.high!)}`,
      figure(each.common),
      signed(each.difference),
    ]);
  return table(['pair', 'year', 'reading', 'own table', 'its range', 'all regions', 'percent'], rows);
}

function biasTable({ years }: StoredAllRegions, pairs: ReadonlyMap<string, readonly NestingBias[]>): string {
  const NAMES = { 'exports-dva': 'value added in exports', vax: 'value added that others buy' };
  const here = years.find(({ year }) => year === YEAR)?.bias ?? [];
  const rows = here.map(({ country, measure, base, nested }) => {
    const same = (each: NestingBias) => each.country === country && each.measure === measure;
    const single = [...pairs.values()].flatMap((all) =>
      all.filter(same).map((each) => each.nested / each.base - 1),
    );
    const everyYear = years.flatMap(({ bias }) =>
      bias.filter(same).map((each) => each.nested / each.base - 1),
    );
    return [
      `${country}, ${NAMES[measure]}`,
      figure(base),
      `${fine(Math.min(...single))} to ${fine(Math.max(...single))}`,
      fine(nested / base - 1),
      `${fine(Math.min(...everyYear))} to ${fine(Math.max(...everyYear))}`,
    ];
  });
  return table(
    [
      '',
      `countries alone, ${YEAR}, million USD`,
      'pairs alone, percent',
      'all regions, percent',
      'all regions, all years',
    ],
    rows,
  );
}

function balancing({ years }: StoredAllRegions): string {
  const rows = years.map(({ year, cycles, gaps, repairs, checks }) => [
    String(year),
    cycles.join(', '),
    Math.max(...Object.values(gaps)).toExponential(1),
    (checks.find(({ id }) => id === 'aggregation')?.figure ?? Number.NaN).toExponential(1),
    String(repairs.exportsFittedToCountry),
    `${checks.filter(({ passed }) => passed).length} of ${checks.length}`,
  ]);
  return [
    'Cycles of the three balancings, the largest gap that is left, the largest difference between a national cell and the\nsum of its parts, sectors in which exports of Mexican states were made to fit the country, and checks that hold.',
    table(['year', 'cycles', 'gap', 'aggregation', 'exports fitted', 'checks'], rows),
  ].join('\n\n');
}

function inside(of: readonly TwoTables[]): string {
  const known = of.map(isInside).filter((each) => each !== undefined);
  return known.length === 0 ? '–' : `${known.filter(Boolean).length} of ${known.length}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function signed(difference: number): string {
  const value = difference * 100;
  const text = Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0);
  return `${value < 0 ? '−' : '+'}${text}`;
}

function fine(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference * 100).toFixed(2)}`;
}

function figure(value: number): string {
  return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}
