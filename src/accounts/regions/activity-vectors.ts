import { axis } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import type { BiRegional } from '../bi-regional.ts';
import { HOME_USES } from '../bi-regional.ts';
import { tableRow } from './table-row.ts';

/** The state (0, S) and the rest of the country (1, R). */
export const SIDES = [0, 1] as const;

/** What INEGI's table says of its activities (A) on both sides, million MXN. */
export interface ActivityVectors {
  readonly output: readonly [Float64Array, Float64Array];
  readonly exported: readonly [Float64Array, Float64Array];
  /** Value added and net taxes on products. */
  readonly added: readonly [Float64Array, Float64Array];
  /** Inputs from abroad. */
  readonly imported: readonly [Float64Array, Float64Array];
  /** Imports of the final uses at home without stocks, one number a side. */
  readonly finalImports: readonly [number, number];
}

/** The vectors in the order in which they are kept, state before rest. */
export const VECTORS = ['output', 'exported', 'added', 'imported'] as const;

/** Reads the vectors off a bi-regional table. */
export function activityVectors(table: BiRegional): ActivityVectors {
  const both = (of: (side: 0 | 1, activity: number) => number): [Float64Array, Float64Array] => [
    Float64Array.from(table.activities, (_, a) => of(0, a)),
    Float64Array.from(table.activities, (_, a) => of(1, a)),
  ];
  const [own, rest] = SIDES.map((side) =>
    HOME_USES.reduce((sum, use) => sum + table.finalImports(side, use), 0),
  );
  return {
    output: both(table.output),
    exported: both(table.exports),
    added: both(table.valueAdded),
    imported: both(table.imports),
    finalImports: [own, rest],
  };
}

/** Labels of the rows under which a state's vectors are kept: `02|output|S` … */
export function vectorLabels(code: string): string[] {
  return VECTORS.flatMap((name) => ['S', 'R'].map((side) => `${code}|${name}|${side}`));
}

/**
 * Vectors of a state as they are kept.
 *
 * @param   vectors       rows `code|vector|side`, columns activities
 * @param   finalImports  rows codes, columns S and R
 * @throws  MrioError `label` when the tables do not have the state
 */
export function keptVectors(vectors: Table, finalImports: Table, code: string): ActivityVectors {
  const of = (name: (typeof VECTORS)[number]): [Float64Array, Float64Array] => [
    tableRow(vectors, `${code}|${name}|S`),
    tableRow(vectors, `${code}|${name}|R`),
  ];
  const [own, rest] = tableRow(finalImports, code);
  return {
    output: of('output'),
    exported: of('exported'),
    added: of('added'),
    imported: of('imported'),
    finalImports: [own, rest],
  };
}

/** Labels of the cells of the domestic blocks in order: `S|AGR>R|MIN` at ((0·G + g)·2 + 1)·G + h. */
export function blockAxis(groups: readonly string[]) {
  const sides = ['S', 'R'];
  const both = sides.flatMap((side) => groups.map((group) => `${side}|${group}`));
  return axis(
    'cell',
    both.flatMap((seller) => both.map((buyer) => `${seller}>${buyer}`)),
  );
}

/** Labels of the cells of final demand: `S|AGR>R` at (0·G + g)·2 + 1. */
export function finalBlockAxis(groups: readonly string[]) {
  const sides = ['S', 'R'];
  return axis(
    'cell',
    sides.flatMap((side) => groups.flatMap((group) => sides.map((buyer) => `${side}|${group}>${buyer}`))),
  );
}
