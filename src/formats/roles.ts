import { MrioError } from '../core/errors.ts';
import { nearMatches } from '../core/near.ts';
import type { Layout } from './table-format.ts';

/** What a column or a row of a printed table is. */
export type Role =
  | { readonly kind: 'activity'; readonly region: string; readonly sector: string }
  | { readonly kind: 'demand'; readonly region: string; readonly category: string }
  /** A row of primary inputs; rows of one name are added up. */
  | { readonly kind: 'component'; readonly name: string }
  /** Total output, beside the rows or below the columns. */
  | { readonly kind: 'output' }
  | { readonly kind: 'skip' };

/** What each column of numbers and each row of a printed table is. */
export interface Roles {
  readonly columns: readonly Role[];
  readonly rows: readonly Role[];
}

/**
 * The axes that the roles of a printed table make, each name where it first occurs.
 *
 * A region that only absorbs, as MEX beside MX1 and MX2, comes after the regions that sell.
 *
 * @param   tables  one table, or the tables of intermediate and of final sales
 */
export function layoutOf(...tables: readonly Roles[]): Layout {
  const regions = new Set<string>();
  const sectors = new Set<string>();
  const categories = new Set<string>();
  const components = new Set<string>();
  for (const role of tables.flatMap(({ rows, columns }) => [...rows, ...columns])) {
    if (role.kind === 'activity') {
      regions.add(role.region);
      sectors.add(role.sector);
    } else if (role.kind === 'component') components.add(role.name);
  }
  for (const role of tables.flatMap(({ columns }) => columns)) {
    if (role.kind !== 'demand') continue;
    regions.add(role.region);
    categories.add(role.category);
  }
  return {
    regions: [...regions],
    sectors: [...sectors],
    categories: [...categories],
    components: [...components],
  };
}

/** How an activity is written in messages. */
function written(role: Role): string | undefined {
  return role.kind === 'activity' ? `${role.region}|${role.sector}` : undefined;
}

/**
 * Requires that a square table has the same activities in its rows and its columns, each once.
 *
 * @throws  MrioError `input` when rows are missing at the end, as in a file that was cut off; `label` when rows and
 *          columns differ elsewhere, naming the differences with near matches, or when one occurs twice
 */
export function requireSameActivities(columns: readonly Role[], rows: readonly Role[], path: string): void {
  const users = columns.map(written).filter((label) => label !== undefined);
  const suppliers = rows.map(written).filter((label) => label !== undefined);
  if (users.length === 0 || suppliers.length === 0) {
    throw new MrioError(
      'input',
      `${path}: no ${users.length === 0 ? 'column' : 'row'} is the activity of a region and a sector.`,
      'Label rows and columns by region and sector, as USA|C29, USA.C29 or USA_C29, the same in both.',
      { path },
    );
  }
  for (const [what, labels] of [
    ['column', users],
    ['row', suppliers],
  ] as const) {
    const seen = new Set<string>();
    const twice = labels.find((label) => seen.has(label) || !seen.add(label));
    if (twice !== undefined) {
      throw new MrioError(
        'label',
        `${path}: the ${what} "${twice}" occurs twice.`,
        'Give every activity one row and one column.',
        { path, label: twice },
      );
    }
  }
  const [userSet, supplierSet] = [new Set(users), new Set(suppliers)];
  const withoutRow = users.filter((label) => !supplierSet.has(label));
  const withoutColumn = suppliers.filter((label) => !userSet.has(label));
  if (withoutRow.length === 0 && withoutColumn.length === 0) return;
  if (withoutColumn.length === 0 && suppliers.every((label, at) => label === users[at])) {
    throw cutOff(path, suppliers.length, withoutRow[0]);
  }
  const near = withoutColumn.slice(0, 3).flatMap((label) => {
    const [best] = nearMatches(label, withoutRow, 1);
    return best === undefined ? [] : [`row "${label}" and column "${best}" may be meant to be one`];
  });
  const differences = [
    ...(withoutColumn.length > 0 ? [`rows without a column: ${some(withoutColumn)}`] : []),
    ...(withoutRow.length > 0 ? [`columns without a row: ${some(withoutRow)}`] : []),
  ];
  throw new MrioError(
    'label',
    `${path}: rows and columns have different labels; ${differences.join('; ')}.`,
    near.length > 0 ? `${near.join('; ')}.` : 'Give every activity one row and one column of the same label.',
    { path, withoutRow: withoutRow.slice(0, 20), withoutColumn: withoutColumn.slice(0, 20) },
  );
}

/** The error for a file whose rows end before its columns do. */
export function cutOff(path: string, rows: number, next: string): MrioError {
  return new MrioError(
    'input',
    `${path}: it ends after ${rows} rows, before the row "${next}" that its columns announce.`,
    'The file was cut off: fetch it or write it again.',
    { path, rows, next },
  );
}

function some(labels: readonly string[]): string {
  const more = labels.length > 5 ? ` and ${labels.length - 5} more` : '';
  return `${labels.slice(0, 5).join(', ')}${more}`;
}
