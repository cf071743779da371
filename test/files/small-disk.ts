import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';

/**
 * Mounts a memory disk, where the system lets tests do that.
 *
 * @param   options  of tmpfs, as size=64k or ro
 * @returns what unmounts it, or undefined when mounting is not permitted
 */
export function memoryDisk(folder: string, options: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return () => execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
}

/** Writes a file until the disk takes no more. */
export function fillUp(path: string): void {
  try {
    for (;;) appendFileSync(path, new Uint8Array(1024));
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ENOSPC') throw cause;
  }
}
