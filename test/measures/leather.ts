import { readFileSync } from 'node:fs';
import { provenance } from '../../src/core/provenance.ts';
import { millionUsd } from '../../src/core/unit.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';

const folder = new URL('../reference/leather/', import.meta.url);

/** A small CSV without quoted commas. */
export function csv(path: string): { columns: string[]; rows: string[][] } {
  const lines = readFileSync(new URL(path, folder), 'utf8').trim().split(/\r?\n/);
  const [columns, ...rows] = lines.map((line) =>
    line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, '')),
  );
  return { columns, rows };
}

export const COUNTRIES = ['Argentina', 'Turkey', 'Germany'] as const;
export const SECTORS = ['Agriculture', 'Textile_and_Leather', 'Transport_Equipment'] as const;

/** The leather table of decompr: 3 countries × 3 industries, which closes exactly. */
export function leather(): Mrio {
  const { rows } = csv('input.csv');
  const n = rows.length;
  return mrioFromFlows({
    year: 2000,
    regions: COUNTRIES,
    sectors: SECTORS,
    flows: Float64Array.from(rows.flatMap((row) => row.slice(1, 1 + n).map(Number))),
    demand: Float64Array.from(rows.flatMap((row) => row.slice(1 + n, 4 + n).map(Number))),
    unit: millionUsd(2000),
    provenance: provenance('leather', 'observed', []),
  });
}
