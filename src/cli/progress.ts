/** Milliseconds before the first line and between lines, where lines cannot be overwritten. */
const FIRST = 1000;
const BETWEEN = 5000;

/** Tells the user what is going on. */
export interface Progress {
  /** What is being done now. */
  tell(text: string): void;
  /** Takes the last message away, where that is possible. */
  done(): void;
}

/**
 * Progress on standard error: one line that is overwritten on a terminal, a line now and then elsewhere.
 *
 * Where lines stay, nothing is said in the first second, so that quick commands are silent in logs.
 *
 * @param   stream  where to write
 * @param   clock   milliseconds; for tests
 */
export function progress(
  stream: NodeJS.WriteStream = process.stderr,
  clock: () => number = () => performance.now(),
): Progress {
  let next = clock() + FIRST;
  let shown = false;
  return {
    tell(text) {
      if (stream.isTTY) {
        const columns = stream.columns || 80;
        stream.write(`\r\u001b[K${[...text].slice(0, columns - 1).join('')}`);
        shown = true;
      } else if (clock() >= next) {
        stream.write(`${text}\n`);
        next = clock() + BETWEEN;
      }
    },
    done() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
