/**
 * Prints what an estimate does instead of INEGI's table of a state: the table of docs/regions-mexico.md.
 *
 *   npx tsx scripts/regions-mexico.ts <folder of the public data>
 */
import { frame } from '../src/accounts/frame.ts';
import { quantile } from '../src/numeric/quantile.ts';
import { openLibrary } from '../src/pipeline/library.ts';
import { mexicoShelf } from '../src/pipeline/shelf/mexico-shelf.ts';
import { shelfOf } from '../src/pipeline/shelf/open-shelf.ts';
import { estimateTest } from './regions/estimate-test.ts';

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error('Give the folder of the public data.');
  const common = await frame();
  const shelf = shelfOf(await mexicoShelf(openLibrary(folder), common));
  const { figures, logs } = await estimateTest(shelf, common);
  console.log('| figure | median | least | most |\n| --- | --: | --: | --: |');
  for (const [name, values] of figures) {
    const sorted = Float64Array.from(values).sort();
    const digits = name.includes('/') ? 2 : 1;
    const cells = [quantile(sorted, 0.5), sorted[0], sorted[sorted.length - 1]];
    console.log(`| ${name} | ${cells.map((each) => each.toFixed(digits)).join(' | ')} |`);
  }
  const spread = Math.sqrt(logs.reduce((sum, each) => sum + each * each, 0) / logs.length);
  console.log(`\nln(estimate/table) of the share of output: ${spread.toFixed(3)} over ${logs.length} groups`);
}

await main();
