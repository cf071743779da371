import { MrioError } from '../core/errors.ts';
import type { Column, TextColumn } from '../files/columns.ts';
import type { MeasuredColumn } from '../files/sidecar.ts';
import type { Frame, Part } from './description.ts';
import { PARTS } from './description.ts';
import { activityIndex } from './layout.ts';
import type { Mrio } from './mrio.ts';

/** The text columns of the long layout, in order; `value` follows. */
const KEYS = ['part', 'supplier_region', 'supplier_sector', 'user_region', 'user_sector'] as const;

/**
 * An Mrio as one long table: a row per cell of Z, then Y, then V.
 *
 * In Y, `user_sector` is the category of final demand; in V, `supplier_sector` is the component of primary inputs,
 * supplied by the region that uses it, so that `supplier_region <> user_region` is trade in every part.
 *
 * @returns part, supplier_region, supplier_sector, user_region, user_sector, value; n² + n·R·categories +
 *          components·n rows
 */
export function cellColumns(of: Mrio): MeasuredColumn[] {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const components = of.V.rows.labels;
  const suppliers = [...new Set([...of.sectors.labels, ...components])];
  const users = [...new Set([...of.sectors.labels, ...of.categories])];
  const inputs = components.map((component) => suppliers.indexOf(component));
  const demands = of.categories.map((category) => users.indexOf(category));
  const rows = of.Z.values.length + of.Y.values.length + of.V.values.length;
  const labels = [PARTS, of.regions.labels, suppliers, of.regions.labels, users];
  // The narrowest codes that hold the labels: at 3,465 activities a byte more is twelve million.
  const codes = labels.map(({ length }) =>
    length <= 256 ? new Uint8Array(rows) : length <= 65_536 ? new Uint16Array(rows) : new Uint32Array(rows),
  );
  const values = new Float64Array(rows);
  let row = 0;
  const put = (part: number, from: number, supplier: number, to: number, user: number, value: number) => {
    codes[0][row] = part;
    codes[1][row] = from;
    codes[2][row] = supplier;
    codes[3][row] = to;
    codes[4][row] = user;
    values[row++] = value;
  };
  for (let i = 0, cell = 0; i < R * S; i++)
    for (let to = 0; to < R; to++)
      for (let k = 0; k < S; k++) put(0, Math.floor(i / S), i % S, to, k, of.Z.values[cell++]);
  for (let i = 0, cell = 0; i < R * S; i++)
    for (let to = 0; to < R; to++)
      for (const demand of demands) put(1, Math.floor(i / S), i % S, to, demand, of.Y.values[cell++]);
  let cell = 0;
  for (const input of inputs)
    for (let to = 0; to < R; to++) for (let k = 0; k < S; k++) put(2, to, input, to, k, of.V.values[cell++]);
  return [
    ...KEYS.map((name, key) => ({ kind: 'text' as const, name, labels: labels[key], codes: codes[key] })),
    { kind: 'number', name: 'value', values, unit: of.Z.unit },
  ];
}

/**
 * The three tables' numbers from the long layout; rows may be in any order.
 *
 * @param   columns  of the file
 * @param   frame    axes of the Mrio
 * @param   where    the file, for messages
 * @returns Z (n × n), Y (n × R·categories), V (components × n), row-major
 * @throws  MrioError `input` when a column is missing, a label is unknown, or a cell is missing or occurs twice
 */
export function cellValues(
  columns: readonly Column[],
  frame: Frame,
  where: string,
): Record<Part, Float64Array> {
  const [R, S] = [frame.regions.labels.length, frame.sectors.labels.length];
  const n = R * S;
  const sizes: Record<Part, number> = {
    Z: n * n,
    Y: n * R * frame.categories.length,
    V: frame.components.labels.length * n,
  };
  const result = {
    Z: new Float64Array(sizes.Z),
    Y: new Float64Array(sizes.Y),
    V: new Float64Array(sizes.V),
  };
  const seen = { Z: new Uint8Array(sizes.Z), Y: new Uint8Array(sizes.Y), V: new Uint8Array(sizes.V) };
  const keys = KEYS.map((name) => textNamed(columns, name, where));
  const value = columns.find((column) => column.name === 'value');
  if (value?.kind !== 'number') throw refuse(where, 'no column "value" of numbers');
  const positions = (key: number, labels: readonly string[]) =>
    keys[key].labels.map((label) => labels.indexOf(label));
  const region = [positions(1, frame.regions.labels), positions(3, frame.regions.labels)];
  const sector = [positions(2, frame.sectors.labels), positions(4, frame.sectors.labels)];
  const component = positions(2, frame.components.labels);
  const category = positions(4, frame.categories);
  for (let row = 0; row < value.values.length; row++) {
    const part = PARTS.find((each) => each === keys[0].labels[keys[0].codes[row]]);
    const from = region[0][keys[1].codes[row]];
    const to = region[1][keys[3].codes[row]];
    const supplier = (part === 'V' ? component : sector[0])[keys[2].codes[row]];
    const user = (part === 'Y' ? category : sector[1])[keys[4].codes[row]];
    if (!part || from < 0 || to < 0 || supplier < 0 || user < 0) {
      const labels = keys.map((key) => key.labels[key.codes[row]]).join(', ');
      throw refuse(where, `row ${row + 1} (${labels}) is no cell of this table`);
    }
    const i = part === 'V' ? supplier : activityIndex(from, supplier, S);
    const width = part === 'Y' ? frame.categories.length : S;
    const cell = i * R * width + activityIndex(to, user, width);
    if (seen[part][cell]++) {
      const labels = keys.map((key) => key.labels[key.codes[row]]).join(', ');
      throw refuse(where, `the cell ${labels} occurs twice, again in row ${row + 1}`);
    }
    result[part][cell] = value.values[row];
  }
  const expected = sizes.Z + sizes.Y + sizes.V;
  if (value.values.length !== expected)
    throw refuse(where, `${value.values.length} cells, and the table has ${expected}`);
  return result;
}

function textNamed(columns: readonly Column[], name: string, where: string): TextColumn {
  const found = columns.find((column) => column.name === name);
  if (found?.kind !== 'text') throw refuse(where, `no column "${name}" of texts`);
  return found;
}

function refuse(where: string, what: string): MrioError {
  const hint = 'The file may have been cut off or edited: write it again.';
  return new MrioError('input', `${where}: ${what}.`, hint, { where });
}
