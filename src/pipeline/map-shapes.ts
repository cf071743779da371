import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MapShapes } from '../reports/chart/pair-map.ts';
import { DATA } from './accounts.ts';

/**
 * The outlines of a pair's two regions and their neighbours, for the map of its report.
 *
 * @param   id    the pair
 * @param   data  folder of the accounts
 * @returns the outlines, or undefined for a pair that has none: its report has no map
 */
export async function mapShapes(id: string, data = DATA): Promise<MapShapes | undefined> {
  try {
    return JSON.parse(await readFile(join(data, 'shapes', `${id}.json`), 'utf8')) as MapShapes;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
