import type { Memory } from './kernels.ts';

/** Room in the memory of the kernels, given out and taken back in bytes. */
export interface Heap {
  /** A place for so many bytes, on a 64-byte line; not cleared. */
  allocate(bytes: number): number;
  free(address: number): void;
  /** Numbers at a place. Valid until the next `allocate`, unless the memory is shared. */
  f64(address: number, length: number): Float64Array;
}

const PAGE = 65536;
const LINE = 64;

/**
 * Manages a memory: first fit, neighbours joined, grown when nothing fits.
 *
 * @param   memory  of the kernels
 * @param   from    first byte that may be given out
 * @param   touch   what is done with new memory before it is given out
 * @throws  RangeError from `allocate` when the memory cannot grow: the request, and what is in use
 */
export function heap(
  memory: Memory,
  from: number,
  touch: (at: number, bytes: number) => void = () => {},
): Heap {
  const gaps: { at: number; bytes: number }[] = [{ at: from, bytes: memory.buffer.byteLength - from }];
  const taken = new Map<number, number>();

  function allocate(bytes: number): number {
    const size = Math.ceil(Math.max(bytes, 1) / LINE) * LINE;
    let gap = gaps.find((each) => each.bytes >= size);
    if (!gap) {
      grow(size);
      gap = gaps.find((each) => each.bytes >= size)!;
    }
    const { at } = gap;
    gap.at += size;
    gap.bytes -= size;
    taken.set(at, size);
    return at;
  }

  function grow(size: number): void {
    const end = memory.buffer.byteLength;
    const last = gaps.find(({ at, bytes }) => at + bytes === end);
    const pages = Math.ceil((size - (last?.bytes ?? 0)) / PAGE);
    try {
      memory.grow(pages);
    } catch {
      const used = [...taken.values()].reduce((sum, each) => sum + each, 0);
      throw new RangeError(
        `no memory for ${megabytes(size)} more: ${megabytes(used)} are in use, and there can be 4096 MB`,
      );
    }
    touch(end, pages * PAGE);
    release(end, pages * PAGE);
  }

  function release(at: number, bytes: number): void {
    gaps.push({ at, bytes });
    gaps.sort((a, b) => a.at - b.at);
    for (let i = gaps.length - 1; i > 0; i--) {
      if (gaps[i - 1].at + gaps[i - 1].bytes !== gaps[i].at) continue;
      gaps[i - 1].bytes += gaps[i].bytes;
      gaps.splice(i, 1);
    }
  }

  return {
    allocate,
    free(address) {
      const bytes = taken.get(address);
      if (bytes === undefined) return;
      taken.delete(address);
      release(address, bytes);
    },
    f64: (address, length) => new Float64Array(memory.buffer, address, length),
  };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1048576)} MB`;
}
