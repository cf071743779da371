import { MrioError } from '../../core/errors.ts';
import type { Duty } from './scenario-file.ts';

/** A duty on a certain product, with its rate before anything is exempt. */
export interface Levied {
  readonly duty: Duty;
  readonly rate: number;
}

/**
 * Which duties remain where several bear on the same product.
 *
 * Every two of them need a rule, stated by either: `adds` keeps both, `replaces` drops the other, `yields` drops the one that
 * states it, `highest` drops the lower (of equal ones, that which states it).
 *
 * @param   levied  duties in force on one product
 * @param   where   the product, for errors
 * @returns those that are paid, in the given order
 * @throws  MrioError `input` when two overlap without a rule, or with two that contradict each other
 * @identity with `adds` throughout, all remain; the order of the file does not matter except between equals
 */
export function stacked(levied: readonly Levied[], where: string): Levied[] {
  const dropped = new Set<Levied>();
  for (let i = 0; i < levied.length; i++) {
    for (let j = i + 1; j < levied.length; j++) {
      const drop = droppedOf(levied[i], levied[j], where);
      if (drop) dropped.add(drop);
    }
  }
  return levied.filter((each) => !dropped.has(each));
}

function droppedOf(a: Levied, b: Levied, where: string): Levied | undefined {
  const stated = [...rulesOf(a, b), ...rulesOf(b, a)];
  if (stated.length === 0) {
    throw new MrioError(
      'input',
      `The duties "${a.duty.id}" and "${b.duty.id}" overlap (${where}) and no rule says how they stack.`,
      `Give one of them "stacking": [{ "with": "${b.duty.id}", "rule": "adds" }], or replaces, yields, highest.`,
      { duties: [a.duty.id, b.duty.id], where },
    );
  }
  const [first, ...others] = stated;
  if (others.some((each) => each !== first)) {
    throw new MrioError(
      'input',
      `The stacking rules of "${a.duty.id}" and "${b.duty.id}" contradict each other (${where}).`,
      'State the rule once, in one of the two.',
      { duties: [a.duty.id, b.duty.id], where },
    );
  }
  return first;
}

/** What each rule that `a` states about `b` drops. */
function rulesOf(a: Levied, b: Levied): (Levied | undefined)[] {
  return (a.duty.stacking ?? [])
    .filter((each) => each.with === b.duty.id)
    .map(({ rule }) => {
      if (rule === 'adds') return undefined;
      if (rule === 'replaces') return b;
      if (rule === 'yields') return a;
      return a.rate > b.rate ? b : a;
    });
}
