import { quantile } from '../../src/numeric/quantile.ts';
import { errorGroup } from './error-groups.ts';
import { counted, KINDS, type Kind, type Quantities } from './quantities.ts';

/** One state's estimate beside the truth. */
export interface Compared {
  readonly estimate: Quantities;
  readonly truth: Quantities;
  readonly output: Float64Array;
}

/** A band of errors: quantiles of ln(estimate/true), of estimate − true for contents. */
export interface Band {
  readonly kind: Kind;
  readonly group: string;
  readonly low: number;
  readonly high: number;
  /** Share of true numbers inside bands made from the other states. */
  readonly coverage: number;
  readonly numbers: number;
}

/**
 * Nine-in-ten bands of printed errors by kind and group of sectors, and how often they hold out of sample.
 *
 * @param   activities  codes of the sectors
 * @param   states      one per state; the band that a state is checked against is made without it
 */
export function quantileBands(activities: readonly string[], states: readonly Compared[]): Band[] {
  const bands: Band[] = [];
  for (const kind of KINDS) {
    const errors = states.map((state) => errorsOf(kind, activities, state));
    const groups = [...new Set(errors.flatMap((each) => [...each.keys()]))];
    for (const group of groups) {
      const of = errors.map((each) => each.get(group) ?? []);
      let inside = 0;
      of.forEach((own, s) => {
        const others = sorted(of.flatMap((each, t) => (t === s ? [] : each)));
        const [low, high] = [predictive(others, 0.05), predictive(others, 0.95)];
        inside += own.filter((error) => error >= low && error <= high).length;
      });
      const all = sorted(of.flat());
      bands.push({
        kind,
        group,
        low: predictive(all, 0.05),
        high: predictive(all, 0.95),
        coverage: inside / all.length,
        numbers: all.length,
      });
    }
  }
  return bands;
}

/** The p-quantile at which the next number of n alike lies below with probability p: order statistic p (n + 1). */
function predictive(values: Float64Array, p: number): number {
  const n = values.length;
  const position = (p * (n + 1) - 1) / Math.max(1, n - 1);
  return quantile(values, Math.min(1, Math.max(0, position)));
}

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/** Errors of one state by group: of sectors, of the size of cells, or all together. */
function errorsOf(kind: Kind, activities: readonly string[], state: Compared): Map<string, number[]> {
  const { estimate, truth, output } = state;
  const found = new Map<string, number[]>();
  const all = truth[kind].reduce((sum, each) => sum + each, 0);
  for (const at of counted(kind, truth, output)) {
    const [guess, real] = [estimate[kind][at], truth[kind][at]];
    const content = kind.endsWith('exports');
    const error = content ? guess - real : Math.log(Math.max(guess, 1e-6 * real) / real);
    const group = groupOf(kind, at, truth[kind].length, guess / all, activities);
    found.set(group, [...(found.get(group) ?? []), error]);
  }
  return found;
}

function groupOf(
  kind: Kind,
  at: number,
  numbers: number,
  share: number,
  activities: readonly string[],
): string {
  if (numbers === 1) return 'all';
  if (kind !== 'own purchases by cell') return errorGroup(activities[at]);
  return share > 0.01 ? 'above 1 % of the block' : share > 0.001 ? '0.1 to 1 %' : 'below 0.1 %';
}
