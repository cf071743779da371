import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import type { Records } from '../../files/records.ts';
import type { Sidecar } from '../../files/sidecar.ts';
import { sidecar } from '../../files/sidecar.ts';
import type { Measure, MeasureInput } from '../../measures/measure.ts';

/** What a file of a result says about itself: what every file says, and what was measured over which border. */
export interface MeasureAbout extends Sidecar {
  readonly measure: {
    readonly id: string;
    readonly formula: string;
    readonly identity: string;
    readonly reference: string;
    readonly by?: string;
    readonly perimeter?: string;
    readonly way?: string;
    readonly terms?: Readonly<Record<string, string>>;
  };
  readonly border: {
    readonly name: string;
    /** Regions of each group. */
    readonly groups: Readonly<Record<string, readonly string[]>>;
    /** The group whose lines do not count, if any. */
    readonly outside?: string;
  };
}

/**
 * What is written beside a result, or into its file.
 *
 * @param   measure     of the registry
 * @param   input       what it was computed from
 * @param   made        the result
 * @param   records     its columns
 * @param   borderName  as the user named it
 * @returns title, unit, year, grade, source, columns, origins; formula, identity, breakdown; the groups of the border
 */
export function measureAbout(
  measure: Measure,
  input: MeasureInput,
  made: Table,
  records: Records,
  borderName: string,
): MeasureAbout {
  const { id, symbol, identity, source, terms, breakdowns, perimeters } = measure;
  const by = input.by ?? (input.perimeter === undefined ? breakdowns?.[0] : undefined);
  const perimeter = input.perimeter ?? perimeters?.[0];
  return {
    ...sidecar(records.title, records.columns, made.provenance, records.year),
    measure: {
      id,
      formula: symbol,
      identity,
      reference: source,
      ...(by !== undefined && { by }),
      ...(perimeter !== undefined && { perimeter }),
      ...(input.way && measure.needs.includes('way') && { way: `${input.way.from}>${input.way.to}` }),
      ...(terms && { terms: Object.fromEntries(terms.map((term) => [term.id, term.en])) }),
    },
    border: { name: borderName, ...groupsOf(input.border) },
  };
}

function groupsOf({ regions, groups, of, outside }: Partition) {
  const members = groups.labels.map((group, g) => [group, regions.labels.filter((_, r) => of[r] === g)]);
  return {
    groups: Object.fromEntries(members) as Record<string, string[]>,
    ...(outside >= 0 && { outside: groups.labels[outside] }),
  };
}
