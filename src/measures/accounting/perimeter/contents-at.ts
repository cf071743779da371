import type { Grouped } from '../../../mrio/grouped.ts';
import { countedOnce } from '../counted-once.ts';
import { difference } from '../difference.ts';
import { oncePerBorder } from '../once-per-border.ts';
import { unitContent } from '../unit-content.ts';
import { byFlow } from './by-flow.ts';
import { byImporter } from './by-importer.ts';
import { bySector } from './by-sector.ts';
import type { Contents, Perimeter } from './contents.ts';

const remembered = oncePerBorder(() => new Map<Perimeter, Contents>());

/**
 * Domestic and foreign content of exports, counted once at a perimeter, and what crosses it again.
 *
 * Without the inputs that cross the perimeter, A less the rows of it, the inverse is Lo, and c Lo restricted to the
 * positions P of the perimeter is (c L)_P (I + C)⁻¹, where C = (inputs across it) L on P: so many small systems as there
 * are perimeters, and no inverse for each. The perimeters to one importer need all of L once; the others its diagonal
 * blocks.
 *
 * @param   seen       the Mrio by groups
 * @param   perimeter  what is counted once; a sector is that of all regions of its group together
 * @returns DVA, DDC, FVA and FDC per unit of every flow, n × G ratios; 0 to the own group
 * @identity the four add up to 1 where there is output; of the world FVA = 0
 * @source  Miroudot & Ye (2021), B_o = (I − A_o)⁻¹; ours Lo = L − Lo (A − A_o) L
 */
export function contentsAt(seen: Grouped, perimeter: Perimeter): Contents {
  const known = remembered(seen).get(perimeter);
  if (known) return known;
  const made = compute(seen, perimeter);
  remembered(seen).set(perimeter, made);
  return made;
}

function compute(seen: Grouped, perimeter: Perimeter): Contents {
  const { domestic, foreign, local } = unitContent(seen);
  if (perimeter === 'world' || perimeter === 'exporter') {
    const once = perimeter === 'world' ? new Float64Array(seen.n) : countedOnce(seen, foreign, 1);
    return {
      DVA: toEveryImporter(seen, local),
      DDC: toEveryImporter(seen, difference(domestic, local)),
      FVA: toEveryImporter(seen, once),
      FDC: toEveryImporter(seen, difference(foreign, once)),
    };
  }
  const empty = (): Float64Array => new Float64Array(seen.n * seen.G);
  const made = { DVA: empty(), DDC: empty(), FVA: empty(), FDC: empty() };
  if (perimeter === 'exporter-sector') bySector(seen, [domestic, foreign], made);
  else if (perimeter === 'exporter-importer') byImporter(seen, [domestic, foreign], made);
  else byFlow(seen, [domestic, foreign], made);
  return made;
}

function toEveryImporter({ n, G, groupAt }: Grouped, ratio: Float64Array): Float64Array {
  const ratios = new Float64Array(n * G);
  for (let i = 0; i < n; i++) for (let h = 0; h < G; h++) if (h !== groupAt[i]) ratios[i * G + h] = ratio[i];
  return ratios;
}
