import { parentPort, workerData } from 'node:worker_threads';
import { loadMrio } from '../mrio/store.ts';
import { useThreads } from '../numeric/engine/engine.ts';
import { buildPair } from './build-pair.ts';
import type { PairTask } from './build-pairs.ts';
import { basePath } from './build-pairs.ts';
import { readPairConfig } from './config.ts';
import { pairSetting } from './pair-setting.ts';
import { openShelf } from './shelf/open-shelf.ts';

/** Builds the pairs whose declarations it is sent, one after the other, and posts each as it is done. */
const { library, bases, draws } = workerData as PairTask;
const shelf = openShelf(library);
const read = new Map<string, ReturnType<typeof loadMrio>>();
useThreads(1);

parentPort?.on('message', async (config: string | null) => {
  if (config === null) {
    parentPort?.close();
    return;
  }
  try {
    const setting = await pairSetting(await readPairConfig(config));
    const built = await buildPair(
      setting,
      {
        shelf,
        base(year, run) {
          const path = basePath(bases, year, run);
          const known = read.get(path) ?? loadMrio(path);
          read.set(path, known);
          return known;
        },
      },
      {
        ...(draws !== undefined && { draws }),
        progress: (message) => parentPort?.postMessage({ progress: message }),
      },
    );
    parentPort?.postMessage({ built });
  } catch (cause) {
    const { message, hint, code } = cause as { message: string; hint?: string; code?: string };
    parentPort?.postMessage({ failed: { config, message, hint, code } });
  }
});
