import type { Grouped } from '../../mrio/grouped.ts';
import { inputsFor, outputsByAbsorber, withInverse } from '../../mrio/solutions.ts';
import { blockDots } from '../../numeric/block-dots.ts';
import { factor, solveRight } from '../../numeric/lu.ts';
import { byGroup } from './by-group.ts';
import { comingBack } from './coming-back.ts';
import { localProduct } from './local-product.ts';
import { oncePerBorder } from './once-per-border.ts';
import { sameForAll } from './same-for-all.ts';

/** Exports that do not leave the exporter again, by position and importing group: n × G each, money. */
export interface LastCrossings {
  /** Whoever finally absorbs them. */
  readonly all: Float64Array;
  /** Those that final demand of the exporter absorbs. */
  readonly back: Float64Array;
  /** Those that final demand of the importer absorbs. */
  readonly importer: Float64Array;
}

/**
 * Exports on their last way out of the exporter.
 *
 * What h buys of g for the last time is y_gh plus the inputs that the world needs if g exported nothing more: the output
 * of h in that world is x less what it makes for exports of g, L_hg L_gg⁻¹ Ld_gg e_g; for final demand of k alone it is
 * (L Y_k)_h − L_hg L_gg⁻¹ (L Y_k)_g, and for k = g the part of Ld_gg Y_gg stays. One inverse, and passes over A and L.
 *
 * @param   seen  the Mrio by groups
 * @returns three n × G arrays, money; 0 to the own group
 * @identity back + what others absorb = all; all ≤ exports where final demand is not negative
 * @source  Borin & Mancini (2019): y_sr + A_sr L_rr (Σ_j y_rj + Σ_j A_rj Σ_k B^∤s_jk y^∤s_k); ours as above
 */
export const lastCrossings = oncePerBorder((seen: Grouped): LastCrossings => {
  const { n, G, groupAt, starts, final, exports, x } = seen;
  const absorbed = outputsByAbsorber(seen);
  const sold = new Float64Array(n);
  const returned = new Float64Array(n);
  const inputsBack = comingBack(seen);
  for (let i = 0; i < n; i++) {
    for (let h = 0; h < G; h++) {
      sold[i] += exports[i * G + h];
      returned[i] += inputsBack[i * G + h];
    }
  }
  const [forAll, forBack, forImporter] = withInverse(seen, (L) => {
    const inverted = invertedHome(seen, L);
    return [
      sameForAll(seen, inverted(localProduct(seen, sold), 1)),
      sameForAll(seen, inverted(localProduct(seen, returned), 1)),
      byGroup(seen, inverted(absorbed, G)),
    ].map((each) => blockDots(L, each, starts));
  });
  const worlds = Array.from({ length: 3 }, () => new Float64Array(G * n));
  for (let j = 0; j < n; j++) {
    const h = groupAt[j];
    for (let g = 0; g < G; g++) {
      if (g === h) continue;
      worlds[0][g * n + j] = x[j] - forAll[j * G + g];
      worlds[1][g * n + j] = absorbed[j * G + g] - forBack[j * G + g];
      worlds[2][g * n + j] = absorbed[j * G + h] - forImporter[j * G + g];
    }
  }
  const [all, back, importer] = worlds.map((each) => inputsFor(seen, each));
  for (let i = 0; i < n; i++) {
    for (let h = 0; h < G; h++) {
      const own = h === groupAt[i];
      all[i * G + h] = own ? 0 : all[i * G + h] + final[i * G + h];
      back[i * G + h] = own ? 0 : back[i * G + h];
      importer[i * G + h] = own ? 0 : importer[i * G + h] + final[i * G + h];
    }
  }
  return { all, back, importer };
});

/** Solves L_gg z = d for every group g at once; d and z are n × m by position. */
function invertedHome({ n, G, starts }: Grouped, L: Float64Array) {
  const factors = Array.from({ length: G }, (_, g) => {
    const size = starts[g + 1] - starts[g];
    const block = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) block[i * size + j] = L[(starts[g] + i) * n + starts[g] + j];
    return factor(block, size);
  });
  return (sides: Float64Array, m: number): Float64Array => {
    const solved = new Float64Array(n * m);
    factors.forEach((each, g) => {
      solved.set(solveRight(each, sides.subarray(starts[g] * m, starts[g + 1] * m), m), starts[g] * m);
    });
    return solved;
  };
}
