/**
 * Compares ways to regionalise with INEGI's official tables and writes docs/accuracy.md and its pictures.
 *
 *   npm run accuracy -- --sources ../shared/data [--tables DIR] [--out docs] [--draws 200] [--seed 1]
 *
 * With --tables the states in that folder are compared instead (aguascalientes.csv, queretaro.csv …, named and laid out as
 * those of the sources), methods are fitted to the other states of the sources, and the page goes to accuracy/ unless
 * told otherwise. The rest is read from the sources: value added and population (inegi_pibe) and exports (inegi_etef).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accuracyDocument } from './accuracy/document.ts';
import { experiment, LEFT_OUT, REACH } from './accuracy/experiment.ts';
import { goalsMet } from './accuracy/goals.ts';
import { pictures } from './accuracy/pictures.ts';
import { printed } from './accuracy/printed.ts';
import { stateEvidence } from './accuracy/state-evidence.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sources: { type: 'string', default: '../shared/data' },
      tables: { type: 'string' },
      out: { type: 'string' },
      draws: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [draws, seed] = [Number(values.draws), Number(values.seed)];
  if (!(Number.isInteger(draws) && draws >= 20)) throw new Error('Give 20 draws or more.');
  if (!Number.isInteger(seed)) throw new Error('The seed is a whole number.');
  const out = values.out ?? (values.tables === undefined ? 'docs' : 'accuracy');
  const evidence = await stateEvidence(values.sources, values.tables);
  const result = experiment(evidence, draws, seed, (line) => console.error(line));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'accuracy.md'), accuracyDocument(result, printed()));
  for (const [name, svg] of pictures(result, printed())) writeFileSync(join(out, name), `${svg}\n`);
  for (const method of [REACH, LEFT_OUT]) {
    console.log(`${method}, fitted without the state:`);
    const found = result.comparisons.find((each) => each.method === method)!;
    for (const { goal, met } of goalsMet(found)) {
      const { median } = found.summary.get(goal.measure)!;
      console.log(`  ${goal.measure} ${median.toFixed(2)}, goal ${goal.words}: ${met ? 'met' : 'not met'}`);
    }
  }
  console.log(`${join(out, 'accuracy.md')}: ${result.states.length} states, ${draws} draws`);
}

await main();
