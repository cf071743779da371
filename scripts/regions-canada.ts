/**
 * Prints how far the rule for Canadian provinces is off in the United States: the tables of docs/regions-canada.md.
 *
 *   npx tsx scripts/regions-canada.ts <folder of the public data>
 */
import { frame } from '../src/accounts/frame.ts';
import { openLibrary } from '../src/pipeline/library.ts';
import { broadTest, type Compared } from './regions/broad-test.ts';

const LARGE = 0.02;

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error('Give the folder of the public data.');
  const common = await frame();
  const lines = await broadTest(openLibrary(folder), common);
  const manufacturing = common.sectors.labels.slice(2, 17);
  const groups: readonly [string, (sector: string) => boolean][] = [
    ['manufacturing', (sector) => manufacturing.includes(sector)],
    ['farming and mining', (sector) => ['AGR', 'MIN'].includes(sector)],
    ['services', (sector) => !common.goods[common.sectors.labels.indexOf(sector)]],
    ['all', () => true],
    ...common.sectors.labels.map((each): [string, (sector: string) => boolean] => [
      each,
      (of) => of === each,
    ]),
  ];
  console.log(
    '| sectors | large: employment only | large: rule | all: employment only | all: rule | shares |',
  );
  for (const [name, counts] of groups) {
    const own = lines.filter(({ sector }) => counts(sector));
    const large = own.filter(({ size }) => size >= LARGE);
    const cells = [large, own].flatMap((each) => [
      spread(each, ({ employmentOnly }) => employmentOnly),
      spread(each, ({ estimate }) => estimate),
    ]);
    console.log(
      `| ${name} | ${cells.map((cell) => cell.toFixed(2)).join(' | ')} | ${large.length} of ${own.length} |`,
    );
  }
}

/** Root mean square of ln(estimate/truth). */
function spread(lines: readonly Compared[], of: (line: Compared) => number): number {
  const logs = lines.map((line) => Math.log(of(line) / line.truth));
  return Math.sqrt(logs.reduce((sum, each) => sum + each * each, 0) / logs.length);
}

await main();
