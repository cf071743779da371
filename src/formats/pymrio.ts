import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { MrioError } from '../core/errors.ts';
import type { Unit } from '../core/unit.ts';
import { fieldOf, parseJson } from '../files/fields.ts';
import { emptyNumbers } from './empty-numbers.ts';
import { FINAL_DEMAND } from './labelled-roles.ts';
import { moneyUnit } from './money-unit.ts';
import type { Probe } from './probe.ts';
import type { PymrioFile } from './pymrio-file.ts';
import { pymrioFile, pymrioPart } from './pymrio-file.ts';
import { writePymrio } from './pymrio-write.ts';
import type { Role, Roles } from './roles.ts';
import { layoutOf, requireSameActivities } from './roles.ts';
import type { RawTable, ReadOptions, TableFormat } from './table-format.ts';
import { unitTexts } from './unit-texts.ts';
import { wideFill } from './wide-fill.ts';
import { yearIn } from './year-in.ts';

/** The folder that pymrio saves as text, and that EXIOBASE 3 is published in. */
export const pymrio: TableFormat = {
  id: 'pymrio',
  title: 'folder of pymrio, as text',
  files:
    'a folder with Z.txt and Y.txt, or A.txt, x.txt and Y.txt (tab-separated, region and sector on both sides), unit.txt, file_parameters.json and metadata.json; value added from factor_inputs/F.txt where it closes the columns',
  recognise: (of) => isPymrio(of) && !isExiobase(of),
  read: (path, options) => readPymrio(path, options),
  write: writePymrio,
};

/** EXIOBASE 3: the same folder, in million euro. */
export const exiobase: TableFormat = {
  id: 'exiobase',
  title: 'EXIOBASE 3',
  files:
    'the folder of one year as published (IOT_2011_ixi, IOT_2011_pxp), unpacked: Z.txt and Y.txt, or A.txt, x.txt and Y.txt, unit.txt; satellites are not read',
  recognise: (of) => isPymrio(of) && isExiobase(of),
  read: async (path, options) => {
    const raw = await readPymrio(path, options);
    const publisher = {
      id: 'exiobase3',
      producer: 'EXIOBASE consortium',
      title: 'EXIOBASE 3',
      edition: versionOf(path) ?? 'not stated in the files',
      url: 'https://doi.org/10.5281/zenodo.3583070',
      licence: 'as stated by the release (CC BY-SA 4.0 or CC BY-NC-SA 4.0)',
    };
    return { ...raw, publisher, unit: raw.unit ?? MILLION_EUR };
  },
};

const MILLION_EUR: Unit = Object.freeze({ kind: 'money', currency: 'EUR', factor: 1e6 });

function isPymrio({ isFolder, path }: Probe): boolean {
  const has = (part: string) => pymrioPart(path, part) !== undefined;
  // Without x.txt the reader says what is missing.
  return isFolder && has('Y') && (has('Z') || has('A'));
}

function isExiobase({ path, name }: Probe): boolean {
  return (
    /^IOT_\d{4}_(ixi|pxp)$/i.test(basename(resolve(path)) || name) ||
    /exio/i.test(metadata(path, 'name') ?? '')
  );
}

function metadata(folder: string, field: string): string | undefined {
  const path = join(folder, 'metadata.json');
  if (!existsSync(path)) return undefined;
  const value = fieldOf(parseJson(readFileSync(path, 'utf8'), path), field);
  return value === undefined || value === null ? undefined : String(value);
}

function versionOf(folder: string): string | undefined {
  return metadata(folder, 'version');
}

