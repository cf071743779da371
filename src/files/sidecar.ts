import { MrioError } from '../core/errors.ts';
import type { Grade, Origin, Provenance } from '../core/provenance.ts';
import { GRADES, provenance, sourceLine } from '../core/provenance.ts';
import type { Unit } from '../core/unit.ts';
import { unitLabel } from '../core/unit.ts';
import type { Column } from './columns.ts';
import { fieldOf, listField, numberField, textField } from './fields.ts';

/** What a file says about itself, beside a CSV file or in the footer of a Parquet file; all of it generated. */
export interface Sidecar {
  readonly title: string;
  /** Unit of the numbers, when all columns share it. */
  readonly unit?: string;
  readonly year?: number;
  readonly grade: Grade;
  readonly step: string;
  readonly source: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly unit?: string }[];
  readonly origins: readonly Origin[];
}

/** A column that knows the unit of its numbers. */
export type MeasuredColumn = Column & { readonly unit?: Unit };

const TYPES: Readonly<Record<Column['kind'], string>> = {
  text: 'string',
  number: 'number',
  integer: 'integer',
};

/**
 * What a file of columns says about itself.
 *
 * @param   title    of the table, as a reader of the report would name it
 * @param   columns  the columns; numbers carry a unit
 * @param   from     where the numbers come from
 * @param   year     of the figures; without it, the year of the common unit
 * @returns title, unit, year, grade, source line, columns, origins
 */
export function sidecar(
  title: string,
  columns: readonly Pick<MeasuredColumn, 'name' | 'kind' | 'unit'>[],
  from: Provenance,
  year?: number,
): Sidecar {
  const units = columns.flatMap((column) => (column.unit ? [column.unit] : []));
  const labels = new Set(units.map(unitLabel));
  const common = labels.size === 1 ? units[0] : undefined;
  const when = year ?? common?.year;
  return {
    title,
    ...(common && { unit: unitLabel(common) }),
    ...(when !== undefined && { year: when }),
    grade: from.grade,
    step: from.step,
    source: sourceLine(from),
    columns: columns.map(({ name, kind, unit }) => ({
      name,
      type: TYPES[kind],
      ...(unit && { unit: unitLabel(unit) }),
    })),
    origins: from.origins,
  };
}

/** A sidecar as the text of its file. */
export function sidecarText(content: Sidecar): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The origins of a sidecar that was read from JSON. */
export function readOrigins(from: unknown, where: string): Origin[] {
  return listField(from, 'origins', where, (entry) => ({
    id: textField(entry, 'id', where),
    producer: textField(entry, 'producer', where),
    title: textField(entry, 'title', where),
    edition: textField(entry, 'edition', where),
    url: textField(entry, 'url', where),
    accessed: textField(entry, 'accessed', where),
    licence: textField(entry, 'licence', where),
    sha256: textField(entry, 'sha256', where),
  }));
}

/** Grade and step of an object that was read from JSON, with its origins. */
export function readProvenance(from: unknown, origins: readonly Origin[], where: string): Provenance {
  const grade = textField(from, 'grade', where);
  const known = GRADES.find((each) => each === grade);
  if (!known)
    throw new MrioError('input', `${where}: unknown grade "${grade}".`, `Known: ${GRADES.join(', ')}.`);
  return provenance(textField(from, 'step', where), known, origins);
}

/** A unit that was read from JSON. */
export function readUnit(from: unknown, where: string): Unit {
  const unit = fieldOf(from, 'unit');
  const kind = textField(unit, 'kind', where);
  const currency = fieldOf(unit, 'currency');
  const prices = fieldOf(unit, 'prices');
  const known =
    ['money', 'jobs', 'ratio', 'count'].includes(kind) &&
    (currency === undefined || /^[A-Z]{3}$/.test(String(currency))) &&
    [undefined, 'basic', 'customs'].includes(prices as string);
  if (!known) {
    throw new MrioError(
      'input',
      `${where}: unknown unit ${JSON.stringify(unit)}.`,
      'The file may have been edited or come from another version: write it again.',
    );
  }
  numberField(unit, 'factor', where);
  if (fieldOf(unit, 'year') !== undefined) numberField(unit, 'year', where);
  return Object.freeze({ ...(unit as Unit) });
}
