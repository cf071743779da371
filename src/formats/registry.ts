import { unknownLabel } from '../core/axis.ts';
import { headerless } from './headerless.ts';
import { oecd } from './oecd.ts';
import { plainLong } from './plain-long.ts';
import { plainWide } from './plain-wide.ts';
import { exiobase, pymrio } from './pymrio.ts';
import { stored } from './stored.ts';
import type { TableFormat } from './table-format.ts';
import { wiodMatrices } from './wiod-matrices.ts';
import { wiodWide } from './wiod-wide.ts';

/** Every format of tables, the fastest first. */
export const FORMATS: readonly TableFormat[] = [
  stored,
  oecd,
  wiodWide,
  wiodMatrices,
  exiobase,
  pymrio,
  headerless,
  plainWide,
  plainLong,
];

/**
 * A format by its id.
 *
 * @throws  MrioError `label` when there is none; lists near matches
 */
export function formatOf(id: string): TableFormat {
  const found = FORMATS.find((format) => format.id === id);
  if (found) return found;
  throw unknownLabel(
    'format',
    id,
    FORMATS.map((format) => format.id),
  );
}
