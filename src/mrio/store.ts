import { MrioError } from '../core/errors.ts';
import { table } from '../core/table.ts';
import { FOOTER_KEY, footerOf } from '../files/footer.ts';
import { readParquetMetadata } from '../files/parquet-metadata.ts';
import { readOrdered } from '../files/parquet-ordered.ts';
import { readParquetColumns } from '../files/parquet-read.ts';
import { writeParquet } from '../files/parquet-write.ts';
import { cellColumns, cellValues } from './cells.ts';
import type { Frame, Part } from './description.ts';
import { describe, frameOf, PARTS } from './description.ts';
import { activityAxis, demandAxis } from './layout.ts';
import type { Mrio } from './mrio.ts';
import { BALANCE_TOLERANCE, mrio } from './mrio.ts';
import { orderedCells } from './ordered-cells.ts';

/**
 * Saves an Mrio as one Parquet file: the same Mrio gives the same bytes, every double with its last bit.
 *
 * Long layout, a row per cell; axes, unit, year, categories and provenance are in the file's footer.
 *
 * @param   of    the Mrio
 * @param   path  the file, replaced atomically
 * @throws  MrioError `input` when the file cannot be written
 * @identity loadMrio(saveMrio(m)) = m
 */
export async function saveMrio(of: Mrio, path: string): Promise<void> {
  const columns = cellColumns(of);
  await writeParquet(path, columns, { [FOOTER_KEY]: JSON.stringify(describe(of, columns)) });
}

/**
 * Loads an Mrio from a Parquet file and checks that it balances.
 *
 * @param   path       a file that `saveMrio` wrote
 * @param   tolerance  relative difference of row and column totals that still counts as balanced
 * @returns the Mrio
 * @throws  MrioError `input` when the file cannot be read or is not a stored Mrio, `balance` when it does not balance
 */
export async function loadMrio(path: string, tolerance = BALANCE_TOLERANCE): Promise<Mrio> {
  const frame = frameOf(footerOf(await readParquetMetadata(path), path), path);
  const values = emptyParts(frame);
  const size = PARTS.reduce((sum, part) => sum + values[part].length, 0);
  // A large file in the order in which it was written needs no reading of its texts.
  if (size > LARGE && (await readOrdered(path, 'value', orderedCells(frame, values)))) {
    return framed(frame, values, path, tolerance);
  }
  const columns = await readParquetColumns(path);
  return framed(frame, cellValues(columns, frame, path), path, tolerance);
}

/** Cells from which on the order of the rows is worth a look. */
const LARGE = 200_000;

function emptyParts({ regions, sectors, categories, components }: Frame): Record<Part, Float64Array> {
  const n = regions.labels.length * sectors.labels.length;
  return {
    Z: new Float64Array(n * n),
    Y: new Float64Array(n * regions.labels.length * categories.length),
    V: new Float64Array(components.labels.length * n),
  };
}

/**
 * Puts numbers into a frame.
 *
 * @throws  MrioError `balance` when rows and columns do not balance; the message names the file
 */
export function framed(
  frame: Frame,
  values: Readonly<Record<Part, Float64Array>>,
  where: string,
  tolerance: number,
): Mrio {
  const { year, unit, regions, sectors, categories, components, provenance } = frame;
  const rows = activityAxis('supplier', regions, sectors);
  const users = activityAxis('user', regions, sectors);
  const demand = demandAxis(regions, categories);
  const Z = table({ rows, cols: users, values: values.Z, unit, provenance: provenance.Z });
  const Y = table({ rows, cols: demand, values: values.Y, unit, provenance: provenance.Y });
  const V = table({ rows: components, cols: users, values: values.V, unit, provenance: provenance.V });
  try {
    return mrio({ year, regions, sectors, categories, Z, Y, V }, tolerance);
  } catch (cause) {
    if (!(cause instanceof MrioError)) throw cause;
    throw new MrioError(cause.code, `${where}: ${cause.message}`, cause.hint, { ...cause.data, path: where });
  }
}
