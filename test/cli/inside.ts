import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { failure } from '../../src/cli/failure.ts';
import { twinplant } from '../../src/cli/program.ts';

/**
 * Runs a command of the program in this process, for tests of many: how it ended, and what it wrote.
 *
 * @param   line    words with blanks between them
 * @param   folder  where files are that the words name
 */
export async function inside(
  line: string,
  folder: string,
): Promise<{ exit: number; out: string; err: string }> {
  const words = line.split(' ').filter((word) => word !== '');
  const args = words.map((word) => (existsSync(join(folder, word)) ? join(folder, word) : word));
  const written = { out: '', err: '' };
  const catchIn = (stream: NodeJS.WriteStream, name: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  const caught = [catchIn(process.stdout, 'out'), catchIn(process.stderr, 'err')];
  let exit = 0;
  try {
    await twinplant().parseAsync(args, { from: 'user' });
  } catch (error) {
    const ended = failure(error, false);
    exit = ended.exit;
    written.err += ended.text;
  } finally {
    for (const each of caught) each.mockRestore();
  }
  return { exit, ...written };
}
