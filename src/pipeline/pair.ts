import type { PairEvidence } from '../accounts/regions/evidence.ts';
import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import { countryOf, partition } from '../core/partition.ts';
import { table } from '../core/table.ts';
import type { Pair } from '../measures/pair.ts';
import { pairBorders } from '../measures/pair.ts';
import { pairByHeading } from '../measures/pair-by-heading.ts';
import { pairByIndustry } from '../measures/pair-by-industry.ts';
import type { Reading } from '../measures/reading.ts';
import { pairReadings } from '../measures/readings.ts';
import { contentReadings } from '../measures/readings-content.ts';
import { contrastReadings } from '../measures/readings-contrast.ts';
import { manufacturingJobsReadings } from '../measures/readings-manufactures.ts';
import { plausibilityReadings } from '../measures/readings-plausibility.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';

/** Goods sectors that are not manufactures: farms and mines. */
const PRIMARY: readonly string[] = ['AGR', 'MIN'];

/** The country that trade with Mexico is contrasted with: buying and selling rather than making together. */
export const CONTRAST_ECONOMY = 'CHN';

/**
 * What the measures need to know of a pair beside the accounts.
 *
 * @param   plan      regions and sectors; the metro is side a, the Mexican state side b
 * @param   evidence  jobs and customs values
 */
export function pairOf(plan: NestPlan, evidence: PairEvidence): Pair {
  const regions = plan.regions.labels;
  const [a, b] = [regions[plan.metro], regions[plan.mexicanState]];
  const goods = plan.sectors.labels.filter((_, k) => plan.goods[k]);
  return {
    a: [a],
    b: [b],
    countryA: regions.filter((region) => countryOf(region) === countryOf(a)),
    countryB: regions.filter((region) => countryOf(region) === countryOf(b)),
    goods,
    manufactures: goods.filter((sector) => !PRIMARY.includes(sector)),
    customs: table({
      rows: axis('direction', ['a>b', 'b>a']),
      cols: axis('flow', ['goods']),
      values: evidence.customs.values,
      unit: evidence.customs.unit,
      provenance: evidence.customs.provenance,
    }),
    jobs: evidence.jobs,
  };
}

/** The border between the first country of the pair and the contrast economy; the others are outside. */
export function contrastBorder(of: Mrio, pair: Pair): Partition {
  return partition(of.regions, { a: pair.countryA, b: [CONTRAST_ECONOMY] }, 'outside');
}

/**
 * Every number of a pair: its readings, the contrast with China, and tables by industry and by product heading.
 *
 * Rows of tables become readings `industry:measure:sector` and `heading:measure:code`.
 *
 * @param   of        the nested Mrio
 * @param   headings  four-digit heading → sector
 */
export function allReadings(
  of: Mrio,
  pair: Pair,
  evidence: PairEvidence,
  headings: ReadonlyMap<string, string>,
): Reading[] {
  const industry = pairByIndustry(of, pair);
  const [jobsA, jobsB] = headingJobs(evidence, headings);
  const heading = pairByHeading(of, pair, jobsA, jobsB);
  const cells = (kind: string, from: typeof industry | typeof heading): Reading[] =>
    from.rows.labels.flatMap((row, i) =>
      from.cols.labels.map((col, j) => ({
        id: `${kind}:${row}:${col}`,
        value: from.values[i * from.cols.labels.length + j],
        unit: from.unit,
        measure: `pair-by-${kind}`,
      })),
    );
  return [
    ...pairReadings(of, pair),
    ...contrastReadings(of, pairBorders(of, pair).national, 'us-mexico'),
    ...contrastReadings(of, contrastBorder(of, pair), 'us-china'),
    ...contentReadings(of, pair),
    ...plausibilityReadings(of, pair),
    ...manufacturingJobsReadings(pair),
    ...cells('industry', industry),
    ...cells('heading', heading),
  ];
}

/** Jobs by heading and sector on both sides, from the evidence. */
export function headingJobs(evidence: PairEvidence, headings: ReadonlyMap<string, string>) {
  const from = evidence.headings;
  const H = from.cols.labels.length;
  const sectors = evidence.jobs.cols;
  const codes = from.cols.labels;
  return [0, 1].map((side) => {
    const values = new Float64Array(H * sectors.labels.length);
    codes.forEach((code, h) => {
      const k = sectors.labels.indexOf(headings.get(code) ?? '');
      if (k >= 0) values[h * sectors.labels.length + k] = from.values[side * H + h];
    });
    return table({
      rows: axis('heading', codes),
      cols: sectors,
      values,
      unit: from.unit,
      provenance: from.provenance,
    });
  });
}
