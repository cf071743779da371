import { normalQuantile } from '../../numeric/normal-quantile.ts';
import { randomStream } from '../../numeric/random.ts';
import { drawDeviations } from './draw-deviations.ts';
import type { ErrorGroup, ErrorModel } from './error-model.ts';
import type { Deviations } from './own-share-tilt.ts';
import type { Nation, Region } from './regionalisation.ts';

/** One draw: which of how many, and for whom; the same three give the same draw everywhere. */
export interface DrawName {
  readonly seed: number;
  readonly draw: number;
  /** Of the region, so that two regions of one draw differ. */
  readonly region: string;
}

/**
 * One draw of what a region may really be like: its margins, and deviations of odds and of use.
 *
 * Give the result to `ownShareTilt`, which balances again. Output stays below the nation's and covers value added,
 * taxes and imports; exports stay within `mostExported` of output.
 *
 * @param   groups        error group of each sector (S)
 * @param   mostExported  exports are at most so much of output
 * @returns margins with value added as it was, and deviations S × W
 * @source  ACCURACY §4, Monte Carlo
 */
export function drawRegion(
  nation: Nation,
  region: Region,
  errors: ErrorModel,
  groups: readonly ErrorGroup[],
  name: DrawName,
  mostExported: number,
): { readonly region: Region; readonly deviations: Deviations } {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const normal = (quantity: string) => {
    const next = randomStream(name.seed, name.draw, `${name.region} ${quantity}`);
    return () => normalQuantile(next());
  };
  const bySector = (quantity: string, size: (i: number) => number) => {
    const next = normal(quantity);
    return Float64Array.from({ length: S }, (_, i) => size(i) * next());
  };
  const deviations = drawDeviations(errors, groups, W, name);
  const perValueAdded = bySector('output', (i) => errors.outputPerValueAdded[groups[i]]);
  const perOutput = bySector('imports', (i) => errors.imports[groups[i]]);
  const abroad = bySector('exports', (i) => errors.exports[groups[i]]).map(
    (each, i) => each - 0.5 * errors.exports[groups[i]] * errors.exports[groups[i]],
  );
  const finals = normal('final demand');
  const moved = region.output.map((x, i) => {
    const least = region.valueAdded[i] + region.taxes[i];
    return Math.min(nation.output[i], Math.max(x * Math.exp(perValueAdded[i]), Math.min(x, least)));
  });
  const scaled = (of: Float64Array) =>
    of.map((each, i) => (region.output[i] > 0 ? (each * moved[i]) / region.output[i] : 0));
  const taxes = scaled(region.taxes);
  const imports = scaled(region.imports).map((each, i) =>
    Math.min(each * Math.exp(perOutput[i]), Math.max(0, moved[i] - region.valueAdded[i] - taxes[i])),
  );
  const exports = scaled(region.exports).map((each, i) =>
    Math.min(each * Math.exp(abroad[i]), mostExported * moved[i], nation.exports[i]),
  );
  return {
    region: {
      ...region,
      output: moved,
      taxes,
      imports,
      exports,
      inventories: scaled(region.inventories),
      finalShares: region.finalShares.map((each) =>
        Math.min(1, each * Math.exp(errors.finalShares * finals())),
      ),
    },
    deviations,
  };
}
