import { CommanderError } from 'commander';
import { EXIT_CODES, MrioError } from '../core/errors.ts';
import { style } from './style.ts';

/** What Commander gives for a wrong argument, an unknown option and the like; the same as for `input`. */
const USAGE = EXIT_CODES.input;
/** A fault of the program (EX_SOFTWARE of sysexits.h); the same as for `shape`. */
const FAULT = EXIT_CODES.shape;

const PLEASE_REPORT =
  'This is a fault of Twinplant: please report it with the command you ran, the output of "twinplant --version"\n' +
  'and what TWINPLANT_DEBUG=1 adds to this message.';

/**
 * What the user is told of an error, and the code the program ends with.
 *
 * @param   error  whatever was thrown
 * @param   debug  also tell where, with the stack of calls
 * @returns exit code as ARCHITECTURE's table of errors has it, 70 for a fault of the program; text for stderr
 */
export function failure(error: unknown, debug: boolean): { exit: number; text: string } {
  // Commander has written its message already; help and version end well.
  if (error instanceof CommanderError) return { exit: error.exitCode === 0 ? 0 : USAGE, text: '' };
  const name = style('red', 'twinplant:', process.stderr);
  const trace = debug && error instanceof Error ? `${traceOf(error)}\n` : '';
  if (error instanceof MrioError && error.code !== 'shape') {
    return { exit: EXIT_CODES[error.code], text: `${name} ${error.message}\n${error.hint}\n${trace}` };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { exit: FAULT, text: `${name} ${message}\n${PLEASE_REPORT}\n${trace}` };
}

function traceOf(error: Error): string {
  const because = error.cause instanceof Error ? `\ncaused by ${traceOf(error.cause)}` : '';
  return `${error.stack ?? error.message}${because}`;
}
