import { MrioError } from '../../core/errors.ts';

/**
 * Requires that a picture has something to draw.
 *
 * @throws  MrioError `input` when there is nothing
 */
export function requireRows(kind: string, rows: readonly unknown[]): void {
  if (rows.length === 0) {
    throw new MrioError(
      'input',
      `A picture of ${kind} without rows.`,
      'Leave the picture out, or give it rows.',
      {
        kind,
      },
    );
  }
}
