import { basename } from 'node:path';
import { emptyNumbers } from './empty-numbers.ts';
import { labelledRoles } from './labelled-roles.ts';
import { isOecd } from './oecd.ts';
import type { Probe } from './probe.ts';
import { probe } from './probe.ts';
import type { Roles } from './roles.ts';
import { layoutOf, requireSameActivities } from './roles.ts';
import { splitEconomies } from './split-economies.ts';
import { isStored } from './stored.ts';
import type { Layout, RawTable, ReadOptions, TableFormat } from './table-format.ts';
import { wideFill } from './wide-fill.ts';
import { wideScan } from './wide-scan.ts';
import { writePlainWide } from './write-wide.ts';
import { yearIn } from './year-in.ts';

/** A printed table in one CSV file, with labels that hold region and sector. */
export const plainWide: TableFormat = {
  id: 'csv',
  title: 'CSV as a printed table',
  files:
    'one CSV file: a first column of labels as USA|C29, USA.C29 or USA_C29; the same labels over the columns; columns of final demand as USA or USA_HFCE; a column of output, rows of primary inputs and a row of output may be there',
  recognise: (of) => looksPlain(of) && !isStored(of) && !isOecd(of),
  read: readPlainWide,
  write: writePlainWide,
};

/** A line of words over lines that begin with a word and go on with numbers. */
function looksPlain({ lines, isFolder, isParquet }: Probe): boolean {
  return (
    !isFolder &&
    !isParquet &&
    lines.length > 1 &&
    lines[0].length > 3 &&
    lines[0].slice(1).every((label) => label !== '' && !isNumber(label)) &&
    !isNumber(lines[1][0]) &&
    lines[1]
      .slice(1, 3)
      .every((text) => text === '' || !Number.isNaN(Number(text)) || /^[+-]?(inf|nan)/i.test(text))
  );
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}

async function readPlainWide(path: string, options: ReadOptions): Promise<RawTable> {
  const shape = { separator: (await probe(path)).separator, headerRows: 1, indexColumns: 1 };
  const { header, index } = await wideScan(path, shape);
  const labels = index.map(([label]) => label);
  const { roles, renamed } = splitEconomies(labelledRoles(header[0].slice(1), labels, basename(path)));
  requireSameActivities(roles.columns, roles.rows, basename(path));
  const layout = layoutOf(roles);
  const numbers = emptyNumbers(layout);
  const { decimals } = await wideFill(path, shape, roles, layout, numbers, options.tell);
  const year = yearIn(basename(path));
  return {
    ...layout,
    ...numbers,
    decimals,
    ...(year !== undefined && { year }),
    paths: [path],
    notes: [
      ...(renamed.length > 0 ? [`${renamed.join(', ')} are parts of their country`] : []),
      ...filledNote(roles, layout),
    ],
  };
}

/** Activities that regions which sell lack. */
function filledNote({ rows }: Roles, { sectors }: Layout): string[] {
  const activities = rows.filter((role) => role.kind === 'activity');
  const regions = new Set(activities.map(({ region }) => region)).size;
  const filled = regions * sectors.length - activities.length;
  return filled === 0
    ? []
    : [
        `${filled} of ${regions} × ${sectors.length} activities are not in the file and were filled with zeros`,
      ];
}
