import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt, requireName } from '../../core/dataset.ts';
import type { Bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';

/**
 * Share of a state in national employment of the economic census, by sector.
 *
 * Classes that the four-digit bridge does not know are left out, in the state and in the nation.
 *
 * @param   census  persons employed by state and six-digit class, one census year
 * @param   naics   four-digit code → sector
 * @source  RECIPE §13 item 10
 */
export function employmentShares(census: Dataset, naics: Bridge, state: string, frame: Frame): Float64Array {
  const S = frame.sectors.labels.length;
  const own = new Float64Array(S);
  const all = new Float64Array(S);
  const [entity, code, persons] = ['cve_ent', 'scian6', 'pot_filled'].map((name) => columnOf(census, name));
  for (const row of census.rows) {
    const sector = naics.to.get(row[code].slice(0, 4))?.[0];
    if (sector === undefined) continue;
    const k = frame.sectors.labels.indexOf(sector);
    const value = numberAt(census, row, persons);
    all[k] += value;
    if (row[entity] === state) own[k] += value;
  }
  return own.map((each, k) => (all[k] === 0 ? 0 : each / all[k]));
}

/**
 * Share of a state in the exports of all states, by sector, from three-digit subsectors.
 *
 * @param   exported  INEGI's exports by state and subsector
 * @param   subsectors sector → subsector
 * @returns S shares; 0 where the state has none or the sector has no subsector of its own
 */
export function subsectorExportShares(
  exported: Dataset,
  subsectors: Readonly<Record<string, string>>,
  state: string,
  year: number,
  frame: Frame,
): Float64Array {
  const [entity, when, code, value] = ['cve_ent', 'year', 'scian', 'exports_kusd'].map((name) =>
    columnOf(exported, name),
  );
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  for (const row of exported.rows) {
    if (row[when] !== String(year) || row[code] === '') continue;
    const amount = numberAt(exported, row, value);
    all.set(row[code], (all.get(row[code]) ?? 0) + amount);
    if (row[entity] === state) own.set(row[code], (own.get(row[code]) ?? 0) + amount);
  }
  return Float64Array.from(frame.sectors.labels, (sector) => {
    const subsector = subsectors[sector];
    if (subsector === undefined) return 0;
    requireName(exported, code, subsector);
    // A state without a published figure for a subsector has no exports that the source shows.
    return (own.get(subsector) ?? 0) / all.get(subsector)!;
  });
}
