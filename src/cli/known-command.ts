import { unknownLabel } from '../core/axis.ts';

/**
 * Refuses a command that does not exist, before its options are looked at.
 *
 * @param   args   what the user typed after the program's name; after `help` a command is meant too
 * @param   names  the commands that exist
 * @throws  MrioError `label` when the first word is none of them; lists near matches
 */
export function knownCommand(args: readonly string[], names: readonly string[]): void {
  const first = args[0] === 'help' ? args[1] : args[0];
  if (first === undefined || first.startsWith('-') || names.includes(first)) return;
  throw unknownLabel('command', first, names);
}
