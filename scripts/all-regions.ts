/**
 * Writes docs/all-regions.md and its picture from the accounts: how every pair reads in the one table of all regions.
 *
 *   npx tsx scripts/all-regions.ts <folder of the accounts>
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadMrio } from '../src/mrio/store.ts';
import { pairConfig, pairIds } from '../src/pipeline/accounts.ts';
import { loadAllRegions } from '../src/pipeline/all-regions-store.ts';
import { basePath } from '../src/pipeline/base-path.ts';
import type { PairConfig } from '../src/pipeline/config.ts';
import { type NestingBias, nestingBias } from '../src/pipeline/nesting-bias.ts';
import { pairSetting } from '../src/pipeline/pair-setting.ts';
import { makePairYear } from '../src/pipeline/pair-year.ts';
import { openShelf } from '../src/pipeline/shelf/open-shelf.ts';
import { document, YEAR } from './all-regions/document.ts';
import { picture } from './all-regions/picture.ts';

async function main(): Promise<void> {
  const data = process.argv[2] ?? 'data';
  const stored = await loadAllRegions(data);
  const configs = await Promise.all((await pairIds()).map((id) => pairConfig(id)));
  const names = new Map(configs.map(({ id, name }) => [id, name.en]));
  await writeFile('docs/all-regions.svg', picture(stored.differences, names));
  await writeFile('docs/all-regions.md', document(stored, await biasOfPairs(data, configs)));
}

/** Nesting bias of every pair's own table in the year of the tables. */
async function biasOfPairs(
  data: string,
  configs: readonly PairConfig[],
): Promise<ReadonlyMap<string, readonly NestingBias[]>> {
  const shelf = openShelf(join(data, 'library'));
  const base = await loadMrio(basePath(join(data, 'base'), YEAR));
  const found = new Map<string, NestingBias[]>();
  for (const config of configs) {
    const setting = await pairSetting(config);
    const { nested } = await makePairYear(shelf, setting, base);
    found.set(setting.config.id, nestingBias(base, nested));
  }
  return found;
}

await main();
