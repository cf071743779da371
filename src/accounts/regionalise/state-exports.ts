import declared from './ost.json' with { type: 'json' };
import type { Nation } from './regionalisation.ts';

/** What is published of all parts of a nation: by part, then by sector (S). */
export interface Parts {
  readonly valueAdded: readonly Float64Array[];
  /** Exports of mining and manufacturing as published, any unit of money. */
  readonly exported: readonly Float64Array[];
  /** Exports that are not told by sector, same unit, one per part. */
  readonly unspecified: Float64Array;
}

/** Which sectors follow which rule; the others export in proportion to output. */
export interface ExportRoles {
  /** Told by sector in the published exports. */
  readonly goods: readonly number[];
  /** Oil, left out of the exports that trade and transport margins follow. */
  readonly oil: number;
  readonly trade: readonly number[];
  readonly transport: readonly number[];
}

/**
 * Exports abroad of one part by sector, at the nation's prices.
 *
 * Goods: the nation's exports times the part's published share. A sector with less than `confidentialBelow` of what
 * its output would suggest counts as withheld: what the part publishes without a sector is shared over such sectors,
 * at most what output would suggest. Margins of trade and transport follow value added and goods exported, as powers
 * scaled to add up over the parts. Others follow output. At most `mostOfOutput` of output.
 *
 * @param   part    which part
 * @param   output  its output by sector (S)
 * @returns exports by sector (S)
 * @source  ACCURACY §3 step 2
 */
export function stateExports(
  nation: Nation,
  parts: Parts,
  part: number,
  output: Float64Array,
  roles: ExportRoles,
): Float64Array {
  const { confidentialBelow, tradeByValueAdded, transportByValueAdded, mostOfOutput } = declared.exports;
  const suggested = nation.exports.map((each, i) =>
    nation.output[i] === 0 ? 0 : (each * output[i]) / nation.output[i],
  );
  const exports = Float64Array.from(suggested);
  const published = sumOver(parts.exported);
  let withheld = 0;
  const hidden: number[] = [];
  for (const i of roles.goods) {
    const share = published[i] === 0 ? 0 : parts.exported[part][i] / published[i];
    exports[i] = share * nation.exports[i];
    if (exports[i] < confidentialBelow.value * suggested[i]) {
      hidden.push(i);
      withheld += suggested[i];
    }
  }
  const all = published.reduce((sum, each) => sum + each, 0) + total(parts.unspecified);
  const worth = roles.goods.reduce((sum, i) => sum + nation.exports[i], 0) / all;
  const untold = parts.unspecified[part] * worth;
  for (const i of hidden) exports[i] = suggested[i] * Math.min(1, untold / withheld);

  const withoutOil = parts.exported.map((each) => total(each) - each[roles.oil]);
  const margin = (i: number, power: number) => {
    const weights = parts.valueAdded.map((each, p) => geometric(each[i], withoutOil[p], power));
    const sum = weights.reduce((before, each) => before + each, 0);
    exports[i] = sum === 0 ? 0 : (nation.exports[i] * weights[part]) / sum;
  };
  for (const i of roles.trade) margin(i, tradeByValueAdded.value);
  for (const i of roles.transport) margin(i, transportByValueAdded.value);
  return exports.map((each, i) => Math.max(0, Math.min(each, mostOfOutput.value * output[i])));
}

/** a^power b^(1 − power), 0 when either is 0. */
function geometric(a: number, b: number, power: number): number {
  return a <= 0 || b <= 0 ? 0 : Math.exp(power * Math.log(a) + (1 - power) * Math.log(b));
}

function sumOver(parts: readonly Float64Array[]): Float64Array {
  return parts[0].map((_, i) => parts.reduce((sum, each) => sum + each[i], 0));
}

function total(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0);
}
