import type { Grouped } from '../../mrio/grouped.ts';
import { diagonalBlocks, leontiefInverse } from '../../mrio/solutions.ts';
import { factor, solveLeft } from '../../numeric/lu.ts';
import { countedOnce } from './counted-once.ts';
import { difference } from './difference.ts';
import type { Breakdown } from './flow-terms.ts';
import { unitContent } from './unit-content.ts';

/** Whose exports are the line that value is counted at: those of an exporter, a part of them, or all of the world. */
export type Perimeter = Breakdown | 'world';

/** Content of a unit of every flow, by position and importing group: n × G ratios each. */
export interface Contents {
  readonly DVA: Float64Array;
  readonly DDC: Float64Array;
  readonly FVA: Float64Array;
  readonly FDC: Float64Array;
}

/** Own and foreign content of a unit, each time that it is inside. */
type Sides = readonly [Float64Array, Float64Array];

/**
 * Domestic and foreign content of exports, counted once at a perimeter, and what crosses it again.
 *
 * Without the inputs that cross the perimeter, A less the rows of it, the inverse is Lo, and c Lo restricted to the
 * positions P of the perimeter is (c L)_P (I + C)⁻¹, where C = (inputs across it) L on P: so many small systems as there
 * are perimeters, and no inverse for each. 'exporter-importer' costs n² S operations and, like
 * 'exporter-sector-importer' (n² operations), all of L; the others need the diagonal blocks of L only.
 *
 * @param   seen       the Mrio by groups
 * @param   perimeter  what is counted once; a sector is that of all regions of its group together
 * @returns DVA, DDC, FVA and FDC per unit of every flow, n × G ratios; 0 to the own group
 * @identity the four add up to 1 where there is output; of the world FVA = 0
 * @source  Miroudot & Ye (2021), B_o = (I − A_o)⁻¹; ours Lo = L − Lo (A − A_o) L
 */
export function contents(seen: Grouped, perimeter: Perimeter): Contents {
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
  const made = blank(seen);
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

function blank({ n, G }: Grouped): Contents {
  const empty = (): Float64Array => new Float64Array(n * G);
  return { DVA: empty(), DDC: empty(), FVA: empty(), FDC: empty() };
}

/** Perimeter: all exports of a sector of a group. C comes from the diagonal blocks, (I − A_gg) L_gg − I. */
function bySector(seen: Grouped, sides: Sides, made: Contents): void {
  const { n, G, A, starts } = seen;
  const whole = diagonalBlocks(seen);
  const importers = Array.from({ length: G }, (_, h) => h);
  eachSector(seen, (g, positions) => {
    const [from, size, m] = [starts[g], starts[g + 1] - starts[g], positions.length];
    const C = new Float64Array(m * m);
    positions.forEach((i, row) => {
      positions.forEach((to, col) => {
        let sum = whole[g][(i - from) * size + (to - from)] - (row === col ? 1 : 0);
        for (let j = 0; j < size; j++) sum -= A[i * n + from + j] * whole[g][j * size + (to - from)];
        C[row * m + col] = sum;
      });
    });
    settle(seen, sides, positions, C, importers, made);
  });
}

/** Perimeter: all exports of a group to another. C = A_gh L_hg. */
function byImporter(seen: Grouped, sides: Sides, made: Contents): void {
  const { n, G, A, starts } = seen;
  const L = leontiefInverse(seen);
  for (let g = 0; g < G; g++) {
    const [from, m] = [starts[g], starts[g + 1] - starts[g]];
    const positions = Array.from({ length: m }, (_, i) => from + i);
    for (let h = 0; h < G; h++) {
      if (h === g) continue;
      const C = new Float64Array(m * m);
      for (let i = 0; i < m; i++) {
        for (let j = starts[h]; j < starts[h + 1]; j++) {
          const each = A[(from + i) * n + j];
          if (each === 0) continue;
          for (let c = 0; c < m; c++) C[i * m + c] += each * L[j * n + from + c];
        }
      }
      settle(seen, sides, positions, C, [h], made);
    }
  }
}

/** Perimeter: exports of a sector of a group to another group. C is the part of A_gh L_hg for the sector. */
function byFlow(seen: Grouped, sides: Sides, made: Contents): void {
  const { n, G, A, starts } = seen;
  const L = leontiefInverse(seen);
  eachSector(seen, (g, positions) => {
    const m = positions.length;
    for (let h = 0; h < G; h++) {
      if (h === g) continue;
      const C = new Float64Array(m * m);
      positions.forEach((i, row) => {
        for (let j = starts[h]; j < starts[h + 1]; j++) {
          const each = A[i * n + j];
          if (each === 0) continue;
          for (let col = 0; col < m; col++) C[row * m + col] += each * L[j * n + positions[col]];
        }
      });
      settle(seen, sides, positions, C, [h], made);
    }
  });
}

/** The positions of each sector of each group. */
function eachSector(
  { G, starts, order, of }: Grouped,
  visit: (g: number, positions: number[]) => void,
): void {
  const S = of.sectors.labels.length;
  for (let g = 0; g < G; g++) {
    const sectors = Array.from({ length: S }, (): number[] => []);
    for (let i = starts[g]; i < starts[g + 1]; i++) sectors[order[i] % S].push(i);
    for (const positions of sectors) visit(g, positions);
  }
}

/** Writes the contents of what some positions sell to some importers: once = c (I + C)⁻¹, again = once C. */
function settle(
  { G, groupAt }: Grouped,
  sides: Sides,
  positions: readonly number[],
  C: Float64Array,
  importers: readonly number[],
  made: Contents,
): void {
  const m = positions.length;
  const content = Float64Array.from({ length: 2 * m }, (_, at) => sides[at < m ? 0 : 1][positions[at % m]]);
  const once = solveLeft(
    factor(
      C.map((each, at) => each + (at % (m + 1) === 0 ? 1 : 0)),
      m,
    ),
    content,
    2,
  );
  const again = new Float64Array(2 * m);
  for (let side = 0; side < 2; side++)
    for (let i = 0; i < m; i++)
      for (let j = 0; j < m; j++) again[side * m + j] += once[side * m + i] * C[i * m + j];
  positions.forEach((position, i) => {
    for (const h of importers) {
      if (h === groupAt[position]) continue;
      const at = position * G + h;
      made.DVA[at] = once[i];
      made.FVA[at] = once[m + i];
      made.DDC[at] = again[i];
      made.FDC[at] = again[m + i];
    }
  });
}
