import { join } from 'node:path';
import { sourceLine } from '../core/provenance.ts';
import type { Values } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import { UNSTATED } from '../core/unit.ts';
import { writeFolderAtomically } from '../files/atomic-folder.ts';
import { numberText } from '../files/number-text.ts';
import { writeTextLines } from '../files/text-lines-write.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { provenanceOf } from '../mrio/mrio.ts';
import { requirePlainLabels } from './writable-labels.ts';

/**
 * Writes a table as a folder that `pymrio.load_all` reads: Z, Y, x, unit, and primary inputs as the extension factor_inputs.
 *
 * @returns the files, below the folder
 * @throws  MrioError `label` when a name holds a tab, a quote or a line break; `input` when a file cannot be written
 */
export async function writePymrio(of: Mrio, folder: string): Promise<readonly string[]> {
  const { regions, sectors, categories, V } = of;
  const all = [...regions.labels, ...sectors.labels, ...categories, ...V.rows.labels];
  requirePlainLabels(
    'name',
    all,
    /[\t\r\n"]/,
    'tabs, quotes and line breaks have no place in the files of pymrio',
  );
  const users = regions.labels.flatMap((region) => sectors.labels.map((sector) => [region, sector] as const));
  const demands = regions.labels.flatMap((region) =>
    categories.map((category) => [region, category] as const),
  );
  const unit = unitText(of.Z.unit);
  const files: Readonly<Record<string, Iterable<string>>> = {
    'Z.txt': square(users, users, 'sector', of.Z.values),
    'Y.txt': square(users, demands, 'category', of.Y.values),
    'x.txt': outputs(of, users),
    'unit.txt': ['region\tsector\tunit', ...users.map((labels) => `${labels.join('\t')}\t${unit}`)],
    'file_parameters.json': [
      json({
        files: { Z: part('Z', 2, 2), Y: part('Y', 2, 2), x: part('x', 2, 1), unit: part('unit', 2, 1) },
        systemtype: 'IOSystem',
      }),
    ],
    'metadata.json': [
      json({
        description: `Multi-regional input-output table ${of.Z.unit.year ?? ''}`.trim(),
        name: 'twinplant',
        system: null,
        version: String(of.year),
        history: [`Source: ${sourceLine(provenanceOf(of))}`],
      }),
    ],
    'factor_inputs/F.txt': inputs(users, V.rows.labels, V.values),
    'factor_inputs/unit.txt': ['inputtype\tunit', ...V.rows.labels.map((name) => `${name}\t${unit}`)],
    'factor_inputs/file_parameters.json': [
      json({
        files: { F: part('F', 1, 2), unit: part('unit', 1, 1) },
        name: 'factor_inputs',
        systemtype: 'Extension',
      }),
    ],
  };
  const { mkdir } = await import('node:fs/promises');
  await writeFolderAtomically(folder, async (staging) => {
    await mkdir(join(staging, 'factor_inputs'));
    for (const [name, lines] of Object.entries(files)) await writeTextLines(join(staging, name), lines);
  });
  return Object.keys(files).map((name) => join(folder, name));
}

type Pairs = readonly (readonly [string, string])[];

function* square(rows: Pairs, columns: Pairs, inner: string, values: Values): Generator<string> {
  yield* heading(columns, inner, ['region', 'sector']);
  for (let i = 0; i < rows.length; i++)
    yield `${rows[i].join('\t')}\t${texts(values, i * columns.length, columns.length)}`;
}

function* inputs(columns: Pairs, names: readonly string[], values: Values): Generator<string> {
  yield* heading(columns, 'sector', ['inputtype']);
  for (let c = 0; c < names.length; c++)
    yield `${names[c]}\t${texts(values, c * columns.length, columns.length)}`;
}

/** Two lines of labels and a third that names the levels of the rows, as pandas writes them. */
function* heading(columns: Pairs, inner: string, levels: readonly string[]): Generator<string> {
  const gap = '\t'.repeat(levels.length);
  yield `region${gap}${columns.map(([region]) => region).join('\t')}`;
  yield `${inner}${gap}${columns.map(([, name]) => name).join('\t')}`;
  yield `${levels.join('\t')}${'\t'.repeat(columns.length)}`;
}

function* outputs({ Z, Y }: Mrio, users: Pairs): Generator<string> {
  const [n, demands] = [Z.cols.labels.length, Y.cols.labels.length];
  yield 'region\tsector\tindout';
  for (let i = 0; i < n; i++) {
    let x = 0;
    for (let j = 0; j < n; j++) x += Z.values[i * n + j];
    for (let d = 0; d < demands; d++) x += Y.values[i * demands + d];
    yield `${users[i].join('\t')}\t${numberText(x)}`;
  }
}

function texts(values: Values, start: number, count: number): string {
  let text = '';
  for (let at = start; at < start + count; at++)
    text += at === start ? numberText(values[at]) : `\t${numberText(values[at])}`;
  return text;
}

function part(name: string, rows: number, header: number) {
  return { name: `${name}.txt`, nr_index_col: String(rows), nr_header: String(header) };
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 4);
}

/** As pymrio writes units of money: M.EUR; a table without a unit has none. */
function unitText({ currency, factor }: Unit): string {
  if (currency === undefined || currency === UNSTATED) return 'undef';
  const size = { 1e3: 'thousand ', 1e6: 'M.', 1e9: 'billion ' }[factor] ?? '';
  return `${size}${currency}`;
}
