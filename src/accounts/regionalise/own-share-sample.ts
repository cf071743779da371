import { MrioError } from '../../core/errors.ts';
import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { relations } from './relations.ts';
import { OST_FORM, type SampleForm } from './sample-form.ts';

/** A region whose flows are known, with the margins that would be estimated for it. */
export interface Known {
  readonly nation: Nation;
  readonly region: Region;
  readonly blocks: Blocks;
}

/** Regressors and observations of one region, weights adding up to 1; keep them to fit many subsets. */
export interface Sample {
  readonly odds: Observations;
  readonly use: Observations;
}

/** Regressors (observations × k, row-major), what is explained, and weights. */
export interface Observations {
  readonly X: Float64Array;
  readonly y: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Observations of one region: bought at home over bought, and bought over what national coefficients give.
 *
 * A share weighs partly by its flow over all flows, else by its coefficient over all coefficients; use weighs by its
 * flow.
 *
 * @param   groups  products with a constant of their own, by sector code: number of the constant
 * @param   form    weights and terms; those of the default unless told otherwise
 * @throws  MrioError `input` when the form needs remoteness and the region has none
 * @source  ACCURACY §3, under step 8
 */
export function sampleOf(
  known: Known,
  groups: readonly (readonly string[])[],
  form: SampleForm = OST_FORM,
): Sample {
  const { nation, region, blocks } = known;
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const far = region.remoteness ?? Number.NaN;
  if (form.reach && !Number.isFinite(far)) {
    throw new MrioError(
      'input',
      `A region of the sample has the remoteness ${region.remoteness}.`,
      'Give every region its remoteness, or fit the form without it.',
    );
  }
  const wanted = demand(nation, region);
  const of = relations(nation, region, wanted);
  const bought = blocks.SS.map((each, c) => Math.max(0, each + blocks.RS[c]));
  const spent = new Float64Array(W);
  for (let c = 0; c < bought.length; c++) spent[c % W] += bought[c];
  const perUnit = bought.map((each, c) => {
    const j = c % W;
    const by = j < S ? region.output[j] : spent[j];
    return by > 0 ? each / by : 0;
  });
  const sum = (values: Float64Array) => values.reduce((total, each) => total + each, 0);
  const [allBought, allPerUnit, allWanted] = [bought, perUnit, wanted.use].map(sum);
  const odds = { X: [] as number[], y: [] as number[], weights: [] as number[] };
  const use = { X: [] as number[], y: [] as number[], weights: [] as number[] };
  for (let c = 0; c < bought.length; c++) {
    const i = Math.floor(c / W);
    const both = of.cover[i] * of.relative[c];
    if (bought[c] > 0) {
      const own = groups.map((group) => (group.includes(nation.sectors[i]) ? 1 : 0));
      odds.X.push(1, of.cover[i], of.relative[c], of.size, both, ...own);
      if (form.reach) odds.X.push(of.cover[i] * of.cover[i], far);
      odds.y.push(Math.min(1, Math.max(0, blocks.SS[c] / bought[c])));
      odds.weights.push(
        (form.byFlow * bought[c]) / allBought + ((1 - form.byFlow) * perUnit[c]) / allPerUnit,
      );
    }
    if (wanted.use[c] > 0) {
      use.X.push(1, of.cover[i], both);
      use.y.push(bought[c] / wanted.use[c]);
      use.weights.push(wanted.use[c] / allWanted);
    }
  }
  const typed = (of: typeof odds): Observations => ({
    X: Float64Array.from(of.X),
    y: Float64Array.from(of.y),
    weights: Float64Array.from(of.weights),
  });
  return { odds: typed(odds), use: typed(use) };
}
