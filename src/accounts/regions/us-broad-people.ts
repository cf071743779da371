import { at } from '../../core/table.ts';
import { BROAD_RULES } from './us-broad-jobs.ts';
import type { UsTables } from './us-tables.ts';

/** Whether the jobs of a county are those of other areas per inhabitant: nothing of its own is known. */
export function byPeople(tables: Pick<UsTables, 'broadRules'>, county: string): boolean {
  return tables.broadRules.cols.labels.some(
    (line) => at(tables.broadRules, county, line) === BROAD_RULES.people,
  );
}
