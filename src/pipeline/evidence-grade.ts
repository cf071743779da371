import type { Detail } from '../accounts/regions/region-evidence.ts';
import type { PairAccounts } from './accounts.ts';
import { evidenceOf } from './pair-of.ts';
import type { Named } from './region-names.ts';

/** How good the evidence of a pair is, worst first: D. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';

/** What the grade rests on. */
export type Graded = Pick<PairAccounts, 'evidence' | 'inputs' | 'setting'>;

/** Years beyond the last of their source for which regional series are carried on without a grade being lost. */
const CARRIED = 3;

const REASONS: Readonly<Record<string, Named>> = {
  broad: {
    en: 'one side is known by broad sectors of employment only; manufacturing is one sector there',
    es: 'de un lado solo se conoce el empleo por grandes sectores; la manufactura es ahí un solo sector',
  },
  people: {
    en: 'nothing but the number of inhabitants is at hand for a county of one side',
    es: 'de un condado de un lado solo se dispone del número de habitantes',
  },
  payroll: {
    en: 'industries of one side are known by payroll, not by value added',
    es: 'las industrias de un lado se conocen por nóminas, no por valor agregado',
  },
  estimatedTable: {
    en: 'INEGI’s table of a Mexican state is not at hand; its flows are estimated',
    es: 'no se dispone de la matriz del INEGI de un estado mexicano; sus flujos son estimados',
  },
  kappa: {
    en: 'no published figure pins how trade of the state divides between the metro and the rest of it: κ does',
    es: 'ninguna cifra publicada fija cómo se reparte el comercio del estado entre la zona metropolitana y el resto: lo hace κ',
  },
  domestic: {
    en: 'both sides are in one country: no customs figure observes what they sell each other',
    es: 'ambos lados están en un mismo país: ninguna cifra de aduana registra lo que se venden',
  },
  carried: {
    en: 'regional series end more than three years before this year and are carried on',
    es: 'las series regionales terminan más de tres años antes de este año y se prolongan',
  },
  whole: {
    en: 'both sides are whole states with value added or an official table by industry, and customs figures pin their trade',
    es: 'ambos lados son estados completos con valor agregado o matriz oficial por industria, y las cifras de aduana fijan su comercio',
  },
};

/**
 * The letter of a pair's evidence in a year, and why.
 *
 * A: both sides by detailed value added or an official table, flows pinned by customs figures of whole states. B: the
 * metro's part of its state rests on κ. C: one side by payroll or by broad sectors, or a domestic pair, or series
 * carried on for more than three years. D: one side by inhabitants or an estimated Mexican table.
 *
 * @source  own rule; docs/regions.md
 */
export function evidenceGrade({ evidence, setting }: Graded): { grade: EvidenceGrade; reasons: Named[] } {
  const { plan, regions } = setting;
  const sides = [...plan.a, ...plan.b].map((region) => evidenceOf(plan, evidence, region));
  const detailed = (detail: Detail) => sides.some((side) => side.detail === detail);
  const found: [EvidenceGrade, keyof typeof REASONS][] = [];
  if (sides.some((side) => 'official' in side && !side.official)) found.push(['D', 'estimatedTable']);
  if (sides.some((side) => side.notes.some((note) => note.what === 'industries' && note.source === 'none'))) {
    found.push(['D', 'people']);
  }
  if (detailed('broad sectors')) found.push(['C', 'broad']);
  if (detailed('payroll')) found.push(['C', 'payroll']);
  if (regions.kind === 'domestic') found.push(['C', 'domestic']);
  if (lastYear(sides) < evidence.year - CARRIED) found.push(['C', 'carried']);
  const metros = plan.areas.flatMap((area) => area.metros);
  const pinned = [...plan.a, ...plan.b].every((region) => !metros.includes(region));
  if (!pinned && regions.kind !== 'domestic') found.push(['B', 'kappa']);
  if (found.length === 0) return { grade: 'A', reasons: [REASONS.whole] };
  const grade = found
    .map(([letter]) => letter)
    .sort()
    .at(-1)!;
  return { grade, reasons: found.map(([, reason]) => REASONS[reason]) };
}

/** The oldest of the newest years of what tells the industries of each side. */
function lastYear(
  sides: readonly { readonly notes: readonly { what: string; years: readonly number[] }[] }[],
): number {
  const years = sides.flatMap((side) => {
    const own = side.notes.filter((note) => note.what === 'industries').flatMap((note) => note.years);
    return own.length === 0 ? [] : [Math.max(...own)];
  });
  return years.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...years);
}
