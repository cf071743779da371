import { MrioError } from './errors.ts';
import { nearMatches } from './near.ts';

/** A named list of distinct labels; the name is a type, so that axes cannot be confused. */
export interface Axis<Name extends string = string> {
  readonly name: Name;
  readonly labels: readonly string[];
}

/**
 * Makes an axis.
 *
 * @param   name    what the labels are: region, sector, supplier, user, demand, component …
 * @param   labels  distinct and non-empty
 * @returns the axis, frozen
 * @throws  MrioError `label` when a label is empty or occurs twice
 */
export function axis<Name extends string>(name: Name, labels: readonly string[]): Axis<Name> {
  const seen = new Set<string>();
  for (const label of labels) {
    if (label === '')
      throw new MrioError('label', `An empty ${name} label.`, 'Give every row and column a name.');
    if (seen.has(label)) {
      throw new MrioError(
        'label',
        `The ${name} "${label}" occurs twice.`,
        'Labels on one axis must be distinct.',
        {
          label,
        },
      );
    }
    seen.add(label);
  }
  return Object.freeze({ name, labels: Object.freeze([...labels]) });
}

const positions = new WeakMap<Axis, ReadonlyMap<string, number>>();

/**
 * Position of a label on an axis.
 *
 * @param   on     the axis
 * @param   label  the label looked for
 * @returns its index, from 0
 * @throws  MrioError `label` when it is not there; lists near matches
 */
export function indexOf(on: Axis, label: string): number {
  let map = positions.get(on);
  if (!map) {
    map = new Map(on.labels.map((each, index) => [each, index]));
    positions.set(on, map);
  }
  const index = map.get(label);
  if (index === undefined) throw unknownLabel(on.name, label, on.labels);
  return index;
}

/** The error for a label that is not known, with the near matches in its hint. */
export function unknownLabel(what: string, label: string, known: readonly string[]): MrioError {
  const near = nearMatches(label, known);
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(', ')}?`
      : `Known: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`;
  return new MrioError('label', `Unknown ${what} "${label}".`, hint, { label, near });
}

/** True when two axes carry the same labels in the same order. */
export function sameLabels(a: Axis, b: Axis): boolean {
  return (
    a === b || (a.labels.length === b.labels.length && a.labels.every((label, i) => label === b.labels[i]))
  );
}
