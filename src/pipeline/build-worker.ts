import { parentPort, workerData } from 'node:worker_threads';
import { frame } from '../accounts/frame.ts';
import type { ErrorCode } from '../core/errors.ts';
import { loadMrio, saveMrio } from '../mrio/store.ts';
import { useThreads } from '../numeric/engine/engine.ts';
import type { BaseChoices } from './base.ts';
import { basePath } from './base-path.ts';
import { buildAllRegionsYear } from './build-all-regions.ts';
import { buildBase } from './build-base.ts';
import { buildPair } from './build-pair.ts';
import type { BuildMessage } from './build-pool.ts';
import type { BuildAnswers, BuildFolders, BuildTask } from './build-tasks.ts';
import { taskName } from './build-tasks.ts';
import { readPairConfig } from './config.ts';
import { openLibrary } from './library.ts';
import { pairSetting } from './pair-setting.ts';
import { baseChoices } from './parameters.ts';
import { openShelf } from './shelf/open-shelf.ts';

/** Does the tasks it is sent, one after the other, and posts each answer. */
const folders = workerData as BuildFolders;
const library = openLibrary(folders.sources);
const shelf = openShelf(folders.library);
const read = new Map<string, ReturnType<typeof loadMrio>>();
useThreads(1);

const post = (message: BuildMessage) => parentPort?.postMessage(message);

function base(year: number, run?: string): ReturnType<typeof loadMrio> {
  const path = basePath(folders.bases, year, run);
  const known = read.get(path) ?? loadMrio(path);
  read.set(path, known);
  return known;
}

const DO: {
  [Kind in BuildTask['kind']]: (task: Extract<BuildTask, { kind: Kind }>) => Promise<BuildAnswers[Kind]>;
} = {
  async base({ year, run }) {
    const method = await readPairConfig(folders.pairs[0]);
    const change = method.oneWay.find(({ id }) => id === run)?.base;
    const choices = { ...baseChoices(method), ...change } as BaseChoices;
    const of = library.track();
    const { mrio } = await buildBase(of, await frame(), method, year, choices);
    await saveMrio(mrio, basePath(folders.bases, year, run));
    return of.inputs();
  },
  async pair({ config }) {
    const setting = await pairSetting(await readPairConfig(config));
    return buildPair(
      setting,
      { shelf, base },
      {
        ...(folders.draws !== undefined && { draws: folders.draws }),
        progress: (message) => post({ progress: message }),
      },
    );
  },
  async 'all regions'({ year }) {
    const configs = await Promise.all(folders.pairs.map(readPairConfig));
    return buildAllRegionsYear(configs, shelf, await base(year));
  },
};

parentPort?.on('message', async (task: BuildTask) => {
  try {
    post({ progress: taskName(task) });
    post({ answer: await DO[task.kind](task as never) });
  } catch (cause) {
    const { message, hint, code } = cause as { message: string; hint?: string; code?: ErrorCode };
    post({ failed: { message, hint, code } });
  }
});
