import { MrioError } from '../../core/errors.ts';
import type { ProcessingParameters } from './parameters.ts';
import type { PartOutputs } from './part-outputs.ts';
import type { Recipe } from './recipe.ts';
import { splitSameImports } from './same-imports.ts';
import type { SplitFrame, SplitIndustry } from './split-frame.ts';
import { splitRecipe } from './split-recipe.ts';

/** Classes of inputs in a column: alike in their odds. */
export const CLASSES = ['domestic', 'imported', 'partner', 'neighbour', 'value added'] as const;
const [DOMESTIC, , PARTNER, NEIGHBOUR, VALUE] = [0, 1, 2, 3, 4];
const IMPORTED = [1, 2, 3];

/** How the inputs of every split industry are shared by its parts. */
export interface ColumnShares {
  /** One table per industry, classes × parts. */
  readonly shares: readonly Float64Array[];
  /** Odds of imports, and of value added, against domestic inputs in the export activities: λ_M and λ_V. */
  readonly importOdds: number;
  readonly valueOdds: number;
  /** Distance of the two moments from what was asked for, and of the columns from their totals, relative. */
  readonly gap: number;
}

const STEPS = 60;
const CLOSE = 1e-13;

/**
 * Class of every row of a column: of the regions that supply.
 *
 * @returns class of each region, R
 */
export function classOfRegions({ home, partner, neighbour }: SplitFrame): number[] {
  return home.map((own, r) => (own ? DOMESTIC : neighbour[r] ? NEIGHBOUR : partner[r] ? PARTNER : 1));
}

/**
 * Recipes of the domestic and export activities: as near to the industry's own as the published moments allow.
 *
 * Cross-entropy with one multiplier for imports and one for value added in all export activities of the country, so
 * that imports and value added of their output are the shares m and v.
 *
 * @param   frame       the split industries
 * @param   outputs     outputs of their parts
 * @param   parameters  m, v, and the ties
 * @returns shares of every class of input by part, and the two multipliers
 * @throws  MrioError `input` when the value added of a split industry is negative; `convergence` when no recipe has
 *          the moments
 * @identity Σ over parts = 1; columns close; imports and value added of export activities = m and v times their output
 * @source  PROCESSING §3 and §4, after Koopman, Wang & Wei (2012) and de Gortari (2019)
 */
export function columnShares(
  frame: SplitFrame,
  outputs: readonly PartOutputs[],
  parameters: ProcessingParameters,
): ColumnShares {
  const recipes = frame.industries.map((industry, each) => ({
    industry,
    totals: totalsOf(frame, industry),
    outputs: scaledTo(outputs[each].output, totalsOf(frame, industry)),
  }));
  const { importShare, valueShare } = parameters;
  const made = recipes.reduce((sum, each) => sum + exportPart(each.outputs), 0);
  const split = (recipe: Recipe) =>
    parameters.sameImports ? splitSameImports(recipe, IMPORTED) : splitRecipe(recipe);
  const solve = (logs: readonly [number, number]) => {
    let [imports, value, gap] = [0, 0, 0];
    const shares = recipes.map(({ industry, totals, outputs: x }) => {
      const parts = x.length;
      const odds = oddsOf(industry, parameters, Math.exp(logs[0]), Math.exp(logs[1]));
      const found = split({ totals, outputs: x, odds });
      gap = Math.max(gap, found.gap);
      for (let p = 1; p < parts; p++) {
        for (const c of IMPORTED) imports += totals[c] * found.shares[c * parts + p];
        value += totals[VALUE] * found.shares[VALUE * parts + p];
      }
      return found.shares;
    });
    const off: [number, number] = [imports / made - importShare, value / made - valueShare];
    return { shares, off, gap };
  };
  if (made === 0) return { shares: solve([0, 0]).shares, importOdds: 1, valueOdds: 1, gap: 0 };
  let logs: [number, number] = [0, 0];
  let found = solve(logs);
  for (let step = 0; step < STEPS && sizeOf(found.off) > CLOSE; step++) {
    const next = newton(logs, found.off, (at) => solve(at).off);
    let factor = 1;
    let tried = solve(next(factor));
    while (!(sizeOf(tried.off) < sizeOf(found.off)) && factor > 1e-6) {
      factor /= 2;
      tried = solve(next(factor));
    }
    if (!(sizeOf(tried.off) < sizeOf(found.off))) break;
    logs = next(factor);
    found = tried;
  }
  const gap = Math.max(sizeOf(found.off), found.gap);
  if (!(gap < 1e-9)) throw infeasible(parameters, found.off, logs);
  return Object.freeze({
    shares: found.shares,
    importOdds: Math.exp(logs[0]),
    valueOdds: Math.exp(logs[1]),
    gap,
  });
}