async function readPymrio(path: string, options: ReadOptions): Promise<RawTable> {
  const [Z, A, x, Y, F] = [
    ...['Z', 'A', 'x', 'Y'].map((part) => pymrioPart(path, part)),
    pymrioPart(join(path, 'factor_inputs'), 'F'),
  ];
  const square = Z ?? A;
  if (square === undefined || Y === undefined || (Z === undefined && x === undefined)) {
    throw new MrioError(
      'input',
      `${path} lacks ${square === undefined ? 'Z.txt' : Y === undefined ? 'Y.txt' : 'x.txt'}.`,
      'The folder needs Z.txt and Y.txt, or A.txt, x.txt and Y.txt; Parquet and pickle files of pymrio are not read.',
      { path },
    );
  }
  const [inner, final] = [await pymrioFile(square), await pymrioFile(Y)];
  const inputs = F === undefined ? undefined : await pymrioFile(F, inner.over);
  const roles = {
    Z: rolesOf(inner, 'activity'),
    Y: rolesOf(final, 'demand'),
    F: inputs && inputRoles(inputs),
  };
  requireSameActivities(roles.Z.columns, roles.Z.rows, basename(square));
  // The rows of Y against the columns of Z.
  requireSameActivities(roles.Z.columns, roles.Y.rows, basename(Y));
  const layout = layoutOf(roles.Z, roles.Y, ...(roles.F ? [roles.F] : []));
  const numbers = emptyNumbers(layout);
  const printed = await wideFill(square, inner.shape, roles.Z, layout, numbers, options.tell);
  const other = await wideFill(Y, final.shape, roles.Y, layout, numbers, options.tell);
  if (inputs && roles.F) await wideFill(F!, inputs.shape, roles.F, layout, numbers, options.tell);
  if (x !== undefined) await readOutputs(x, inner.shape.indexColumns, layout, numbers, options.tell);
  if (Z === undefined) scaleByOutput(numbers.Z, numbers.outputByRow);
  const text = await unitTexts(path);
  const year = yearIn(basename(resolve(path))) ?? yearIn(metadata(path, 'description') ?? '');
  return {
    ...layout,
    ...numbers,
    // Products of coefficients and outputs are no printed numbers.
    decimals: Z === undefined ? undefined : Math.max(printed.decimals, other.decimals),
    ...(text !== undefined && !isUnstated(text) && { unit: requireMoney(text, path) }),
    ...(year !== undefined && { year }),
    inputsMayBePartial: true,
    paths: [square, Y, ...(Z === undefined ? [x!] : []), ...(F === undefined ? [] : [F])],
    notes: Z === undefined ? ['flows are coefficients times output'] : [],
  };
}

function rolesOf({ over, beside }: PymrioFile, kind: 'activity' | 'demand'): Roles {
  const [regions, names] = over;
  const columns = regions.map(
    (region, at): Role =>
      kind === 'activity'
        ? { kind, region, sector: names?.[at] ?? 'total' }
        : { kind, region, category: names?.[at] ?? FINAL_DEMAND },
  );
  return {
    columns,
    rows: beside.map(([region, sector]) => ({ kind: 'activity', region, sector: sector ?? 'total' })),
  };
}

function inputRoles(file: PymrioFile): Roles {
  return {
    columns: rolesOf(file, 'activity').columns,
    rows: file.beside.map((labels) => ({ kind: 'component', name: labels[0] })),
  };
}

/** x.txt: region, sector and one number. */
async function readOutputs(
  path: string,
  levels: number,
  layout: Parameters<typeof wideFill>[3],
  numbers: ReturnType<typeof emptyNumbers>,
  tell: ReadOptions['tell'],
): Promise<void> {
  const file = await pymrioFile(path, undefined, levels);
  const width = file.over[0]?.length ?? 1;
  const roles: Roles = {
    columns: Array.from({ length: width }, (_, at): Role => ({ kind: at === 0 ? 'output' : 'skip' })),
    rows: rolesOf({ ...file, over: [[]] }, 'activity').rows,
  };
  const known = new Set(
    layout.regions.flatMap((region) => layout.sectors.map((sector) => `${region}|${sector}`)),
  );
  const stranger = roles.rows.find(
    (role) => role.kind === 'activity' && !known.has(`${role.region}|${role.sector}`),
  );
  if (stranger?.kind === 'activity')
    throw new MrioError(
      'label',
      `${basename(path)}: the row "${stranger.region}|${stranger.sector}" is not in the table of flows.`,
      'All files of the folder must have the same regions and sectors.',
      { path },
    );
  await wideFill(path, file.shape, roles, layout, numbers, tell);
}

function scaleByOutput(values: Float64Array, output: Float64Array): void {
  const n = output.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) values[i * n + j] *= Number.isNaN(output[j]) ? 0 : output[j];
  }
}

/** As pymrio writes that it knows no unit. */
function isUnstated(texts: readonly string[]): boolean {
  return texts.every((text) => /^(undef|undefined)?$/i.test(text));
}

function requireMoney(texts: readonly string[], path: string): Unit {
  const unit = texts.length === 1 ? moneyUnit(texts[0]) : undefined;
  if (unit) return unit;
  throw new MrioError(
    'unit',
    `${join(basename(path), 'unit.txt')}: ${texts.length > 1 ? `several units (${texts.slice(0, 4).join(', ')})` : `"${texts[0]}" is no unit of money`}.`,
    'A table of flows is in one currency: say which with --unit "million EUR", or take the monetary version of the table.',
    { path },
  );
}
