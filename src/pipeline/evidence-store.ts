import type { PairEvidence } from '../accounts/regions/evidence.ts';
import { axis, indexOf } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import { textColumn, textsOf } from '../files/columns.ts';
import { readParquet } from '../files/parquet-read.ts';
import { writeParquet } from '../files/parquet-write.ts';

const FOOTER = 'twinplant.evidence';

/** The axes, unit and provenance of one stored table. */
interface Frame {
  readonly rows: { name: string; labels: string[] };
  readonly cols: { name: string; labels: string[] };
  readonly unit: Unit;
  readonly provenance: Provenance;
}

/**
 * Saves the evidence of a pair and year as one Parquet file: a row per cell of each of its tables.
 *
 * @param   path  the file, replaced atomically
 * @identity loadEvidence(saveEvidence(e)) = e, to the last bit
 */
export async function saveEvidence(evidence: PairEvidence, path: string): Promise<void> {
  const { year, ...tables } = evidence;
  const names: string[] = [];
  const rows: string[] = [];
  const cols: string[] = [];
  const values: number[] = [];
  const frames: Record<string, Frame> = {};
  for (const [name, from] of Object.entries(tables) as [string, Table][]) {
    const width = from.cols.labels.length;
    from.rows.labels.forEach((row, i) => {
      from.cols.labels.forEach((col, j) => {
        names.push(name);
        rows.push(row);
        cols.push(col);
        values.push(from.values[i * width + j]);
      });
    });
    frames[name] = {
      rows: { name: from.rows.name, labels: [...from.rows.labels] },
      cols: { name: from.cols.name, labels: [...from.cols.labels] },
      unit: from.unit,
      provenance: from.provenance,
    };
  }
  await writeParquet(
    path,
    [
      textColumn('table', names),
      textColumn('row', rows),
      textColumn('column', cols),
      { kind: 'number', name: 'value', values: Float64Array.from(values) },
    ],
    { [FOOTER]: JSON.stringify({ year, frames }) },
  );
}

/**
 * Loads the evidence of a pair and year.
 *
 * @throws  MrioError `input` when the file is not stored evidence
 */
export async function loadEvidence(path: string): Promise<PairEvidence> {
  const file = await readParquet(path);
  const footer = file.metadata[FOOTER];
  const [names, rows, cols, numbers] = file.columns;
  if (
    footer === undefined ||
    names?.kind !== 'text' ||
    rows?.kind !== 'text' ||
    cols?.kind !== 'text' ||
    numbers?.kind !== 'number'
  ) {
    throw new MrioError('input', `${path} is not stored evidence.`, 'Rebuild the accounts.');
  }
  const about = JSON.parse(footer) as { year: number; frames: Record<string, Frame> };
  const [name, row, col] = [textsOf(names), textsOf(rows), textsOf(cols)];
  const tables = Object.fromEntries(
    Object.entries(about.frames).map(([key, frame]) => {
      const [rowAxis, colAxis] = [
        axis(frame.rows.name, frame.rows.labels),
        axis(frame.cols.name, frame.cols.labels),
      ];
      return [
        key,
        {
          rowAxis,
          colAxis,
          unit: frame.unit,
          provenance: frame.provenance,
          values: new Float64Array(rowAxis.labels.length * colAxis.labels.length),
        },
      ];
    }),
  );
  for (let i = 0; i < name.length; i++) {
    const { rowAxis, colAxis, values } = tables[name[i]];
    values[indexOf(rowAxis, row[i]) * colAxis.labels.length + indexOf(colAxis, col[i])] = numbers.values[i];
  }
  const loaded = Object.fromEntries(
    Object.entries(tables).map(([key, { rowAxis, colAxis, unit, values, provenance }]) => [
      key,
      table({ rows: rowAxis, cols: colAxis, unit, values, provenance }),
    ]),
  );
  return { year: about.year, ...loaded } as unknown as PairEvidence;
}
