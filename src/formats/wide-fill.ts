import { MrioError } from '../core/errors.ts';
import { fileLines } from '../files/file-lines.ts';
import { cellEnd } from '../files/line-cells.ts';
import type { LineFault, Printed } from '../files/line-numbers.ts';
import { lineNumbers } from '../files/line-numbers.ts';
import { activityIndex } from '../mrio/layout.ts';
import type { Role, Roles } from './roles.ts';
import type { Layout, RawNumbers } from './table-format.ts';
import type { Shape } from './wide-scan.ts';

/** Where the columns of numbers go: positions in the line, and in the row of the table they belong to. */
interface Targets {
  readonly Z: Placing;
  readonly Y: Placing;
  readonly output: number;
}

interface Placing {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Reads the numbers of a printed table into arrays, one line at a time.
 *
 * @param   roles   of the columns of numbers and of the rows, in the order of the file
 * @param   into    from `emptyNumbers(layout)`; written to
 * @param   tell    hears now and then how many rows are read
 * @returns decimal places of the finest number printed
 * @throws  MrioError `input` when a row has more or fewer cells than there are columns, or a cell that is needed is
 *          blank or no finite number: line, labels and text
 */
export async function wideFill(
  path: string,
  shape: Shape,
  roles: Roles,
  layout: Layout,
  into: RawNumbers,
  tell: (text: string) => void = () => {},
): Promise<Printed> {
  const at = positions(layout);
  const targets = targetsOf(roles.columns, at);
  const numbers = new Float64Array(roles.columns.length);
  const printed: Printed = { decimals: Number.NEGATIVE_INFINITY };
  let row = -shape.headerRows;
  await fileLines(path, (bytes, start, end, line) => {
    if (row++ < 0) return true;
    const role = roles.rows[row - 1];
    if (role.kind === 'skip') return true;
    let first = start;
    for (let skip = 0; skip < shape.indexColumns; skip++)
      first = cellEnd(bytes, first, end, shape.separator) + 1;
    const { count, fault } = lineNumbers(bytes, first, end, shape.separator, numbers, printed);
    if (count !== numbers.length || first > end)
      throw wrongLength(path, line, first > end ? 0 : count, numbers.length);
    const report = (columns: Int32Array) =>
      requireNumbers(numbers, columns, fault, path, line, role, roles.columns);
    put(role, numbers, targets, at, into, fault ? report : undefined);
    if (row % 500 === 0) tell(`${path}: ${row} of ${roles.rows.length} rows read`);
    return true;
  });
  return printed;
}

type Positions = ReturnType<typeof positions>;

function positions({ regions, sectors, categories, components }: Layout) {
  const of = (labels: readonly string[]) => new Map(labels.map((label, index) => [label, index]));
  const [region, sector, category, component] = [of(regions), of(sectors), of(categories), of(components)];
  return {
    n: regions.length * sectors.length,
    demands: regions.length * categories.length,
    activity: (role: Role & { kind: 'activity' }) =>
      activityIndex(region.get(role.region)!, sector.get(role.sector)!, sectors.length),
    demand: (role: Role & { kind: 'demand' }) =>
      activityIndex(region.get(role.region)!, category.get(role.category)!, categories.length),
    component: (name: string) => component.get(name)!,
  };
}

function targetsOf(columns: readonly Role[], at: Positions): Targets {
  const [zFrom, zTo, yFrom, yTo]: number[][] = [[], [], [], []];
  let output = -1;
  columns.forEach((role, column) => {
    if (role.kind === 'activity') {
      zFrom.push(column);
      zTo.push(at.activity(role));
    } else if (role.kind === 'demand') {
      yFrom.push(column);
      yTo.push(at.demand(role));
    } else if (role.kind === 'output') output = column;
  });
  const placing = (from: number[], to: number[]) => ({
    from: Int32Array.from(from),
    to: Int32Array.from(to),
  });
  return { Z: placing(zFrom, zTo), Y: placing(yFrom, yTo), output };
}

/** Puts one line where it belongs; columns of one name are added up, as are rows of one component. */
function put(
  role: Role,
  numbers: Float64Array,
  targets: Targets,
  at: Positions,
  into: RawNumbers,
  report: ((columns: Int32Array) => void) | undefined,
): void {
  const place = ({ from, to }: Placing, values: Float64Array, start: number) => {
    report?.(from);
    for (let k = 0; k < from.length; k++) values[start + to[k]] += numbers[from[k]];
  };
  if (role.kind === 'activity') {
    const i = at.activity(role);
    place(targets.Z, into.Z, i * at.n);
    place(targets.Y, into.Y, i * at.demands);
    if (targets.output >= 0) into.outputByRow[i] = numbers[targets.output];
  } else if (role.kind === 'component') {
    place(targets.Z, into.V, at.component(role.name) * at.n);
  } else if (role.kind === 'output') {
    const { from, to } = targets.Z;
    for (let k = 0; k < from.length; k++) into.outputByColumn[to[k]] = numbers[from[k]];
  }
}

function requireNumbers(
  numbers: Float64Array,
  columns: Int32Array,
  fault: LineFault | undefined,
  path: string,
  line: number,
  row: Role,
  roles: readonly Role[],
): void {
  const bad = columns.find((column) => Number.isNaN(numbers[column]));
  if (bad === undefined) return;
  const text = fault?.column === bad ? fault.text : undefined;
  const is =
    text === '' ? 'is blank' : text === undefined ? 'is no finite number' : `is "${text}", no finite number`;
  throw new MrioError(
    'input',
    `${path}: line ${line}, row "${labelOf(row)}", column "${labelOf(roles[bad])}" ${is}.`,
    'Write every flow as a number with a decimal point and no thousands separator; write 0 where there is none.',
    { path, line, row: labelOf(row), column: labelOf(roles[bad]), text },
  );
}

function labelOf(role: Role): string {
  if (role.kind === 'activity') return `${role.region}|${role.sector}`;
  if (role.kind === 'demand') return `${role.region}|${role.category}`;
  return role.kind === 'component' ? role.name : role.kind;
}

function wrongLength(path: string, line: number, found: number, wanted: number): MrioError {
  return new MrioError(
    'input',
    `${path}: line ${line} has ${found} numbers, and the header has ${wanted} columns for them.`,
    found < wanted
      ? 'The file may have been cut off: fetch it or write it again.'
      : 'Every row must have as many cells as the header.',
    { path, line, found, wanted },
  );
}
