/** How a number came about; grades only get worse. */
export type Grade = 'observed' | 'derived' | 'estimated' | 'scenario';

export const GRADES: readonly Grade[] = ['observed', 'derived', 'estimated', 'scenario'];

/** One publication that a number rests on. Written by code, never by hand. */
export interface Origin {
  readonly id: string;
  readonly producer: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  readonly accessed: string;
  readonly licence: string;
  /** Hash of the bytes that were read. */
  readonly sha256: string;
}

/** Where a table comes from: the publications, the grade, and the step that made it. */
export interface Provenance {
  readonly origins: readonly Origin[];
  readonly grade: Grade;
  readonly step: string;
}

/** Makes a provenance; origins are united and put in the order of their ids. */
export function provenance(step: string, grade: Grade, origins: readonly Origin[]): Provenance {
  const byKey = new Map(origins.map((origin) => [`${origin.id} ${origin.sha256}`, origin]));
  const sorted = [...byKey.keys()].sort().map((key) => byKey.get(key)!);
  return Object.freeze({ origins: Object.freeze(sorted), grade, step });
}

/**
 * Provenance of something made from several parts: origins united, worst grade wins.
 *
 * @param   step   name of the step
 * @param   parts  what went in
 * @param   floor  the grade of the step itself (the result is never better)
 */
export function combine(step: string, parts: readonly Provenance[], floor: Grade = 'observed'): Provenance {
  const worst = Math.max(GRADES.indexOf(floor), ...parts.map((part) => GRADES.indexOf(part.grade)));
  // Parts of one table share their list of origins: it is in order already.
  const lists = [...new Set(parts.map((part) => part.origins))];
  if (lists.length === 1) return Object.freeze({ origins: lists[0], grade: GRADES[worst], step });
  return provenance(step, GRADES[worst], lists.flat());
}

/** The generated source line of a caption: producers and titles, grade last. */
export function sourceLine(from: Provenance): string {
  const names = [...new Set(from.origins.map((origin) => `${origin.producer}, ${origin.title}`))];
  return `${names.join('; ')} (${from.grade}; ${from.step})`;
}
