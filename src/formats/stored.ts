import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { fieldOf, parseJson } from '../files/fields.ts';
import { frameOf } from '../mrio/description.ts';
import { activityAxis, demandAxis } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { BALANCE_TOLERANCE } from '../mrio/mrio.ts';
import { framed, loadMrio, saveMrio } from '../mrio/store.ts';
import { emptyNumbers } from './empty-numbers.ts';
import type { Probe } from './probe.ts';
import { probe } from './probe.ts';
import type { Role } from './roles.ts';
import type { TableFormat } from './table-format.ts';
import { wideFill } from './wide-fill.ts';
import { wideScan } from './wide-scan.ts';

/** What Twinplant saves: Parquet, or CSV with its description beside it. */
export const stored: TableFormat = {
  id: 'parquet',
  title: 'table that Twinplant saved',
  files: 'one Parquet file, or a CSV file with its description .csv.meta.json beside it',
  recognise: isStored,
  read: async (path) => ((await probe(path)).isParquet ? loadMrio(path) : readStoredCsv(path)),
  write: async (of, path) => {
    await saveMrio(of, path);
    return [path];
  },
};

/** Whether Twinplant wrote the file: its name is in the footer of a Parquet file, or the description of a CSV file is there. */
export function isStored({ isParquet, isFolder, path, footer }: Probe): boolean {
  if (isFolder) return false;
  if (isParquet) return footer.includes('twinplant') && footer.includes('"mrio":');
  const beside = `${path}.meta.json`;
  return existsSync(beside) && fieldOf(parseJson(readFileSync(beside, 'utf8'), beside), 'mrio') !== undefined;
}

async function readStoredCsv(path: string): Promise<Mrio> {
  const beside = `${path}.meta.json`;
  const frame = frameOf(parseJson(readFileSync(beside, 'utf8'), beside), beside);
  const layout = {
    regions: frame.regions.labels,
    sectors: frame.sectors.labels,
    categories: frame.categories,
    components: frame.components.labels,
  };
  const shape = { separator: (await probe(path)).separator, headerRows: 1, indexColumns: 1 };
  const { header, index } = await wideScan(path, shape);
  const activities = layout.regions.flatMap((region) =>
    layout.sectors.map((sector): Role => ({ kind: 'activity', region, sector })),
  );
  const demands = layout.regions.flatMap((region) =>
    layout.categories.map((category): Role => ({ kind: 'demand', region, category })),
  );
  const suppliers = activityAxis('supplier', frame.regions, frame.sectors).labels;
  const finals = demandAxis(frame.regions, frame.categories).labels;
  requireLabels(header[0].slice(1), [...suppliers, ...finals], 'heading', path);
  requireLabels(
    index.map(([label]) => label),
    [...suppliers, ...layout.components],
    'row label',
    path,
  );
  const roles = {
    columns: [...activities, ...demands],
    rows: [...activities, ...layout.components.map((name): Role => ({ kind: 'component', name }))],
  };
  const numbers = emptyNumbers(layout);
  await wideFill(path, shape, roles, layout, numbers);
  return framed(frame, numbers, path, BALANCE_TOLERANCE);
}

function requireLabels(
  found: readonly string[],
  wanted: readonly string[],
  what: string,
  path: string,
): void {
  const at = wanted.findIndex((label, place) => label !== found[place]);
  if (at < 0 && found.length === wanted.length) return;
  const place = at < 0 ? wanted.length : at;
  throw new MrioError(
    'label',
    `${basename(path)}: ${what} ${place + 1} is "${found[place] ?? 'missing'}", and the description beside it says "${wanted[place] ?? 'nothing'}".`,
    'Keep the order of rows and columns that was saved, or take the description away to read it as a plain CSV file.',
    { path },
  );
}
