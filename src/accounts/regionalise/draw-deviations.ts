import { normalQuantile } from '../../numeric/normal-quantile.ts';
import { randomStream } from '../../numeric/random.ts';
import type { DrawName } from './draw-region.ts';
import type { ErrorGroup, ErrorModel } from './error-model.ts';
import type { Deviations } from './own-share-tilt.ts';

/**
 * Deviations of one draw: of the ln odds of buying at home, and of ln use.
 *
 * One shock is common to all cells of the region, one to a user, one to a product: that is why all numbers of a region
 * are wrong together.
 *
 * @param   groups  error group of each sector (S)
 * @param   W       users and final uses
 * @returns S × W each
 * @source  ACCURACY §4, Monte Carlo
 */
export function drawDeviations(
  errors: ErrorModel,
  groups: readonly ErrorGroup[],
  W: number,
  name: DrawName,
): Deviations {
  const S = groups.length;
  const normal = (quantity: string) => {
    const next = randomStream(name.seed, name.draw, `${name.region} ${quantity}`);
    return () => normalQuantile(next());
  };
  const bySector = (quantity: string, size: (i: number) => number) => {
    const next = normal(quantity);
    return Float64Array.from({ length: S }, (_, i) => size(i) * next());
  };
  const { odds, use } = errors;
  const common = odds.region * normal('odds')();
  const nextUser = normal('odds by user');
  const user = Float64Array.from({ length: W }, () => odds.user * nextUser());
  const product = bySector('odds by product', (i) => odds.product[groups[i]]);
  const wanted = bySector('use by product', (i) => use.product[groups[i]]);
  const [oddsCell, useCell] = [normal('odds by cell'), normal('use by cell')];
  const deviations = { odds: new Float64Array(S * W), use: new Float64Array(S * W) };
  for (let c = 0; c < S * W; c++) {
    const i = Math.floor(c / W);
    deviations.odds[c] = common + user[c % W] + product[i] + odds.cell[groups[i]] * oddsCell();
    deviations.use[c] = wanted[i] + use.cell[groups[i]] * useCell();
  }
  return deviations;
}
