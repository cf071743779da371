/**
 * Compares ways to regionalise with INEGI's official tables and writes docs/accuracy.md and its pictures.
 *
 *   npm run accuracy -- --sources ../shared/data [--out docs] [--draws 200] [--seed 1]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accuracyDocument } from './accuracy/document.ts';
import { experiment } from './accuracy/experiment.ts';
import { pictures } from './accuracy/pictures.ts';
import { printed } from './accuracy/printed.ts';
import { stateEvidence } from './accuracy/state-evidence.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sources: { type: 'string', default: '../shared/data' },
      out: { type: 'string', default: 'docs' },
      draws: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [draws, seed] = [Number(values.draws), Number(values.seed)];
  if (!(Number.isInteger(draws) && draws >= 20)) throw new Error('Give 20 draws or more.');
  if (!Number.isInteger(seed)) throw new Error('The seed is a whole number.');
  const evidence = await stateEvidence(values.sources);
  const result = experiment(evidence, draws, seed, (line) => console.error(line));
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'accuracy.md'), accuracyDocument(result, printed()));
  for (const [name, svg] of pictures(result, printed())) writeFileSync(join(values.out, name), `${svg}\n`);
  console.log(`${join(values.out, 'accuracy.md')}: ${result.states.length} states, ${draws} draws`);
}

await main();
