import { countryOf } from '../../core/partition.ts';
import type { Country, PairKind, PairReport } from '../pair-report.ts';

const KINDS: Readonly<Record<string, PairKind>> = {
  'USA MEX': 'us-mexico',
  'MEX USA': 'us-mexico',
  'USA CAN': 'us-canada',
  'CAN USA': 'us-canada',
  'MEX CAN': 'mexico-canada',
  'CAN MEX': 'mexico-canada',
};

/** The countries of the two sides: as declared, or as the ids of their regions begin. */
export function countriesOf(report: PairReport): { readonly a: Country; readonly b: Country } {
  const { a, b } = report.sides;
  return report.countries ?? { a: countryOf(a.id) as Country, b: countryOf(b.id) as Country };
}

/** What kind of pair it is: across which national border, or domestic. */
export function pairKind(report: PairReport): PairKind {
  const { a, b } = countriesOf(report);
  return report.kind ?? KINDS[`${a} ${b}`] ?? 'domestic';
}
