import type { Recipe, RecipeShares } from './recipe.ts';

const CYCLES = 200_000;
const CLOSED = 1e-14;

/**
 * A split in which the export parts of an industry import the same share of their output: only origins differ.
 *
 * Scales in turn the classes to their totals, the imports of each export part to the share of all of them, and the
 * parts to their outputs. The common share is not given but found on the way, so that the result is that of this order
 * of scaling from the odds: another order moves the US content of exports by up to half a point where ties are extreme.
 *
 * @param   recipe    totals (classes), outputs (parts, the domestic one first), odds (classes × parts)
 * @param   imported  which classes are imported
 * @returns shares, classes × parts
 * @identity Σ over parts = 1; columns close; imports over output are equal in all export parts
 * @source  PROCESSING §4, pure
 */
export function splitSameImports(recipe: Recipe, imported: readonly number[]): RecipeShares {
  const { totals, outputs, odds } = recipe;
  const [C, P] = [totals.length, outputs.length];
  const cells = Float64Array.from(odds, (each, at) => totals[Math.floor(at / P)] * outputs[at % P] * each);
  const parts = [...outputs.keys()].filter((p) => outputs[p] > 0);
  const made = parts.reduce((sum, p) => (p === 0 ? sum : sum + outputs[p]), 0);
  let gap = Number.POSITIVE_INFINITY;
  for (let cycle = 0; cycle < CYCLES && gap > CLOSED; cycle++) {
    for (let c = 0; c < C; c++) {
      const sum = total(parts, (p) => cells[c * P + p]);
      if (sum > 0) for (const p of parts) cells[c * P + p] *= totals[c] / sum;
    }
    gap = 0;
    const importsOf = (p: number): number => total(imported, (c) => cells[c * P + p]);
    const all = total(parts, (p) => (p === 0 ? 0 : importsOf(p)));
    for (const p of parts) {
      if (p === 0 || all <= 0) continue;
      const scale = ((all / made) * outputs[p]) / importsOf(p);
      gap = Math.max(gap, Math.abs(scale - 1));
      for (const c of imported) cells[c * P + p] *= scale;
    }
    for (const p of parts) {
      let sum = 0;
      for (let c = 0; c < C; c++) sum += cells[c * P + p];
      gap = Math.max(gap, Math.abs(outputs[p] / sum - 1));
      for (let c = 0; c < C; c++) cells[c * P + p] *= outputs[p] / sum;
    }
  }
  const shares = new Float64Array(C * P);
  for (let c = 0; c < C; c++) {
    const sum = total(parts, (p) => cells[c * P + p]);
    for (let p = 0; p < P; p++)
      shares[c * P + p] = sum > 0 ? cells[c * P + p] / sum : p === (parts[0] ?? 0) ? 1 : 0;
  }
  return { shares, gap };
}

function total(over: readonly number[], value: (each: number) => number): number {
  return over.reduce((sum, each) => sum + value(each), 0);
}
