/**
 * Makes src/reports/claims/statistics.json: published customs figures that stand beside figures of the 2018 story.
 *
 *   npx tsx scripts/claims-statistics.ts <folder of the public data>
 */
import { writeFileSync } from 'node:fs';
import { openLibrary } from '../src/pipeline/library.ts';
import { claimsStatistics } from './claims-statistics-data.ts';

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error('Give the folder of the public data.');
  const content = await claimsStatistics(openLibrary(folder));
  const text = `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(new URL('../src/reports/claims/statistics.json', import.meta.url), text);
  console.log(`src/reports/claims/statistics.json: ${content.figures.length} figures`);
}

await main();
