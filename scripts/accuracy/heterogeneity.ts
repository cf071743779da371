import type { State } from './state-evidence.ts';

/** Trade both ways over the most that could go both ways, by product, pooled over states. */
export function heterogeneityOf(states: readonly State[]): Float64Array {
  const S = states[0].nation.sectors.length;
  const [both, most] = [new Float64Array(S), new Float64Array(S)];
  for (const {
    truth: { blocks },
  } of states) {
    const W = blocks.SS.length / S;
    for (let i = 0; i < S; i++) {
      const sum = (block: Float64Array) =>
        block.slice(i * W, (i + 1) * W).reduce((total, each) => total + each, 0);
      const [own, bought, sold] = [blocks.SS, blocks.RS, blocks.SR].map(sum);
      both[i] += 2 * Math.max(0, Math.min(bought, sold));
      most[i] += 2 * Math.max(0, Math.min(own + bought, own + sold));
    }
  }
  return both.map((each, i) => (most[i] === 0 ? 0 : Math.min(1, each / most[i])));
}
