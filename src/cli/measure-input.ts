import { axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import type { Measure, MeasureInput } from '../measures/measure.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { PairAccounts } from '../pipeline/accounts.ts';
import { dataFolder } from './data-folder.ts';
import type { Chosen, MeasureOptions } from './measure-options.ts';
import { readOptions } from './read-options.ts';

/**
 * Reads all that a measure is computed from: the accounts, the border, jobs and satellites.
 *
 * @param   measure  of the registry
 * @param   options  of the command, checked
 * @param   chosen   what they say about this measure
 * @param   tell     receives what is being done
 * @returns the input, and the name of the border
 * @throws  MrioError as the readers of tables, groups and satellites
 */
export async function measureInput(
  measure: Measure,
  options: MeasureOptions,
  chosen: Chosen,
  tell: (text: string) => void,
): Promise<{ input: MeasureInput; borderName: string }> {
  const accounts = options.table === undefined ? await embedded(options, tell) : undefined;
  const of = accounts?.nested ?? (await tableOf(options, tell));
  const borderName = options.border ?? (accounts && !measure.complete ? 'pair' : 'country');
  const border = await borderOf(borderName, of, accounts);
  return {
    borderName,
    input: {
      of,
      border,
      ...chosen,
      ...(await satelliteParts(measure, options, of)),
      ...(await pairParts(accounts, options)),
    },
  };
}

async function embedded(options: MeasureOptions, tell: (text: string) => void): Promise<PairAccounts> {
  const { DEFAULT_PAIR, loadAccounts } = await import('../pipeline/accounts.ts');
  const id = options.pair ?? DEFAULT_PAIR;
  tell(`${id}: reading the accounts`);
  return loadAccounts(id, options.year, { data: dataFolder() });
}

async function tableOf(options: MeasureOptions, tell: (text: string) => void): Promise<Mrio> {
  const { readTable } = await import('../formats/read-table.ts');
  return readTable(options.table!, await readOptions(options, tell));
}

async function borderOf(name: string, of: Mrio, accounts: PairAccounts | undefined): Promise<Partition> {
  const { byCountry, byRegion } = await import('../core/partition.ts');
  if (name === 'country') return byCountry(of.regions);
  if (name === 'region') return byRegion(of.regions);
  if (accounts && (name === 'pair' || name === 'national')) {
    const { pairBorders } = await import('../measures/pair.ts');
    return pairBorders(of, accounts.pair)[name];
  }
  const { readGroups } = await import('../formats/read-groups.ts');
  const { groupBorder } = await import('../core/group-border.ts');
  const { groups, others } = readGroups(name);
  return groupBorder(of.regions, groups, others);
}

async function satelliteParts(
  { id, needs }: Measure,
  { satellite: path }: MeasureOptions,
  of: Mrio,
): Promise<Partial<MeasureInput>> {
  if (path === undefined) return {};
  const { JOBS, jobsOf, readSatellite } = await import('../formats/read-satellite.ts');
  const satellite = await readSatellite(path, of);
  if (!needs.includes('jobs')) return { satellite };
  const row = satellite.rows.labels.indexOf(JOBS);
  if (row < 0)
    throw new MrioError(
      'label',
      `${id} counts jobs, and ${path} has no account "${JOBS}" (it has ${satellite.rows.labels.join(', ')}).`,
      `Name the column of persons employed "${JOBS}".`,
    );
  const { table } = await import('../core/table.ts');
  const n = of.Z.rows.labels.length;
  const jobs: Table<'region', 'sector'> = table({
    rows: axis('region', of.regions.labels),
    cols: of.sectors,
    values: satellite.values.slice(row * n, (row + 1) * n),
    unit: jobsOf(of),
    provenance: satellite.provenance,
  });
  return { jobs };
}

async function pairParts(
  accounts: PairAccounts | undefined,
  { satellite }: MeasureOptions,
): Promise<Partial<MeasureInput>> {
  if (!accounts) return {};
  const { headingJobs } = await import('../pipeline/pair.ts');
  const { pair } = accounts;
  const [headings, headingsB] = headingJobs(accounts.jobs, accounts.setting.headings, pair);
  const jobs = satellite === undefined && pair.jobs ? { jobs: pair.jobs } : {};
  return { pair, headings, headingsB, ...jobs };
}
