import { basename } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { writeFileAtomically } from '../files/atomic.ts';
import { numberText } from '../files/number-text.ts';
import { writeTextLines } from '../files/text-lines-write.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { emptyNumbers } from './empty-numbers.ts';
import { FINAL_DEMAND } from './labelled-roles.ts';
import { probe } from './probe.ts';
import type { Role } from './roles.ts';
import { layoutOf } from './roles.ts';
import type { RawTable, ReadOptions, TableFormat } from './table-format.ts';
import { wideFill } from './wide-fill.ts';
import { wideScan } from './wide-scan.ts';
import { yearIn } from './year-in.ts';

/** Numbers without any label: intermediate flows, and final demand to their right. */
export const headerless: TableFormat = {
  id: 'icio',
  title: 'numbers without labels, Z | Y, as Stata’s icio and exvatools take them',
  files:
    'one CSV file of numbers only: G·N rows, G·N columns of intermediate flows and then one or more columns of final demand for each country, country by country; the countries are named by --region-names',
  recognise: ({ lines, isFolder, isParquet }) =>
    !isFolder && !isParquet && lines.length > 0 && lines[0].length > 1 && lines.every(areNumbers),
  read: readHeaderless,
  write: writeHeaderless,
};

/** Whether a line is of numbers only, but for one cell or another that is damaged. */
function areNumbers(line: readonly string[]): boolean {
  const numbers = line.filter((text) => text !== '' && Number.isFinite(Number(text))).length;
  return line[0] !== '' && Number.isFinite(Number(line[0])) && numbers >= 0.8 * line.length;
}

async function readHeaderless(path: string, options: ReadOptions): Promise<RawTable> {
  const { separator, lines } = await probe(path);
  const shape = { separator, headerRows: 0, indexColumns: 0 };
  const { index } = await wideScan(path, { ...shape, indexColumns: 1 });
  const [n, width] = [index.length, lines[0].length];
  const { regions, notes } = regionsFor(n, width, options, basename(path));
  const G = regions.length;
  if (width <= n || n % G !== 0 || (width - n) % G !== 0) throw doesNotDivide(n, width, G, basename(path));
  const [N, perRegion] = [n / G, (width - n) / G];
  const sectors = options.sectors ?? names('S', N);
  if (sectors.length !== N)
    throw new MrioError(
      'input',
      `${basename(path)}: ${sectors.length} sectors are named, and ${n} rows for ${G} regions make ${N}.`,
      'Name every sector once, in the order of the rows.',
    );
  const categories = perRegion === 1 ? [FINAL_DEMAND] : names(FINAL_DEMAND, perRegion);
  const activities = regions.flatMap((region) =>
    sectors.map((sector): Role => ({ kind: 'activity', region, sector })),
  );
  const demands = regions.flatMap((region) =>
    categories.map((category): Role => ({ kind: 'demand', region, category })),
  );
  const roles = { rows: activities, columns: [...activities, ...demands] };
  const layout = layoutOf(roles);
  const numbers = emptyNumbers(layout);
  const { decimals } = await wideFill(path, shape, roles, layout, numbers, options.tell);
  const year = yearIn(basename(path));
  return { ...layout, ...numbers, decimals, ...(year !== undefined && { year }), paths: [path], notes };
}

function regionsFor(
  n: number,
  width: number,
  { regions }: ReadOptions,
  where: string,
): { regions: readonly string[]; notes: string[] } {
  if (typeof regions === 'object') return { regions, notes: [] };
  if (typeof regions === 'number') return { regions: names('R', regions), notes: [] };
  // One column of final demand for each country is the only reading that needs no further word.
  const G = width - n;
  if (G > 0 && n % G === 0) {
    return {
      regions: names('R', G),
      notes: [`regions taken to be ${G}, one for each column of final demand`],
    };
  }
  throw new MrioError(
    'input',
    `${where}: ${n} rows and ${width} columns of numbers without labels do not say how many regions there are.`,
    'Name them in order: --region-names countries.csv, or say how many: --region-names 44.',
    { n, width },
  );
}

/** R1, R2, …: all of one width, so that they sort as they stand. */
function names(letter: string, count: number): string[] {
  const digits = String(count).length;
  return Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(digits, '0')}`);
}

function doesNotDivide(n: number, width: number, G: number, where: string): MrioError {
  return new MrioError(
    'input',
    `${where}: ${n} rows and ${width} columns cannot be ${G} regions: ${width <= n ? 'there is no column of final demand' : `both ${n} and ${width - n} must be multiples of ${G}`}.`,
    width < n
      ? 'Rows are suppliers: the file needs as many columns as rows, and final demand beside them.'
      : 'Check the number of regions; leave out columns and rows of totals, taxes and value added. Or the file was cut off.',
    { n, width, regions: G },
  );
}

async function writeHeaderless(of: Mrio, path: string): Promise<readonly string[]> {
  const [n, demands] = [of.Z.cols.labels.length, of.Y.cols.labels.length];
  function* lines(): Generator<string> {
    for (let i = 0; i < n; i++) {
      const cells = [
        ...of.Z.values.slice(i * n, (i + 1) * n),
        ...of.Y.values.slice(i * demands, (i + 1) * demands),
      ];
      yield cells.map(numberText).join(',');
    }
  }
  await writeFileAtomically(path, (file) => writeTextLines(file, lines()));
  const stem = path.replace(/\.csv$/i, '');
  const [countries, sectors] = [`${stem}-countries.csv`, `${stem}-sectors.csv`];
  await writeFileAtomically(countries, `${of.regions.labels.map(listed).join('\n')}\n`);
  await writeFileAtomically(sectors, `${of.sectors.labels.map(listed).join('\n')}\n`);
  return [path, countries, sectors];
}

/** A label in a list of labels. */
function listed(label: string): string {
  return /^\s|\s$|[",;\t\r\n]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label;
}
