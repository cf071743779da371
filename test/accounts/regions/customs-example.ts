import { PRODUCT_GROUPS } from '../../../src/accounts/product-groups.ts';
import type { Shelf } from '../../../src/accounts/regions/shelf.ts';
import { axis } from '../../../src/core/axis.ts';
import { provenance } from '../../../src/core/provenance.ts';
import type { Table } from '../../../src/core/table.ts';
import { table } from '../../../src/core/table.ts';
import { unitOf } from '../../../src/core/unit.ts';

const GROUPS = [...PRODUCT_GROUPS, 'other'];

/** Rows of one table: label → its values in the order of the columns; missing ones are 0. */
type Rows = Readonly<Record<string, readonly number[]>>;

/** Customs figures in round dollars: two US states, two Mexican states, two provinces, three ports. */
export const ROWS = {
  'customs-us-states': {
    'AZ|2015': [300, 100, 40, 20],
    'AZ|2021': [300, 100, 40, 20],
    'CA|2015': [600, 700, 60, 30],
    'CA|2021': [600, 700, 60, 30],
    'DU|2015': [100, 200, 0, 50],
    'DU|2021': [100, 200, 0, 50],
  },
  'customs-mexican-states': {
    '02|2015': [250],
    '02|2021': [100],
    '02|2022': [100],
    '02|2023': [100],
    '18|2021': [5],
    '26|2015': [500],
    '26|2021': [50],
    '26|2022': [50],
    '26|2023': [50],
  },
  'customs-products-mexico': {
    'AZ|02': [10, 20],
    'CA|02': [30, 0, 50, 0, 0, 0, 0, 0, 0, 0, 7],
    'CA|18': [1],
    'CA|26': [0, 60],
  },
  'customs-products-canada': {
    'exports|AZ|ON': [25],
    'exports|CA|ON': [75],
    'exports|CA|unknown': [0, 100],
    'imports|CA|ON': [10],
    'imports|AZ|QC': [10, 30],
  },
  'customs-ports': { 2304: [1000, 0, 0], 2503: [0, 0, 0], 2506: [10, 30, 60] },
} satisfies Readonly<Record<string, Rows>>;

const COLUMNS: Readonly<Record<keyof typeof ROWS, readonly string[]>> = {
  'customs-us-states': ['MEX|exports', 'MEX|imports', 'CAN|exports', 'CAN|imports'],
  'customs-mexican-states': ['exports'],
  'customs-products-mexico': GROUPS,
  'customs-products-canada': GROUPS,
  'customs-ports': ['DU', 'AZ', 'CA'],
};

/** A shelf of these figures, some of them replaced. */
export function shelfOf(changed: Partial<Record<keyof typeof ROWS, Rows>> = {}): Shelf {
  const tables = Object.fromEntries(
    (Object.keys(ROWS) as (keyof typeof ROWS)[]).map((name) => {
      const rows: Rows = { ...ROWS[name], ...changed[name] };
      return [name, tableOf(rows, COLUMNS[name])];
    }),
  );
  return { table: async (name) => tables[name] };
}

function tableOf(rows: Rows, columns: readonly string[]): Table {
  const labels = Object.keys(rows).sort();
  return table({
    rows: axis('place', labels),
    cols: axis('column', columns),
    values: Float64Array.from(labels.flatMap((label) => columns.map((_, j) => rows[label][j] ?? 0))),
    unit: unitOf('USD, customs value'),
    provenance: provenance('example', 'observed', []),
  });
}
