import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unknownLabel } from '../../core/axis.ts';
import { SCENARIOS } from './folders.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { readScenarioFile } from './scenario-file.ts';

/** Ids of the ready-made scenarios, by name. */
export async function scenarioIds(folder = SCENARIOS): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/**
 * A ready-made scenario by its id, or one of the user's by its path.
 *
 * @param   idOrPath  an id of `scenarioIds`, or a path that ends in .json
 * @throws  MrioError `label` when no scenario has the id, `input` when the file does not have the form
 */
export async function loadScenario(idOrPath: string, folder = SCENARIOS): Promise<ScenarioFile> {
  if (idOrPath.endsWith('.json')) return readScenarioFile(idOrPath);
  const path = join(folder, `${idOrPath}.json`);
  if (!/^[a-z0-9-]+$/.test(idOrPath) || !existsSync(path))
    throw unknownLabel('scenario', idOrPath, await scenarioIds(folder));
  return readScenarioFile(path);
}