/** A Newton step of at most 2 in each logarithm, with differences for derivatives. */
function newton(
  at: readonly [number, number],
  off: readonly [number, number],
  value: (at: [number, number]) => readonly [number, number],
) {
  const width = 1e-5;
  const right = value([at[0] + width, at[1]]);
  const up = value([at[0], at[1] + width]);
  const [a, c] = [0, 1].map((each) => (right[each] - off[each]) / width);
  const [b, d] = [0, 1].map((each) => (up[each] - off[each]) / width);
  const determinant = a * d - b * c;
  const limited = (step: number) => (Number.isFinite(step) ? Math.max(-2, Math.min(2, step)) : 0);
  const steps = [(b * off[1] - d * off[0]) / determinant, (c * off[0] - a * off[1]) / determinant].map(
    limited,
  );
  return (factor: number): [number, number] => [at[0] + factor * steps[0], at[1] + factor * steps[1]];
}

function oddsOf(
  { toPartner, toNeighbour, parts }: SplitIndustry,
  { tie, neighbourTie }: ProcessingParameters,
  importOdds: number,
  valueOdds: number,
): Float64Array {
  const P = parts.length;
  const odds = new Float64Array(CLASSES.length * P).fill(1);
  for (let p = 1; p < P; p++) {
    for (const c of IMPORTED) odds[c * P + p] = importOdds;
    odds[VALUE * P + p] = valueOdds;
    if (toPartner[p]) for (const c of [PARTNER, NEIGHBOUR]) odds[c * P + p] *= tie;
    if (toNeighbour[p]) odds[NEIGHBOUR * P + p] *= neighbourTie;
  }
  return odds;
}

function totalsOf(frame: SplitFrame, { activity }: SplitIndustry): Float64Array {
  const { of } = frame;
  const n = of.Z.rows.labels.length;
  const S = of.sectors.labels.length;
  const totals = new Float64Array(CLASSES.length);
  classOfRegions(frame).forEach((kind, r) => {
    for (let k = 0; k < S; k++) totals[kind] += of.Z.values[(r * S + k) * n + activity];
  });
  for (let c = 0; c < of.V.rows.labels.length; c++) totals[VALUE] += of.V.values[c * n + activity];
  if (totals.some((each) => each < 0)) {
    const label = of.Z.rows.labels[activity];
    throw new MrioError(
      'input',
      `${label} has negative inputs or value added: ${CLASSES.map((name, c) => `${name} ${totals[c]}`).join(', ')}.`,
      'Leave the sector out of the split, or repair the table first.',
      { activity: label },
    );
  }
  return totals;
}

/** Outputs in the proportions of the rows, that add up to the column. */
function scaledTo(outputs: Float64Array, totals: Float64Array): Float64Array {
  const [made, used] = [outputs, totals].map((values) => values.reduce((sum, each) => sum + each, 0));
  return outputs.map((each) => (made > 0 ? (each * used) / made : 0));
}

function exportPart(outputs: Float64Array): number {
  return outputs.reduce((sum, each, p) => (p === 0 ? sum : sum + each), 0);
}

function sizeOf(off: readonly [number, number]): number {
  return Math.max(Math.abs(off[0]), Math.abs(off[1]));
}

function infeasible(
  { importShare, valueShare }: ProcessingParameters,
  off: readonly number[],
  logs: number[],
) {
  const reached = [importShare + off[0], valueShare + off[1]];
  return new MrioError(
    'convergence',
    `No split gives export activities imports of ${importShare} and value added of ${valueShare} of their output; the nearest tried has ${reached[0].toFixed(4)} and ${reached[1].toFixed(4)} (odds ${Math.exp(logs[0]).toPrecision(3)} and ${Math.exp(logs[1]).toPrecision(3)}).`,
    'The table has too few imports or too little value added in these industries: lower importShare, or give the export activities less output (exportOutput).',
    { reached, wanted: [importShare, valueShare] },
  );
}
