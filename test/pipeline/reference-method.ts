import { join } from 'node:path';
import { loadMrio } from '../../src/mrio/store.ts';
import { DATA, pairConfig } from '../../src/pipeline/accounts.ts';
import { basePath } from '../../src/pipeline/base-path.ts';
import type { PairConfig } from '../../src/pipeline/config.ts';
import { pairSetting } from '../../src/pipeline/pair-setting.ts';
import type { PairYear } from '../../src/pipeline/pair-year.ts';
import { makePairYear } from '../../src/pipeline/pair-year.ts';
import { openShelf } from '../../src/pipeline/shelf/open-shelf.ts';

/** Cali Baja by the method of the reference: own purchases by Flegg's quotient, δ 0.25, in place of fitted own shares. */
export async function referenceConfig(): Promise<PairConfig> {
  const declared = await pairConfig('cali-baja');
  const { home, delta } = declared.parameters;
  return {
    ...declared,
    parameters: {
      ...declared.parameters,
      home: { ...home, value: 'flq' },
      delta: { ...delta, value: 0.25 },
    },
  };
}

/** Its accounts of a year from the embedded base table and statistics: those of the independent reference to 1e-6. */
export async function referenceAccounts(year: number): Promise<PairYear> {
  const setting = await pairSetting(await referenceConfig());
  const base = await loadMrio(basePath(join(DATA, 'base'), year));
  return makePairYear(openShelf(join(DATA, 'library')), setting, base);
}
