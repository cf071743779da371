import { MrioError } from './errors.ts';

/** What a number is counted in. */
export interface Unit {
  readonly kind: 'money' | 'jobs' | 'ratio' | 'count';
  /** ISO 4217, for money. */
  readonly currency?: 'USD' | 'MXN';
  /** How many of it one unit is: 1e6 for millions. */
  readonly factor: number;
  /** Price basis of money. */
  readonly prices?: 'basic' | 'customs';
  /** The year of the prices, or of the count. */
  readonly year?: number;
}

/** Million current US dollars of a year at basic prices: the unit of every table of accounts. */
export function millionUsd(year: number, prices: 'basic' | 'customs' = 'basic'): Unit {
  return Object.freeze({ kind: 'money', currency: 'USD', factor: 1e6, prices, year });
}

/** Million current pesos of a year at basic prices. */
export function millionMxn(year: number): Unit {
  return Object.freeze({ kind: 'money', currency: 'MXN', factor: 1e6, prices: 'basic', year });
}

/** Persons employed in a year. */
export function jobs(year: number): Unit {
  return Object.freeze({ kind: 'jobs', factor: 1, year });
}

/** A pure number: a share, a quotient, a coefficient. Never per cent. */
export const RATIO: Unit = Object.freeze({ kind: 'ratio', factor: 1 });

/** A number of things: crossings, draws, cells. */
export const COUNT: Unit = Object.freeze({ kind: 'count', factor: 1 });

/** How the unit is written in a sidecar or an axis title. */
export function unitLabel(unit: Unit): string {
  if (unit.kind === 'jobs') return unit.year === undefined ? 'jobs' : `jobs, ${unit.year}`;
  if (unit.kind !== 'money') return unit.kind;
  const size =
    unit.factor === 1e6
      ? 'million '
      : unit.factor === 1e3
        ? 'thousand '
        : unit.factor === 1e9
          ? 'billion '
          : '';
  const basis = unit.prices === 'customs' ? 'customs value' : 'basic prices';
  return [`${size}${unit.currency}`, unit.year, basis].filter((part) => part !== undefined).join(', ');
}

/**
 * The unit that a label stands for.
 *
 * @throws  MrioError `unit` when no unit is written so
 * @identity unitOf(unitLabel(u)) = u for the units above
 */
export function unitOf(label: string): Unit {
  if (label === 'ratio') return RATIO;
  if (label === 'count') return COUNT;
  const [what, year, basis] = label.split(', ');
  const when = Number(year);
  if (what === 'jobs' && Number.isInteger(when)) return jobs(when);
  if (what === 'million USD' && Number.isInteger(when)) {
    return millionUsd(when, basis === 'customs value' ? 'customs' : 'basic');
  }
  if (what === 'million MXN' && Number.isInteger(when)) return millionMxn(when);
  throw new MrioError('unit', `Unknown unit "${label}".`, 'Write it as unitLabel does.');
}

/**
 * Requires that two quantities can be added.
 *
 * @throws  MrioError `unit` when kind, currency, factor, prices or year differ
 */
export function requireSameUnit(a: Unit, b: Unit, where: string): void {
  const same =
    a.kind === b.kind &&
    a.currency === b.currency &&
    a.factor === b.factor &&
    a.prices === b.prices &&
    a.year === b.year;
  if (!same) {
    throw new MrioError(
      'unit',
      `${where}: "${unitLabel(a)}" and "${unitLabel(b)}" cannot be combined.`,
      'Convert one of them before combining.',
      { a, b },
    );
  }
}
