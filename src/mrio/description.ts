import type { Axis } from '../core/axis.ts';
import { axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Unit } from '../core/unit.ts';
import { fieldOf, listField, numberField, textField, textsField } from '../files/fields.ts';
import type { MeasuredColumn, Sidecar } from '../files/sidecar.ts';
import { readOrigins, readProvenance, readUnit, sidecar } from '../files/sidecar.ts';
import type { Mrio } from './mrio.ts';
import { provenanceOf } from './mrio.ts';

/** The three tables of an Mrio. */
export const PARTS = ['Z', 'Y', 'V'] as const;
export type Part = (typeof PARTS)[number];

/** Everything about an Mrio except its numbers. */
export interface Frame {
  readonly year: number;
  readonly unit: Unit;
  readonly regions: Axis<'region'>;
  readonly sectors: Axis<'sector'>;
  readonly categories: readonly string[];
  readonly components: Axis<'component'>;
  readonly provenance: Readonly<Record<Part, Provenance>>;
}

/** The version of the stored form; a reader refuses what it does not know. */
const FORMAT = 1;

/**
 * What a stored Mrio says about itself: title, unit, source, and under `mrio` what rebuilds it.
 *
 * Each origin is written once; the three tables refer to them by position.
 *
 * @param   of       the Mrio
 * @param   columns  the columns of the file
 */
export function describe(
  of: Mrio,
  columns: readonly Pick<MeasuredColumn, 'name' | 'kind' | 'unit'>[],
): Sidecar {
  const from = provenanceOf(of);
  const keys = from.origins.map((origin) => JSON.stringify(origin));
  const { regions, sectors } = of;
  const title = `Multi-regional input–output table, ${regions.labels.length} regions × ${sectors.labels.length} sectors, ${of.year}`;
  const stored = {
    ...sidecar(title, columns, from, of.year),
    mrio: {
      format: FORMAT,
      year: of.year,
      unit: of.Z.unit,
      regions: regions.labels,
      sectors: sectors.labels,
      categories: of.categories,
      components: of.V.rows.labels,
      tables: PARTS.map((part) => {
        const { grade, step, origins } = of[part].provenance;
        return { part, grade, step, origins: origins.map((origin) => keys.indexOf(JSON.stringify(origin))) };
      }),
    },
  };
  return stored;
}

/**
 * Reads what `describe` wrote.
 *
 * @param   stored  the parsed JSON
 * @param   where   the file, for messages
 * @throws  MrioError `input` when something is missing or of another version
 */
export function frameOf(stored: unknown, where: string): Frame {
  const from = fieldOf(stored, 'mrio');
  const format = numberField(from, 'format', where);
  if (format !== FORMAT) throw damaged(where, `format ${format}, and this program reads ${FORMAT}`);
  const origins = readOrigins(stored, where);
  const tables = listField(from, 'tables', where, (entry) => {
    const own = listField(entry, 'origins', where, (position) => origins[Number(position)]);
    if (own.includes(undefined as never)) throw damaged(where, 'a table names an origin that is not there');
    return [textField(entry, 'part', where), readProvenance(entry, own, where)] as const;
  });
  const provenance = Object.fromEntries(tables) as Record<Part, Provenance>;
  for (const part of PARTS) if (!provenance[part]) throw damaged(where, `nothing about the table ${part}`);
  return {
    year: numberField(from, 'year', where),
    unit: readUnit(from, where),
    regions: axis('region', textsField(from, 'regions', where)),
    sectors: axis('sector', textsField(from, 'sectors', where)),
    categories: textsField(from, 'categories', where),
    components: axis('component', textsField(from, 'components', where)),
    provenance,
  };
}

function damaged(where: string, what: string): MrioError {
  const hint = 'The file may have been edited or come from another version: write it again.';
  return new MrioError('input', `${where}: ${what}.`, hint, { where });
}
