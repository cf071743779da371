import { basename, dirname, join, resolve } from 'node:path';
import { writeFileAtomically } from '../files/atomic.ts';
import { writeFolderAtomically } from '../files/atomic-folder.ts';
import { numberText } from '../files/number-text.ts';
import { sidecarText } from '../files/sidecar.ts';
import { writeTextLines } from '../files/text-lines-write.ts';
import { describe } from '../mrio/description.ts';
import type { Mrio } from '../mrio/mrio.ts';

/** How a printed table labels what it holds. */
export interface WideLabels {
  readonly corner: string;
  readonly suppliers: readonly string[];
  readonly demands: readonly string[];
  readonly components: readonly string[];
  /** The column beside the rows and the row below the columns that hold output; none when left out. */
  readonly output?: string;
}

/**
 * The lines of a printed table: flows beside final demand, below them primary inputs, and outputs at both ends.
 *
 * Numbers are the shortest texts that read back as the same doubles.
 */
export function* wideLines(of: Mrio, labels: WideLabels): Generator<string> {
  const { Z, Y, V } = of;
  const [n, demands] = [Z.cols.labels.length, Y.cols.labels.length];
  const { output } = labels;
  yield line([
    labels.corner,
    ...labels.suppliers,
    ...labels.demands,
    ...(output === undefined ? [] : [output]),
  ]);
  const totals = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const flows = Z.values.slice(i * n, (i + 1) * n);
    const sales = Y.values.slice(i * demands, (i + 1) * demands);
    for (const value of flows) totals[i] += value;
    for (const value of sales) totals[i] += value;
    const total = output === undefined ? '' : `,${numberText(totals[i])}`;
    yield `${cell(labels.suppliers[i])},${texts(flows)},${texts(sales)}${total}`;
  }
  const blank = ','.repeat(demands + (output === undefined ? 0 : 1));
  for (let c = 0; c < labels.components.length; c++)
    yield `${cell(labels.components[c])},${texts(V.values.slice(c * n, (c + 1) * n))}${blank}`;
  if (output !== undefined) yield `${cell(output)},${texts(totals)}${blank}`;
}

function texts(values: Float64Array): string {
  let text = '';
  for (let at = 0; at < values.length; at++)
    text += at === 0 ? numberText(values[at]) : `,${numberText(values[at])}`;
  return text;
}

function line(cells: readonly string[]): string {
  return cells.map(cell).join(',');
}

/** A label as a cell of a CSV file. */
export function cell(text: string): string {
  return /^$|^\s|\s$|[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes a table as one CSV file in the layout of a printed table, with a description `<path>.meta.json` beside it.
 *
 * @returns both files
 * @throws  MrioError `input` when a file cannot be written
 */
export async function writePlainWide(of: Mrio, path: string): Promise<readonly string[]> {
  const labels: WideLabels = {
    corner: 'supplier',
    suppliers: of.Z.rows.labels,
    demands: of.Y.cols.labels,
    components: of.V.rows.labels,
  };
  const columns = [labels.corner, ...of.Z.cols.labels, ...labels.demands].map((name, at) =>
    at === 0 ? { name, kind: 'text' as const } : { name, kind: 'number' as const, unit: of.Z.unit },
  );
  const target = resolve(path);
  await writeFolderAtomically(dirname(target), async (staging) => {
    await writeFileAtomically(join(staging, basename(target)), (file) =>
      writeTextLines(file, wideLines(of, labels)),
    );
    await writeFileAtomically(
      join(staging, `${basename(target)}.meta.json`),
      sidecarText(describe(of, columns)),
    );
  });
  return [path, `${path}.meta.json`];
}
