import { totalmem } from 'node:os';
import { MrioError } from '../core/errors.ts';
import type { Layout, RawNumbers } from './table-format.ts';

/**
 * Arrays for the numbers of a table: zeros, and NaN for outputs that are not published.
 *
 * @throws  MrioError `input` when the machine has no memory for them: activities, memory needed
 */
export function emptyNumbers(layout: Layout): RawNumbers {
  const [R, S] = [layout.regions.length, layout.sectors.length];
  const n = R * S;
  const doubles = n * (n + R * layout.categories.length + layout.components.length + 2);
  // A container may have less than its machine.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  if (8 * doubles > memory) throw tooLarge(R, S, 8 * doubles);
  try {
    return {
      Z: new Float64Array(n * n),
      Y: new Float64Array(n * R * layout.categories.length),
      V: new Float64Array(layout.components.length * n),
      outputByRow: new Float64Array(n).fill(Number.NaN),
      outputByColumn: new Float64Array(n).fill(Number.NaN),
    };
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(R, S, 8 * doubles);
    throw cause;
  }
}

function tooLarge(regions: number, sectors: number, bytes: number): MrioError {
  const n = regions * sectors;
  return new MrioError(
    'input',
    `The table has ${n} activities (${regions} regions × ${sectors} sectors) and needs ${(bytes / 1e9).toPrecision(3)} GB, more than there is on this machine.`,
    'Aggregate it before it is read: fewer sectors or regions; if that many are not meant, check the labels for numbers or misspellings.',
    { activities: n, bytes },
  );
}
