import { MrioError } from '../../core/errors.ts';
import type { Economy } from './economy.ts';
import { requireTheta } from './elasticity.ts';

/** What the model is usually published with: shares and bilateral trade. */
export interface TradeData {
  readonly regions: number;
  readonly sectors: number;
  /** Trade elasticities, S. */
  readonly theta: ArrayLike<number>;
  /** Value added per unit of output, n. */
  readonly valueShare: ArrayLike<number>;
  /** Inputs per unit of output: using activity × sector of the input, n × S; with value added they add up to 1. */
  readonly inputShare: ArrayLike<number>;
  /** Spending of final users by sector, R × S; each row adds up to 1. */
  readonly finalShare: ArrayLike<number>;
  /** Sales of each activity to each region, without tariffs, n × R, money; own region included. */
  readonly trade: ArrayLike<number>;
  /** Tariff rates, n × R. */
  readonly tariff: ArrayLike<number>;
}

/**
 * An economy from trade flows and shares, one sourcing share for all users of a region.
 *
 * Output is what is sold, wage bills are its value added, deficits are imports less exports. Shares of spending that do not
 * fit the flows leave a base that is no equilibrium: let `equilibrium` find the one nearby before anything changes.
 *
 * @param   data  flows and shares of R regions and S sectors
 * @returns the economy
 * @throws  MrioError `shape` when lengths differ, `input` when an elasticity is 0 or below, a rate −100 % or below, a flow
 *          below 0, or something is bought that nobody sells
 * @identity Σ deficits = 0
 * @source  Caliendo & Parro (2015), section 4
 */
export function economyOfTrade(data: TradeData): Economy {
  const { regions: R, sectors: S } = data;
  const n = R * S;
  requireLengths(data, n);
  requireTheta(data.theta);
  const trade = Float64Array.from(data.trade);
  const tariff = Float64Array.from(data.tariff);
  const [purchases, sourcing] = [new Float64Array(n * R), new Float64Array(n * R)];
  const [output, deficits, revenue] = [new Float64Array(n), new Float64Array(R), new Float64Array(R)];
  const spent = new Float64Array(S * R);
  for (let i = 0; i < n; i++) {
    for (let q = 0; q < R; q++) {
      const at = i * R + q;
      requireFlow(trade[at], tariff[at], at);
      purchases[at] = trade[at] * (1 + tariff[at]);
      spent[(i % S) * R + q] += purchases[at];
      output[i] += trade[at];
      deficits[q] += trade[at];
      deficits[Math.floor(i / S)] -= trade[at];
      revenue[q] += trade[at] * tariff[at];
    }
  }
  for (let i = 0; i < n; i++)
    for (let q = 0; q < R; q++) {
      const all = spent[(i % S) * R + q];
      sourcing[i * R + q] = all === 0 ? 0 : purchases[i * R + q] / all;
    }
  const valueShare = Float64Array.from(data.valueShare);
  const wages = new Float64Array(R);
  for (let i = 0; i < n; i++) wages[Math.floor(i / S)] += valueShare[i] * output[i];
  requireSold(data, spent);
  return Object.freeze({
    regions: R,
    sectors: S,
    users: 1,
    theta: Float64Array.from(data.theta),
    valueShare,
    inputShare: addingUp(data.inputShare, S, (i) => 1 - valueShare[i], 'inputs and value added of activity'),
    finalShare: addingUp(data.finalShare, S, () => 1, 'spending of final users in region'),
    sourcing,
    tariff,
    markets: Int32Array.from({ length: R }, (_, r) => r),
    purses: Int32Array.from({ length: R }, (_, r) => r),
    purseShare: new Float64Array(R).fill(1),
    wages,
    deficits,
    output,
    income: wages.map((each, r) => each + deficits[r] + revenue[r]),
    purchases,
  });
}

function requireLengths(data: TradeData, n: number): void {
  const { regions: R, sectors: S } = data;
  const wanted = [
    ['theta', S],
    ['valueShare', n],
    ['inputShare', n * S],
    ['finalShare', n],
    ['trade', n * R],
    ['tariff', n * R],
  ] as const;
  for (const [name, length] of wanted) {
    if (data[name].length === length) continue;
    throw new MrioError(
      'shape',
      `${name} has ${data[name].length} numbers, and ${R} regions × ${S} sectors need ${length}.`,
      'Arrays are region-major: supplier activity first, then the buying region.',
    );
  }
}

/** Rounded shares add up to this. */
const ROUNDED = 1e-6;

/** Rows of shares that add up to exactly what they should; rows without any stay empty. */
function addingUp(
  shares: ArrayLike<number>,
  S: number,
  wanted: (row: number) => number,
  what: string,
): Float64Array {
  const out = Float64Array.from(shares);
  for (let row = 0; row < out.length / S; row++) {
    let sum = 0;
    for (let k = 0; k < S; k++) sum += out[row * S + k];
    if (sum === 0 && Math.abs(wanted(row)) <= ROUNDED) continue;
    if (!(Math.abs(sum - wanted(row)) <= ROUNDED)) {
      throw new MrioError(
        'input',
        `The ${what} ${row + 1} add up to ${sum + 1 - wanted(row)}, not to 1.`,
        'Give shares of all inputs and value added in cost, and of all sectors in spending.',
        { row, sum },
      );
    }
    for (let k = 0; k < S; k++) out[row * S + k] *= wanted(row) / sum;
  }
  return out;
}

function requireFlow(flow: number, rate: number, at: number): void {
  if (flow >= 0 && flow < Number.POSITIVE_INFINITY && rate > -1 && rate < Number.POSITIVE_INFINITY) return;
  throw new MrioError(
    'input',
    `A flow of ${flow} with a tariff rate of ${rate} (cell ${at}).`,
    'Flows are 0 or above, and rates are ratios above −1.',
    { flow, rate, cell: at },
  );
}

/** Refuses a sector that somebody wants and nobody sells to him. */
function requireSold(
  { regions: R, sectors: S, inputShare, finalShare, valueShare }: TradeData,
  spent: Float64Array,
): void {
  for (let q = 0; q < R; q++) {
    for (let k = 0; k < S; k++) {
      if (spent[k * R + q] > 0) continue;
      let wanted = Math.abs(finalShare[q * S + k]);
      for (let j = 0; j < S; j++) {
        const i = q * S + j;
        if (spent[j * R + q] > 0 && valueShare[i] !== 0)
          wanted = Math.max(wanted, Math.abs(inputShare[i * S + k]));
      }
      if (wanted === 0) continue;
      throw new MrioError(
        'input',
        `Region ${q + 1} spends on sector ${k + 1}, and nobody sells it there.`,
        'Give the flow, or set the share of spending to 0.',
        { region: q, sector: k },
      );
    }
  }
}
