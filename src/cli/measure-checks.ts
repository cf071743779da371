import { unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Measure } from '../measures/measure.ts';
import type { Chosen, MeasureOptions } from './measure-options.ts';

/** What only the accounts of a pair have. */
const OF_PAIRS = ['pair', 'headings', 'headingsB'] as const;

/**
 * What the options say about a measure, after checking that it takes them and has what it needs.
 *
 * @throws  MrioError `input` when something is missing or not for this measure; `label` for an unknown breakdown or
 *          perimeter
 */
export function chosenFor(measure: Measure, options: MeasureOptions): Chosen {
  requireNeeds(measure, options);
  const by = choice('by', options.by, measure.breakdowns ?? [], measure);
  const perimeter = choice('perimeter', options.perimeter, measure.perimeters ?? [], measure);
  return {
    ...(by !== undefined && { by }),
    ...(perimeter !== undefined && { perimeter }),
    ...(options.way !== undefined && { way: options.way }),
  };
}

function choice<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
  { id }: Measure,
): T | undefined {
  if (text === undefined) return undefined;
  if (known.length === 0)
    throw new MrioError('input', `${id} has no --${option} to choose.`, `Leave --${option} out.`, {
      measure: id,
    });
  const found = known.find((each) => each === text);
  if (found !== undefined) return found;
  const what = option === 'by' ? 'breakdown' : option;
  const { code, message, data } = unknownLabel(what, text, known);
  throw new MrioError(code, message, `${id} has: ${known.join(', ')}.`, { ...data, known });
}

function requireNeeds({ id, needs }: Measure, options: MeasureOptions): void {
  const { table, way, satellite } = options;
  if (way !== undefined && !needs.includes('way'))
    throw new MrioError('input', `${id} is not for one way across the border.`, 'Leave --way out.');
  if (needs.includes('way') && way === undefined)
    throw new MrioError(
      'input',
      `${id} needs one way across the border.`,
      'Give seller and buyer, groups of the border, in quotes: --way "USA>MEX".',
    );
  if (table !== undefined && OF_PAIRS.some((need) => needs.includes(need)))
    throw new MrioError(
      'input',
      `${id} needs a pair of metros, with its jobs by product heading; a table alone has none.`,
      'twinplant report cali-baja shows it; or take the accounts of the pair, --pair cali-baja in place of --table.',
    );
  if (needs.includes('satellite') && satellite === undefined)
    throw new MrioError(
      'input',
      `${id} needs accounts by activity: jobs, energy, emissions.`,
      'Give a CSV file with the columns region, sector and one for each account: --satellite jobs.csv.',
    );
  if (needs.includes('jobs') && table !== undefined && satellite === undefined)
    throw new MrioError(
      'input',
      `${id} needs jobs by activity.`,
      'Give a CSV file with the columns region, sector and jobs: --satellite jobs.csv.',
    );
  if (satellite !== undefined && !needs.includes('satellite') && !needs.includes('jobs'))
    throw new MrioError('input', `${id} takes no satellite.`, 'Leave --satellite out.');
}
