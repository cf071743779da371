import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes texts into a folder, subfolders too; gives the path of what was written. */
export const writer =
  (folder: string) =>
  (name: string, text: string): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  };

/** Lines of cells as a text. */
export const rows = (lines: readonly (readonly (string | number)[])[], separator = ','): string =>
  `${lines.map((line) => line.join(separator)).join('\n')}\n`;
