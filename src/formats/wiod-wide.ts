import { basename } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { emptyNumbers } from './empty-numbers.ts';
import type { Probe } from './probe.ts';
import { probe } from './probe.ts';
import type { Role, Roles } from './roles.ts';
import { layoutOf, requireSameActivities } from './roles.ts';
import type { RawTable, ReadOptions, TableFormat } from './table-format.ts';
import { wideFill } from './wide-fill.ts';
import type { Scan, Shape } from './wide-scan.ts';
import { wideScan } from './wide-scan.ts';
import { wiodPublisher } from './wiod-publisher.ts';
import { yearIn } from './year-in.ts';

/** The World Input-Output Table, releases 2013 and 2016, exported to one CSV file in the layout of the release. */
export const wiodWide: TableFormat = {
  id: 'wiod',
  title: 'World Input-Output Table (WIOD), layout of the releases of 2013 and 2016',
  files:
    'one CSV file a year, exported from the workbook (headings by code, name, country and c1, c2, …) or from the R or Stata file (IndustryCode, IndustryDescription, Country, RNr, Year, AUS1, AUS2, …, TOT); .xlsb, .xlsx, .RData and .dta themselves are not read',
  recognise: (of) => frameColumns(of) > 0 || sheetHeader(of) > 0,
  read: readWiod,
};

/** Final demand by the place of its column, where the file gives numbers only. */
const CATEGORIES = ['CONS_h', 'CONS_np', 'CONS_g', 'GFCF', 'INVEN'];

/** Columns of labels in the layout of the R and Stata files; 0 when it is not that. */
function frameColumns({ lines }: Pick<Probe, 'lines'>): number {
  const header = lines[0] ?? [];
  if (!header.includes('IndustryCode') || !header.includes('Country') || !header.includes('RNr')) return 0;
  return Math.max(header.indexOf('RNr'), header.indexOf('Year')) + 1;
}

/** Lines of headings in the layout of the workbook, the last of which is c1, c2, …; 0 when it is not that. */
function sheetHeader({ lines }: Pick<Probe, 'lines'>): number {
  return (
    lines.findIndex(
      (line, at) =>
        at >= 3 &&
        line.length > 6 &&
        line.slice(4).every((cell) => /^c\d+$/.test(cell) || cell === '') &&
        /^c\d+$/.test(line[4]),
    ) + 1
  );
}

async function readWiod(path: string, options: ReadOptions): Promise<RawTable> {
  const seen = await probe(path);
  const name = basename(path);
  const frame = frameColumns(seen);
  const header = sheetHeader(seen);
  if (frame === 0 && header === 0) {
    throw new MrioError(
      'input',
      `${name}: neither the headings of a WIOD workbook nor those of its R and Stata files.`,
      'Export the sheet or the data frame to CSV as it stands, headings included.',
      { path },
    );
  }
  const shape: Shape =
    frame > 0
      ? { separator: seen.separator, headerRows: 1, indexColumns: frame }
      : { separator: seen.separator, headerRows: header, indexColumns: 4 };
  const scan = await wideScan(path, shape);
  const { roles, year } = frame > 0 ? frameRoles(scan, frame) : sheetRoles(scan, header);
  requireSameActivities(roles.columns, roles.rows, name);
  const layout = layoutOf(roles);
  const numbers = emptyNumbers(layout);
  const { decimals } = await wideFill(path, shape, roles, layout, numbers, options.tell);
  const when = year ?? yearIn(name) ?? yearOfWiot(name);
  return {
    ...layout,
    ...numbers,
    decimals,
    ...(when !== undefined && { year: when }),
    ...wiodPublisher(layout.sectors.length),
    paths: [path],
    notes: [],
  };
}

/** The year of wiot95_row_apr12.csv. */
function yearOfWiot(name: string): number | undefined {
  const two = /^wiot(\d\d)_/i.exec(name)?.[1];
  return two === undefined ? undefined : Number(two) + (Number(two) < 50 ? 2000 : 1900);
}

function frameRoles(scan: Scan, indexColumns: number): { roles: Roles; year: number | undefined } {
  const header = scan.header[0];
  const [code, country, number, year] = ['IndustryCode', 'Country', 'RNr', 'Year'].map((name) =>
    header.indexOf(name),
  );
  const sectorOf = new Map(
    scan.index
      .filter((row) => row[country] !== 'TOT')
      .map((row) => [`${row[country]}${Number(row[number])}`, row[code]] as const),
  );
  const rows = scan.index.map(
    (row): Role =>
      row[country] === 'TOT'
        ? totalRow(row[code])
        : { kind: 'activity', region: row[country], sector: row[code] },
  );
  const places = new Map<string, number>();
  const columns = header.slice(indexColumns).map((label): Role => {
    const [, region, place] = /^([A-Za-z]{3})(\d+)$/.exec(label) ?? [];
    if (region === undefined || region === 'TOT')
      return label.startsWith('TOT') ? { kind: 'output' } : unknown(label);
    const sector = sectorOf.get(`${region}${Number(place)}`);
    if (sector !== undefined) return { kind: 'activity', region, sector };
    const at = places.get(region) ?? 0;
    places.set(region, at + 1);
    return { kind: 'demand', region, category: CATEGORIES[at] ?? `FD${at + 1}` };
  });
  const when = year < 0 ? undefined : Number(scan.index[0][year]);
  return { roles: { rows, columns }, year: Number.isInteger(when) ? when : undefined };
}

function sheetRoles(scan: Scan, header: number): { roles: Roles; year: undefined } {
  const [codes, names, countries, numbers] = [4, 3, 2, 1].map((up) => scan.header[header - up] ?? []);
  const width = Math.max(codes.length, countries.length, numbers.length);
  const inner = new Set(scan.index.map(([code, , country]) => `${country}|${code}`));
  const columns = Array.from({ length: width - 4 }, (_, at): Role => {
    const [code, name, country, number] = [codes, names, countries, numbers].map((line) =>
      (line[at + 4] ?? '').trim(),
    );
    if (country === 'TOT' || code === 'GO' || /^total output/i.test(name)) return { kind: 'output' };
    if (country === '' && number === '') return { kind: 'skip' };
    if (inner.has(`${country}|${code}`)) return { kind: 'activity', region: country, sector: code };
    return { kind: 'demand', region: country, category: code || number };
  });
  const rows = scan.index.map(
    ([code, name, country]): Role =>
      country === 'TOT' || country === '' || code === ''
        ? totalRow(code || name, name)
        : { kind: 'activity', region: country, sector: code },
  );
  return { roles: { rows, columns }, year: undefined };
}

/** Rows below the activities: totals, output, or a component of primary inputs by its code. */
function totalRow(code: string, name = ''): Role {
  if (code === '' || code === 'II_fob' || /^total intermediate/i.test(name || code)) return { kind: 'skip' };
  if (code === 'GO' || /^output/i.test(name || code)) return { kind: 'output' };
  return { kind: 'component', name: code };
}

function unknown(label: string): never {
  throw new MrioError(
    'label',
    `The column "${label}" is none of the World Input-Output Table: neither AUS1 nor TOT.`,
    'Export the data frame as it stands.',
    { label },
  );
}
