/** One sector's sales to one region, before duties change. */
export interface Market {
  /** Share of each supplier in what buyers spend, duty included; adds up to 1. */
  readonly shares: ArrayLike<number>;
  /** 1 + new rate over 1 + old rate, of each supplier. */
  readonly dearer: ArrayLike<number>;
  /** Elasticity between suppliers, σ > 0. */
  readonly sigma: number;
  /** Elasticity of demand for all of them together, η ≥ 0. */
  readonly demand: number;
  /** Elasticity of each supplier's sales to its price, ε > 0; infinite when suppliers keep their prices. */
  readonly supply: number;
}

/**
 * Prices and quantities of one market after duties change; demand between suppliers has a constant elasticity.
 *
 * @param   market  shares, duties and elasticities; R suppliers
 * @returns new over old: supplier's price, quantity, both R; price of all for buyers
 * @identity quantity = (price · dearer)^−σ P̂^(σ−η) = price^ε; P̂^(1−σ) = Σ s (price · dearer)^(1−σ)
 * @source  Armington (1969); METHODS B.4
 */
export function marketAfter(market: Market): { price: Float64Array; quantity: Float64Array; index: number } {
  const { shares, dearer, sigma, demand, supply } = market;
  const R = shares.length;
  const duty = Float64Array.from({ length: R }, (_, i) => Math.log(dearer[i]));
  // Part of a duty, and of a rise of the index, that is in the price: all of it, or what suppliers do not give way.
  const own = supply === Number.POSITIVE_INFINITY ? 0 : sigma / (supply + sigma);
  const pull = supply === Number.POSITIVE_INFINITY ? 0 : (sigma - demand) / (supply + sigma);
  const dutiesAlone = meanRise(shares, duty, 1 - own, sigma);
  // A rise of the index moves all prices alike, so that what duties alone do to it settles it: 1 − pull = (ε + η)/(ε + σ) > 0.
  const index = dutiesAlone / (1 - pull);
  const price = Float64Array.from({ length: R }, (_, i) => Math.exp(pull * index - own * duty[i]));
  const quantity = Float64Array.from({ length: R }, (_, i) =>
    Math.exp(-sigma * (pull * index + (1 - own) * duty[i]) + (sigma - demand) * index),
  );
  return { price, quantity, index: Math.exp(index) };
}

/** Logarithm of the price index when each price rises by a part of its duty. */
function meanRise(shares: ArrayLike<number>, duty: Float64Array, part: number, sigma: number): number {
  let sum = 0;
  if (Math.abs(sigma - 1) < 1e-9) {
    for (let i = 0; i < duty.length; i++) sum += shares[i] * part * duty[i];
    return sum;
  }
  for (let i = 0; i < duty.length; i++) sum += shares[i] * Math.exp((1 - sigma) * part * duty[i]);
  return Math.log(sum) / (1 - sigma);
}
