import { MrioError } from './errors.ts';

/** What a number is counted in. */
export interface Unit {
  readonly kind: 'money' | 'jobs' | 'ratio' | 'count';
  /** ISO 4217, for money; XXX, no currency, when a table does not say in what it counts. */
  readonly currency?: string;
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

/** The code of ISO 4217 for no currency: the unit of a table that does not say in what it counts. */
export const UNSTATED = 'XXX';

const SIZES = [
  ['', 1],
  ['thousand ', 1e3],
  ['million ', 1e6],
  ['billion ', 1e9],
] as const;

const BASES = [
  ['basic prices', 'basic'],
  ['customs value', 'customs'],
] as const;

/** How the unit is written in a sidecar or an axis title. */
export function unitLabel(unit: Unit): string {
  if (unit.kind === 'jobs') return unit.year === undefined ? 'jobs' : `jobs, ${unit.year}`;
  if (unit.kind !== 'money') return unit.kind;
  const size = SIZES.find(([, factor]) => factor === unit.factor)?.[0] ?? '';
  const basis = BASES.find(([, prices]) => prices === unit.prices)?.[0];
  const what = unit.currency === UNSTATED ? 'unit not stated' : unit.currency;
  return [`${size}${what}`, unit.year, basis].filter((part) => part !== undefined).join(', ');
}

/**
 * The unit that a label stands for.
 *
 * @throws  MrioError `unit` when no unit is written so
 * @identity unitOf(unitLabel(u)) = u for the units above
 */
export function unitOf(label: string): Unit {
  const known = read.get(label) ?? readUnit(label);
  read.set(label, known);
  return known;
}

/** Units are few, labels are read by the thousand. */
const read = new Map<string, Unit>();

function readUnit(label: string): Unit {
  if (label === 'ratio') return RATIO;
  if (label === 'count') return COUNT;
  const [what, ...rest] = label.split(', ');
  const year = rest.find((part) => /^\d{4}$/.test(part));
  const basis = BASES.find(([words]) => rest.includes(words));
  const size = SIZES.findLast(([words]) => what.startsWith(words)) ?? SIZES[0];
  const code = what.slice(size[0].length);
  const currency = code === 'unit not stated' ? UNSTATED : code;
  const understood = rest.length === [year, basis].filter((part) => part !== undefined).length;
  if (what === 'jobs' && year && understood) return jobs(Number(year));
  if (/^[A-Z]{3}$/.test(currency) && understood) {
    return Object.freeze({
      kind: 'money',
      currency,
      factor: size[1],
      ...(basis && { prices: basis[1] }),
      ...(year && { year: Number(year) }),
    });
  }
  throw new MrioError(
    'unit',
    `Unknown unit "${label}".`,
    'Write the size and the currency, as "million USD", and if you like the year and "basic prices".',
  );
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
