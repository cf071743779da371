import type { Grouped } from '../../mrio/grouped.ts';
import { applyInverse, diagonalBlocks, outputsByAbsorber } from '../../mrio/solutions.ts';
import { abroad } from './abroad.ts';
import { finalAtHome } from './final-at-home.ts';

/** What becomes of the output of every importer r, seen from each seller s: G × n each, row s, money; 0 where r = s. */
export interface WwzUses {
  /** Finished and used up in r: L_rr y_rr. */
  readonly there: Float64Array;
  /** Finished in third countries for themselves: Σ_t L_rt y_tt. */
  readonly inThird: Float64Array;
  /** Finished in r for third countries: L_rr Σ_t y_rt. */
  readonly forThird: Float64Array;
  /** Finished in third countries for others, s left out: Σ_t L_rt Σ_u y_tu. */
  readonly inThirdForOthers: Float64Array;
  /** Back to s in final products of r: L_rr y_rs. */
  readonly back: Float64Array;
  /** Back to s in final products of third countries: Σ_t L_rt y_ts. */
  readonly backFromThird: Float64Array;
  /** Back to s in inputs, finished and used up there: L_rs y_ss. */
  readonly backInParts: Float64Array;
  /** Back to s in inputs, finished there for others: L_rs Σ_u y_su. */
  readonly backAndAway: Float64Array;
}

/**
 * Output of every group by where it is finished and who uses it up, apart for each group that sells to it.
 *
 * Two sides for each group (its final sales at home, and abroad), the outputs by absorber that other measures share, and
 * the blocks of L on the diagonal; all else are sums and differences.
 *
 * @param   seen  the Mrio by groups
 * @returns eight tables of G × n, money
 * @identity for every seller s, the eight add up to x_r for every r ≠ s
 * @source  Wang, Wei & Zhu (2013), table E1; their B is L
 */
export function wwzUses(seen: Grouped): WwzUses {
  const { n, G, groupAt, final } = seen;
  const [home, away] = [finalAtHome(seen), abroad(seen, final)];
  const sides = new Float64Array(n * 2 * G);
  for (let i = 0; i < n; i++) {
    sides[i * 2 * G + groupAt[i]] = home[i];
    sides[i * 2 * G + G + groupAt[i]] = away[i];
  }
  const output = applyInverse(seen, sides, 2 * G);
  const absorbed = outputsByAbsorber(seen);
  const own = ownOutputs(seen);
  const table = (): Float64Array => new Float64Array(G * n);
  const uses = {
    there: table(),
    inThird: table(),
    forThird: table(),
    inThirdForOthers: table(),
    back: table(),
    backFromThird: table(),
    backInParts: table(),
    backAndAway: table(),
  };
  for (let i = 0; i < n; i++) {
    const r = groupAt[i];
    const row = i * 2 * G;
    let [homeElsewhere, awayElsewhere] = [0, 0];
    for (let t = 0; t < G; t++) {
      if (t === r) continue;
      homeElsewhere += output[row + t];
      awayElsewhere += output[row + G + t];
    }
    for (let s = 0; s < G; s++) {
      if (s === r) continue;
      const at = s * n + i;
      const [inParts, andAway] = [output[row + s], output[row + G + s]];
      const direct = own[i * G + s];
      const fromThird = absorbed[i * G + s] - inParts - direct;
      uses.there[at] = output[row + r];
      uses.inThird[at] = homeElsewhere - inParts;
      uses.forThird[at] = output[row + G + r] - direct;
      uses.inThirdForOthers[at] = awayElsewhere - andAway - fromThird;
      uses.back[at] = direct;
      uses.backFromThird[at] = fromThird;
      uses.backInParts[at] = inParts;
      uses.backAndAway[at] = andAway;
    }
  }
  return uses;
}

/** Output of each group for its own final sales to each group, around the world too: L_rr y_rs, n × G. */
function ownOutputs(seen: Grouped): Float64Array {
  const { n, G, starts, final } = seen;
  const blocks = diagonalBlocks(seen);
  const output = new Float64Array(n * G);
  for (let r = 0; r < G; r++) {
    const [from, size] = [starts[r], starts[r + 1] - starts[r]];
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const each = blocks[r][i * size + j];
        if (each === 0) continue;
        for (let s = 0; s < G; s++) output[(from + i) * G + s] += each * final[(from + j) * G + s];
      }
    }
  }
  return output;
}
