import type { BiRegional } from '../bi-regional.ts';
import { HOME_USES } from '../bi-regional.ts';
import type { FinalDrivers } from '../regionalise/final-drivers.ts';
import { finalShares } from '../regionalise/final-shares.ts';
import type { Region } from '../regionalise/regionalisation.ts';
import { regionalise } from '../regionalise/regionalise.ts';
import { type ExportRoles, type Parts, stateExports } from '../regionalise/state-exports.ts';
import type { ActivityVectors } from './activity-vectors.ts';
import type { NationTable } from './nation-table.ts';

/** What is published of every state in the year of INEGI's tables, by activity (A), and of the nation. */
export interface PublishedStates {
  readonly national: NationTable;
  readonly parts: Parts;
  /** Persons, one per state. */
  readonly population: Float64Array;
}

/** A state that has no table at hand: its vectors and flows, estimated. */
export interface EstimatedState {
  readonly vectors: ActivityVectors;
  readonly table: Pick<BiRegional, 'activities' | 'flow' | 'finalUse'>;
}

/**
 * A state without a table: value added and exports as published, flows by own shares and tilt (OST).
 *
 * Read its flows as an estimate: over the 28 states that have a table, docs/regions-mexico.md tells how far it is off.
 *
 * @param   part  position of the state among the parts
 * @returns vectors by activity and flows, million MXN
 * @throws  MrioError `input` when the state exceeds the nation
 * @source  ACCURACY §3, steps 1 to 8
 */
export function estimatedState(
  { national, parts, population }: PublishedStates,
  part: number,
): EstimatedState {
  const { nation, finalImports } = national;
  const { sectors } = nation;
  const valueAdded = parts.valueAdded[part].map((each, i) => Math.min(each, nation.valueAdded[i]));
  const per = (of: Float64Array) =>
    of.map((each, i) => (nation.valueAdded[i] > 0 ? (each * valueAdded[i]) / nation.valueAdded[i] : 0));
  const output = per(nation.output);
  const region: Region = {
    valueAdded,
    output,
    taxes: per(nation.taxes),
    imports: per(nation.imports),
    inventories: per(nation.inventories),
    exports: stateExports(nation, parts, part, output, exportRoles(sectors)),
    finalShares: finalShares(drivers(sectors, parts.valueAdded, population, part)),
  };
  const blocks = regionalise(nation, region, 'ost');
  const W = sectors.length + HOME_USES.length;
  const block = (s: 0 | 1, t: 0 | 1) => [blocks.SS, blocks.SR, blocks.RS, blocks.RR][s * 2 + t];
  const split = (own: Float64Array, all: Float64Array): [Float64Array, Float64Array] => [
    own,
    all.map((each, i) => each - own[i]),
  ];
  const sum = (a: Float64Array, b: Float64Array) => a.map((each, i) => each + b[i]);
  const ownImports = finalImports.reduce((total, each, k) => total + each * region.finalShares[k], 0);
  const allImports = finalImports.reduce((total, each) => total + each, 0);
  return {
    vectors: {
      output: split(output, nation.output),
      exported: split(region.exports, nation.exports),
      added: split(sum(region.valueAdded, region.taxes), sum(nation.valueAdded, nation.taxes)),
      imported: split(region.imports, nation.imports),
      finalImports: [ownImports, allImports - ownImports],
    },
    table: {
      activities: sectors,
      flow: (s, i, t, j) => block(s, t)[i * W + j],
      finalUse: (s, i, t, use) => block(s, t)[i * W + sectors.length + HOME_USES.indexOf(use)],
    },
  };
}

/**
 * Activity of a three-digit subsector of the published exports; oil is 211, other mining 212 and 213.
 *
 * @returns position, −1 when no activity holds it
 */
export function activityOfSubsector(subsector: string, activities: readonly string[]): number {
  const code = Number(subsector);
  if (code < 300) return activities.indexOf(code === 211 ? '21-1' : '21-2');
  return activities.findIndex((activity) => {
    const [first, last = first] = activity.split('-').map(Number);
    return code >= first && code <= last && first >= 300;
  });
}

function exportRoles(activities: readonly string[]): ExportRoles {
  return {
    goods: activities.flatMap((code, i) => (/^(21-|3)/.test(code) ? [i] : [])),
    oil: activities.indexOf('21-1'),
    trade: ['43', '46'].map((code) => activities.indexOf(code)),
    transport: [activities.indexOf('48-49')],
  };
}

function drivers(
  activities: readonly string[],
  valueAdded: readonly Float64Array[],
  population: Float64Array,
  part: number,
): FinalDrivers {
  const share = (counts: (code: string) => boolean) => {
    const sum = (of: Float64Array) =>
      of.reduce((total, each, i) => (counts(activities[i]) ? total + each : total), 0);
    return sum(valueAdded[part]) / valueAdded.reduce((total, each) => total + sum(each), 0);
  };
  return {
    valueAdded: share(() => true),
    withoutOil: share((code) => code !== '21-1'),
    retail: share((code) => code === '46'),
    construction: share((code) => code === '23'),
    publicServices: share((code) => ['61', '62', '93'].includes(code)),
    population: population[part] / population.reduce((sum, each) => sum + each, 0),
  };
}
