import { failure } from './failure.ts';
import { guardOutput } from './guard-output.ts';
import { knownCommand } from './known-command.ts';
import { commandNames, twinplant } from './program.ts';

guardOutput();
// An error outside every await: nobody else would say what to do.
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});

try {
  const args = process.argv.slice(2);
  const program = twinplant();
  knownCommand(args, commandNames(program));
  if (args.length === 0) program.outputHelp();
  else await program.parseAsync(args, { from: 'user' });
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  const { exit, text } = failure(error, Boolean(process.env.TWINPLANT_DEBUG));
  process.stderr.write(text);
  process.exitCode = exit;
}
