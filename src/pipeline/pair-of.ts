import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import { nestEvidenceProvenance } from '../accounts/regions/nest-evidence.ts';
import { axis } from '../core/axis.ts';
import { countryOf } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import { jobs as jobsUnit, millionUsd } from '../core/unit.ts';
import { manufacturesAmong } from '../measures/manufactures.ts';
import type { Pair } from '../measures/pair.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import type { PairSetting } from './pair-setting.ts';

/** Persons employed in the regions of both sides. */
export interface PairJobs {
  readonly jobs: Table<'region', 'sector'>;
  readonly headings: Table<'region', 'heading'>;
}

/**
 * Jobs of the regions of both sides by sector and by four-digit heading.
 *
 * @param   headings  codes of the headings, in the order of the columns
 * @returns persons; a region whose headings nobody publishes has none
 */
export function pairJobs(
  { plan, headings }: Pick<PairSetting, 'plan' | 'headings'>,
  evidence: NestEvidence,
): PairJobs {
  const labels = plan.regions.labels;
  const sides = [...plan.a, ...plan.b].map((region) => evidenceOf(plan, evidence, region));
  const regions = axis(
    'region',
    [...plan.a, ...plan.b].map((region) => labels[region]),
  );
  const codes = [...headings.keys()];
  const provenance = nestEvidenceProvenance(evidence);
  const unit = jobsUnit(evidence.year);
  return {
    jobs: table({
      rows: regions,
      cols: plan.sectors,
      values: Float64Array.from(sides.flatMap((side) => Array.from(side.jobs))),
      unit,
      provenance,
    }),
    headings: table({
      rows: regions,
      cols: axis('heading', codes),
      values: Float64Array.from(sides.flatMap((side) => codes.map((code) => side.headings.get(code) ?? 0))),
      unit,
      provenance,
    }),
  };
}

/** What is known of a region of the plan. */
export function evidenceOf(plan: NestPlan, evidence: NestEvidence, region: number) {
  const state = plan.mexicanStates.indexOf(region);
  if (state >= 0) return evidence.mexicanStates[state];
  const province = plan.provinces.indexOf(region);
  if (province >= 0) return evidence.provinces[province];
  const area = plan.areas.find(({ metros, rest }) => rest === region && metros.length === 0);
  return evidence.us.get(area ? area.id : plan.regions.labels[region])!;
}

/**
 * What the measures need to know of a pair beside the accounts.
 *
 * Customs values are those of the national border; a domestic pair and one of Mexico and Canada have none.
 */
export function pairOf(plan: NestPlan, evidence: NestEvidence, { jobs }: Pick<PairJobs, 'jobs'>): Pair {
  const labels = plan.regions.labels;
  const [a, b] = [plan.a, plan.b].map((side) => side.map((region) => labels[region]));
  const goods = plan.sectors.labels.filter((_, k) => plan.goods[k]);
  const [countryA, countryB] = [countryOf(a[0]), countryOf(b[0])];
  const within = (country: string) => labels.filter((region) => countryOf(region) === country);
  const partner = countryA === 'USA' ? countryB : countryA;
  const customs =
    countryA !== countryB && [countryA, countryB].includes('USA')
      ? evidence.customs.value[partner as 'MEX' | 'CAN']
      : undefined;
  return {
    a,
    b,
    countryA: within(countryA),
    countryB: within(countryB),
    goods,
    manufactures: manufacturesAmong(goods),
    jobs,
    ...(customs && {
      customs: table({
        rows: axis('direction', ['a>b', 'b>a']),
        cols: axis('flow', ['goods']),
        values: Float64Array.of(
          ...(countryA === 'USA' ? [customs.exports, customs.imports] : [customs.imports, customs.exports]),
        ),
        unit: millionUsd(evidence.year, 'customs'),
        provenance: evidence.customs.provenance,
      }),
    }),
  };
}
