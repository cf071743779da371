import { MrioError } from '../core/errors.ts';

/**
 * Requires labels that a format can hold.
 *
 * @param   never  what must not be in them
 * @param   why    for the message: "the OECD layout ends the region at the first underscore"
 * @throws  MrioError `label` when one cannot be written
 */
export function requirePlainLabels(
  what: string,
  labels: readonly string[],
  never: RegExp,
  why: string,
): void {
  const bad = labels.find((label) => never.test(label));
  if (bad === undefined) return;
  throw new MrioError(
    'label',
    `The ${what} "${bad}" cannot be written: ${why}.`,
    'Rename it with twinplant table aggregate, or export in another format.',
    { label: bad },
  );
}
