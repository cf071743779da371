import { fileError } from '../files/file-error.ts';
import { failure } from './failure.ts';

/**
 * Ends quietly when whoever reads the output has read enough (`| head -1`), and in words when it cannot be written.
 *
 * The exit code is the one that the command has reached so far: 0 unless something failed.
 */
export function guardOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EPIPE' || stream === process.stderr) process.exit();
      const { exit, text } = failure(fileError('write', 'the output', cause), false);
      process.stderr.write(text);
      process.exit(exit);
    });
  }
}
