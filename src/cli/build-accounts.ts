import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXIT_CODES, MrioError } from '../core/errors.ts';
import { buildAccounts } from '../pipeline/build.ts';

const USAGE = `Rebuilds the embedded accounts in data/ from a folder of public data.

  npm run build:accounts -- --sources DIR [--out DIR] [--pairs DIR] [--draws N] [--threads N]

  --sources  folder of the public data (docs/sources.md says what it holds)
  --out      where to write (default: data/)
  --pairs    folder of the declared pairs (default: pairs/)
  --draws    draws behind the bands (default: as in the configuration)
  --threads  worker threads (default: all cores; the digits do not depend on it)
`;

const own = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sources: { type: 'string' },
      out: { type: 'string', default: own('data') },
      pairs: { type: 'string', default: own('pairs') },
      draws: { type: 'string' },
      threads: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (values.sources === undefined) {
    throw new MrioError(
      'input',
      'No --sources: the folder of the public data.',
      'npm run build:accounts -- --help',
    );
  }
  const { pairs } = await buildAccounts({
    sources: values.sources,
    out: values.out,
    pairs: values.pairs,
    shapes: own('data/shapes'),
    ...(values.draws !== undefined && { draws: wholeNumber('--draws', values.draws) }),
    ...(values.threads !== undefined && { threads: wholeNumber('--threads', values.threads) }),
    progress: (message) => process.stderr.write(`${message}\n`),
  });
  for (const { id, years } of pairs) {
    const checks = years.flatMap((year) => year.checks);
    const passed = checks.filter((each) => each.passed).length;
    process.stdout.write(`${id}: ${years.length} years, ${passed} of ${checks.length} checks hold\n`);
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new MrioError(
      'input',
      `${name} ${text}: not a whole number from 1 up.`,
      `For example ${name} 200.`,
    );
  }
  return value;
}

main().catch((error: unknown) => {
  if (!(error instanceof MrioError)) throw error;
  process.stderr.write(`${error.message}\n${error.hint}\n`);
  process.exitCode = EXIT_CODES[error.code];
});
