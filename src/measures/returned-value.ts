import { axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { countedGroups, TOWARDS } from './directions.ts';
import { once } from './once.ts';
import { result } from './result.ts';
import { sales } from './sales.ts';
import { outputFor, within } from './within.ts';

/** How value comes home: inside parts for products finished at home, or inside products finished over there. */
export const RETURNS = ['in-parts', 'in-products'] as const;

/**
 * Value that one side sends to the other inside parts and that comes home, by the sector that adds it.
 *
 * The round trip: US design in a circuit, the circuit in a Mexican display, the display back in California. It is the
 * same object as "US content of imports from Mexico". It leaves out what goes over as a finished product, and is
 * low in tables that give every product of a sector the same inputs.
 *
 * @param   of      the Mrio
 * @param   border  regions in exactly two counted groups g and h; everything else outside
 * @returns path × sector (4 × S: `g>h>g|in-parts`, `g>h>g|in-products`, and the same for h), unit of the Mrio
 * @throws  MrioError `input` when the border does not have exactly two counted groups
 * @identity never more than the value of the parts that g sends to h, where nothing is negative
 * @source  METHODS A.2 D5: v_g Ld_gg A_gh L_hg y_g and v_g Ld_gg A_gh L_hh y_hg; Koopman, Wang & Wei (2014), terms 4–5
 */
export function returnedValue(of: Mrio, border: Partition): Table<'path', 'sector'> {
  return paths(of, border);
}

const paths = once((of, border): Table<'path', 'sector'> => {
  const [g, h, ...more] = countedGroups(border);
  if (!g || !h || more.length > 0) {
    throw new MrioError(
      'input',
      `Returned value needs two sides; the border has ${more.length + (g ? 1 : 0) + (h ? 1 : 0)}.`,
      'Put the two sides in one group each and leave the other regions outside.',
    );
  }
  const S = of.sectors.labels.length;
  const ways = [
    { home: g, away: h },
    { home: h, away: g },
  ];
  const values = new Float64Array(ways.length * RETURNS.length * S);
  const labels: string[] = [];
  const { vc } = leontief(of);
  ways.forEach(({ home, away }, p) => {
    const local = within(of, home.regions);
    partsFor(of, home.regions, away.regions).forEach((parts, r) => {
      const output = outputFor(local, parts);
      labels.push(`${[home.group, away.group, home.group].join(TOWARDS)}|${RETURNS[r]}`);
      for (const region of home.regions) {
        for (let k = 0; k < S; k++) {
          const i = activityIndex(region, k, S);
          values[(p * RETURNS.length + r) * S + k] += vc[i] * output[i];
        }
      }
    });
  });
  return result(of, 'returned-value', axis('path', labels), of.sectors, values);
});

/** Parts that home sends away for products finished at home, and for finished products sent home: n each. */
function partsFor(of: Mrio, home: readonly number[], away: readonly number[]): Float64Array[] {
  const { A, y, system } = leontief(of);
  const { final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const n = y.length;
  const sides = new Float64Array(n * 2);
  for (let k = 0; k < S; k++) {
    for (const region of home) {
      const i = activityIndex(region, k, S);
      sides[i * 2] = y[i];
    }
    for (const region of away) {
      const i = activityIndex(region, k, S);
      for (const to of home) sides[i * 2 + 1] += final[i * R + to];
    }
  }
  const output = system.right(sides, 2);
  return [0, 1].map((side) => {
    const parts = new Float64Array(n);
    for (const region of home) {
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        for (const buyer of away) {
          for (let l = 0; l < S; l++) {
            const j = activityIndex(buyer, l, S);
            parts[i] += A[i * n + j] * output[j * 2 + side];
          }
        }
      }
    }
    return parts;
  });
}
