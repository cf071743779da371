import type { Provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import type { Bilingual } from '../measures/measure.ts';
import type { TornadoRow } from '../scenarios/run/alternatives.ts';
import type { ReadingChange } from '../scenarios/run/compare-readings.ts';
import type { WhatChanges } from '../scenarios/run/what-changes.ts';

/** One number of a scenario, with nine of ten draws where it was drawn. */
export interface ScenarioNumber {
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  readonly low?: number;
  readonly high?: number;
}

/** What a run assumed of the world. */
export interface ScenarioAssumed {
  /** Name of the set of trade elasticities. */
  readonly elasticities: string;
  readonly sourcing: 'region' | 'user';
  readonly labour: 'region' | 'country';
  readonly deficits: 'observed' | 'zero';
  readonly purse: 'region' | 'country';
  /** Share of the duty that buyers pay, in the cost-push. */
  readonly passThrough: number;
}

/** A law or paper that a scenario rests on. */
export interface ScenarioSource {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
}

/** Everything that a page, a screen or a file says of one scenario for one pair; reports never compute. */
export interface ScenarioReport {
  readonly id: string;
  readonly name: Bilingual;
  /** What is done and what is assumed, in two sentences. */
  readonly summary: Bilingual;
  /** What comes out, in two sentences with figures of the run as {real-income-b}, where somebody wrote them. */
  readonly explanation?: Bilingual;
  /** The two days whose duties are compared. */
  readonly compare: { readonly before: string; readonly after: string };
  readonly pair: { readonly id: string; readonly name: Bilingual };
  readonly year: number;
  readonly sides: { readonly a: Bilingual; readonly b: Bilingual };
  /** Region ids of the two sides. */
  readonly regionsOfSides: { readonly a: readonly string[]; readonly b: readonly string[] };
  /** Unit of money of the table. */
  readonly unit: Unit;
  /** Codes of the two countries: USA, MEX. */
  readonly countries: { readonly a: string; readonly b: string };
  readonly moved: WhatChanges;
  readonly assumed: ScenarioAssumed;
  readonly figures: ReadonlyMap<string, ScenarioNumber>;
  /** Sector × direct, first-order, exact, magnification, output, cost, jobs-hit, jobs-change, by side. */
  readonly products?: { readonly a: Table<'sector', 'effect'>; readonly b: Table<'sector', 'effect'> };
  /** Sector × bought, price, quantity, duty-before, duty, deadweight: what is bought in each country. */
  readonly markets?: { readonly a: Table<'sector', 'effect'>; readonly b: Table<'sector', 'effect'> };
  /** Side × duty, and buyers and sellers under full, half and no pass-through. */
  readonly bearers?: Table<'side', 'bearer'>;
  /** Region × real-income, real-wage, wage, price. */
  readonly regions?: Table<'region', 'change'>;
  /** Region × terms-of-trade, volume-of-trade, first-order: the measure that papers print. */
  readonly firstOrder?: Table<'importer', 'part'>;
  /** Steps × region: the first-order measure summed over them, and the exact change. */
  readonly path?: Table<'steps', 'region'>;
  /** Sector × a, b, country-a, country-b: what would be missing without the product's lost flows alone; a bound. */
  readonly lostProducts?: Table<'sector', 'side'>;
  /** Lens × a, b: jobs in the trade of the two under the famous definitions. */
  readonly lensesOfMetros?: Table<'lens', 'side'>;
  readonly lensesOfCountries?: Table<'lens', 'side'>;
  /** Regions whose jobs are estimated. */
  readonly jobsEstimated: readonly string[];
  /** All readings of the pair before and after. */
  readonly comparison?: readonly ReadingChange[];
  /** One assumption at a time. */
  readonly tornado?: readonly TornadoRow[];
  /** How the ranges were drawn; absent when nothing was. */
  readonly draws?: { readonly count: number; readonly seed: number; readonly tables: boolean };
  readonly assumptions: readonly Bilingual[];
  /** What is missing and what was estimated. */
  readonly notes: readonly Bilingual[];
  readonly sources: readonly ScenarioSource[];
  readonly provenance: Provenance;
}

/**
 * A number of a scenario's report.
 *
 * @throws  Error when the report does not have it: a fault of the program
 */
export function scenarioNumber(report: ScenarioReport, id: string): ScenarioNumber {
  const found = report.figures.get(id);
  if (!found) throw new Error(`The scenario has no figure "${id}".`);
  return found;
}
