import { unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import { nearMatches } from '../core/near.ts';
import { countryOfHalf } from '../core/split-economy.ts';
import type { Role, Roles } from './roles.ts';
import { cutOff } from './roles.ts';

import type { SplitLabel } from './split-labels.ts';
import { regionIn, splitLabels } from './split-labels.ts';

/** Name of final demand that a table does not divide. */
export const FINAL_DEMAND = 'FD';

const OUTPUT = /^(out|output|total|tot|x|go|gross[ _.]?output|total[ _.]?output)$/i;
const SUBTOTAL = /^(ii_fob|ttl_int_fnl|total[ _.]?intermediate.*|intermediate[ _.]?(inputs|consumption))$/i;

/** What a format knows of labels beyond the common rules. */
export interface LabelRules {
  readonly split?: SplitLabel;
  /** The role of a row that is no activity, before the common rules; undefined where they apply. */
  readonly row?: (label: string) => Role | undefined;
}

/**
 * What the rows and columns of a table are, from labels that hold region and sector in one text.
 *
 * A label that is both a row and a column is an activity. The other columns are final demand, by the region that they
 * begin with, or output; the other rows are primary inputs or output.
 *
 * @param   columns  labels of the columns of numbers
 * @param   rows     labels of the rows
 * @throws  MrioError `input` when rows and columns share no label that can be taken apart, or the file was cut off; `label` when a column of
 *          final demand begins with no region
 */
export function labelledRoles(
  columns: readonly string[],
  rows: readonly string[],
  path: string,
  rules: LabelRules = {},
): Roles {
  const rowSet = new Set(rows);
  const columnSet = new Set(columns);
  const shared = columns.filter((label) => rowSet.has(label) && !OUTPUT.test(label));
  const others = columns.filter((label) => !rowSet.has(label) && !OUTPUT.test(label));
  const split = rules.split ?? splitLabels(shared, others, path);
  if (split === undefined || shared.length === 0) {
    throw new MrioError(
      'input',
      `${path}: ${shared.length === 0 ? 'no label is both a row and a column' : 'region and sector cannot be told apart in the labels'}.`,
      'Label rows and columns by region and sector, as USA|C29, USA.C29 or USA_C29, the same in both.',
      { path },
    );
  }
  const pairs = shared.map(split).filter((pair) => pair !== undefined);
  const selling = pairs.map(([region]) => region);
  // A country absorbs where its halves sell.
  const countries = selling.map(countryOfHalf).filter((country) => country !== undefined);
  const regions = new Set([...selling, ...countries]);
  const sectors = new Set(pairs.map(([, sector]) => sector));
  // The last label may itself be cut.
  const [whole, part] = [rows.slice(0, -1), rows.at(-1)!.replace(/^"/, '')];
  if (whole.every((label, at) => label === columns[at]) && columns[whole.length]?.startsWith(part)) {
    const complete = part === columns[whole.length] ? rows.length : whole.length;
    const next = columns.slice(complete).find((label) => sectors.has(split(label)?.[1] ?? ''));
    if (next !== undefined) throw cutOff(path, complete, next);
  }
  const activity = (label: string): Role | undefined => {
    const pair = split(label);
    return pair && { kind: 'activity', region: pair[0], sector: pair[1] };
  };
  const rowRoles = rows.map((label): Role => {
    if (columnSet.has(label) && !OUTPUT.test(label)) return activity(label)!;
    const own = rules.row?.(label);
    if (own) return own;
    if (OUTPUT.test(label)) return { kind: 'output' };
    if (SUBTOTAL.test(label)) return { kind: 'skip' };
    const pair = split(label);
    // An activity whose column is called otherwise: the comparison of rows and columns will say so.
    if (pair && (regions.has(pair[0]) || sectors.has(pair[1]))) return activity(label)!;
    return { kind: 'component', name: label };
  });
  const strays = rows.filter((label, at) => !columnSet.has(label) && rowRoles[at].kind === 'activity');
  const columnRoles = columns.map((label): Role => {
    if (OUTPUT.test(label)) return { kind: 'output' };
    if (rowSet.has(label)) return activity(label)!;
    const pair = split(label);
    if (
      pair &&
      (sectors.has(pair[1]) ||
        (strays.length > 0 &&
          nearMatches(label, strays, 1).length > 0 &&
          !isDemand(pair[1], columns, rowSet, split)))
    )
      return activity(label)!;
    const found = regionIn(label, regions);
    if (!found) throw demandWithoutRegion(label, [...regions], path);
    return { kind: 'demand', region: found[0], category: found[1] === '' ? FINAL_DEMAND : found[1] };
  });
  return { columns: columnRoles, rows: rowRoles };
}

/** Whether several columns that are no rows end so: a category of final demand rather than a misspelt sector. */
function isDemand(
  ending: string,
  columns: readonly string[],
  rows: ReadonlySet<string>,
  split: SplitLabel,
): boolean {
  return columns.filter((label) => !rows.has(label) && split(label)?.[1] === ending).length > 1;
}

function demandWithoutRegion(label: string, regions: readonly string[], path: string): MrioError {
  const { hint, data } = unknownLabel('region', label, regions);
  return new MrioError(
    'label',
    `${path}: the column "${label}" is no activity, and begins with no region that sells.`,
    `Call final demand by its region, as USA or USA_HFCE, and output "output". ${hint}`,
    { ...data, path },
  );
}
