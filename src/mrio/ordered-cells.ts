import type { Run } from '../files/parquet-ordered.ts';
import type { Frame, Part } from './description.ts';

/**
 * The rows of a stored Mrio in the order in which they are written: Z, Y, V, each row by row.
 *
 * @param   frame   axes of the Mrio
 * @param   values  arrays of the sizes of the three tables; the runs write to them
 * @returns what the key columns hold in each of the three runs
 */
export function orderedCells(frame: Frame, values: Readonly<Record<Part, Float64Array>>): Run[] {
  const [regions, sectors, categories, components] = [
    frame.regions.labels,
    frame.sectors.labels,
    frame.categories,
    frame.components.labels,
  ];
  const [R, S, C] = [regions.length, sectors.length, categories.length];
  const n = R * S;
  const run = (part: Part, keys: readonly (readonly [labels: readonly string[], stride: number])[]): Run => ({
    rows: values[part].length,
    into: values[part],
    keys: [
      { column: 'part', labels: [part], stride: 1 },
      ...['supplier_region', 'supplier_sector', 'user_region', 'user_sector'].map((column, key) => ({
        column,
        labels: keys[key][0],
        stride: keys[key][1],
      })),
    ],
  });
  return [
    run('Z', [
      [regions, S * n],
      [sectors, n],
      [regions, S],
      [sectors, 1],
    ]),
    run('Y', [
      [regions, S * R * C],
      [sectors, R * C],
      [regions, C],
      [categories, 1],
    ]),
    run('V', [
      [regions, S],
      [components, n],
      [regions, S],
      [sectors, 1],
    ]),
  ];
}
