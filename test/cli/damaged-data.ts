import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/files/hash.ts';
import { DATA } from './run.ts';

/** A copy of the embedded accounts that a test may damage. */
export function copyOfData(folder: string): string {
  cpSync(DATA, folder, { recursive: true });
  return folder;
}

/** Declares changed files as they are now, in the data package and in the record of the build: a careful forgery. */
export function sealAgain(folder: string, files: readonly string[]): void {
  const lock = join(folder, 'build.lock.json');
  editJson(lock, (content) => {
    for (const file of files) content.outputs[file] = sha256(readFileSync(join(folder, file)));
  });
  editJson(join(folder, 'datapackage.json'), (content) => {
    for (const file of [...files, 'build.lock.json']) {
      const entry = content.resources.find((each: { path: string }) => each.path === file);
      entry.bytes = statSync(join(folder, file)).size;
      entry.hash = `sha256:${sha256(readFileSync(join(folder, file)))}`;
    }
  });
}

/** Changes a JSON file in place. */
// biome-ignore lint/suspicious/noExplicitAny: tests damage whatever is there
export function editJson(path: string, edit: (content: any) => void): void {
  const content = JSON.parse(readFileSync(path, 'utf8'));
  edit(content);
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}
