import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { axis } from '../../../src/core/axis.ts';
import type { Partition } from '../../../src/core/partition.ts';
import { pairBorder, partition } from '../../../src/core/partition.ts';
import { provenance } from '../../../src/core/provenance.ts';
import type { Table } from '../../../src/core/table.ts';
import { table } from '../../../src/core/table.ts';
import { jobs } from '../../../src/core/unit.ts';
import { leontief } from '../../../src/mrio/leontief.ts';
import { COUNTRIES, leather, SECTORS } from '../leather.ts';

/** What a case says about itself: the measures that it checks, and how near they must be. */
export interface Meta {
  readonly case: string;
  readonly tolerance: { readonly relative: number; readonly why: string };
  readonly measures: readonly string[];
  readonly notComputed: Readonly<Record<string, string>>;
}

/** The cells of one row of an expected.csv, by column; columns that only name the row are left out. */
export type Case = (row: Readonly<Record<string, string>>) => Readonly<Record<string, number>>;

export const of = leather();
export const { x, v, vc, y } = leontief(of);
export const pairOf = (a: string, b: string): Partition => pairBorder(of.regions, [a], [b]);
export const alone = (country: string): Partition =>
  partition(of.regions, {
    [country]: [country],
    others: COUNTRIES.filter((each) => each !== country),
  });
export const activitiesOf = (country: string): string[] => SECTORS.map((sector) => `${country}|${sector}`);

/** Jobs given per unit of output, as a table of jobs. */
export function jobsTable(perOutput: readonly number[]): Table<'region', 'sector'> {
  return table({
    rows: axis('region', COUNTRIES),
    cols: axis('sector', SECTORS),
    values: Float64Array.from(perOutput, (l, i) => l * x[i]),
    unit: jobs(2000),
    provenance: provenance('leather jobs', 'observed', []),
  });
}

export const metaOf = (name: string): Meta =>
  JSON.parse(readFileSync(new URL(`../../reference/leather/${name}/meta.json`, import.meta.url), 'utf8'));

export const near = (ours: number, theirs: number, meta: Meta, what: string): void => {
  expect(Math.abs(ours - theirs), `${what}: ${ours} for ${theirs}`).toBeLessThanOrEqual(
    meta.tolerance.relative * Math.abs(theirs),
  );
};
