/**
 * The folder of accounts that TWINPLANT_DATA names, if any; the embedded accounts otherwise.
 *
 * For trying out accounts before they are shipped; every hash is checked there too.
 *
 * @returns a path, or undefined for the embedded accounts
 */
export function dataFolder(): string | undefined {
  return process.env.TWINPLANT_DATA || undefined;
}
