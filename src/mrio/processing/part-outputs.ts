import { MrioError } from '../../core/errors.ts';
import type { ProcessingParameters } from './parameters.ts';
import type { SplitFrame, SplitIndustry } from './split-frame.ts';

/** How the sales and the output of one split industry are shared out over its parts (the domestic one first). */
export interface PartOutputs {
  /** Share of each part in what the industry sells to each region, parts × R, row-major; columns add up to 1. */
  readonly sales: Float64Array;
  /** Output of each part, money; they add up to the output of the industry. */
  readonly output: Float64Array;
}

const BISECTIONS = 200;

/** What an industry sells to each region, inputs and final products together, R; and the sums that a split needs. */
interface Sold {
  readonly to: Float64Array;
  readonly exports: number;
  readonly toPartner: number;
  readonly home: number;
  readonly output: number;
}

/**
 * Outputs and sales of the domestic and the export parts of every split industry.
 *
 * The export activities make the share e of exports and g e ex of output, at most e ex and a part of home sales more;
 * g is common and makes their output together what was published. Their home sales follow their exports, so that all
 * have the same ratio of home sales.
 *
 * @param   frame       the split industries, in the order of the result
 * @param   parameters  e, odds towards the partner, output of export activities, most home sales
 * @returns shares in sales by destination (parts × R) and output (parts) of each industry; money of the Mrio
 * @throws  MrioError `input` when an industry's exports or home sales are negative; `convergence` when no g gives the
 *          output asked for
 * @identity Σ over parts of sales shares = 1; Σ over industries of export output = what was asked for
 * @source  PROCESSING §3, after Koopman, Wang & Wei (2012)
 */
export function partOutputs(frame: SplitFrame, parameters: ProcessingParameters): PartOutputs[] {
  const sold = frame.industries.map((industry) => soldBy(frame, industry));
  const { exportShare: e, homeSalesAtMost, exportOutput } = parameters;
  const wanted =
    'perExports' in exportOutput
      ? exportOutput.perExports * sum(sold, ({ exports }) => exports)
      : exportOutput.perOutput * sum(sold, ({ output }) => output);
  const made = (g: number) =>
    sold.map(({ exports, home }) => Math.min(g * e * exports, e * exports + homeSalesAtMost * home));
  const most = sum(sold, ({ exports, home }) => e * exports + homeSalesAtMost * home);
  const least = sum(sold, ({ exports }) => e * exports);
  if (wanted < least * (1 - 1e-12) || wanted > most) {
    throw new MrioError(
      'convergence',
      `No common ratio gives export activities an output of ${wanted}: their exports alone are ${least}, and with the home sales they may have ${most}.`,
      'Change exportOutput, lower exportShare, or raise homeSalesAtMost.',
      { wanted, least, most },
    );
  }
  let [low, high] = [1, 2];
  while (sum(made(high), (x) => x) < wanted && high < 1e12) high *= 2;
  for (let step = 0; step < BISECTIONS && high - low > 0; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (sum(made(middle), (x) => x) < wanted) low = middle;
    else high = middle;
  }
  const outputs = made(high);
  return frame.industries.map((industry, each) =>
    shareOut(frame, industry, sold[each], outputs[each], parameters),
  );
}

function shareOut(
  frame: SplitFrame,
  { sellerTo, parts }: SplitIndustry,
  sold: Sold,
  exportOutput: number,
  { exportShare, oddsPartner }: ProcessingParameters,
): PartOutputs {
  const R = sellerTo.length;
  const sales = new Float64Array(parts.length * R);
  const made = new Float64Array(parts.length);
  const [toPartner, elsewhere] = exportShares(sold, exportShare, oddsPartner);
  sellerTo.forEach((seller, to) => {
    if (seller < 0) return;
    const share = frame.partner[to] ? toPartner : elsewhere;
    sales[(seller + 1) * R + to] = share;
    sales[to] = 1 - share;
    made[seller + 1] += share * sold.to[to];
  });
  const exported = made.reduce((total, x) => total + x, 0);
  const atHome = sold.home > 0 ? Math.max(0, exportOutput - exported) / sold.home : 0;
  for (let to = 0; to < R; to++) {
    if (sellerTo[to] >= 0) continue;
    sales[to] = 1 - atHome;
    for (let a = 1; a < parts.length; a++)
      sales[a * R + to] = exported > 0 ? (atHome * made[a]) / exported : 0;
  }
  if (exported <= 0) for (let to = 0; to < R; to++) if (sellerTo[to] < 0) sales[to] = 1;
  const output = Float64Array.from(parts, (_, a) =>
    sold.to.reduce((total, money, to) => total + sales[a * R + to] * money, 0),
  );
  return Object.freeze({ sales, output });
}

/** Shares of the export activities in exports to the partner and elsewhere: their odds as given, their mean e. */
function exportShares({ exports, toPartner }: Sold, e: number, odds: number): [number, number] {
  if (odds === 1 || toPartner <= 0 || toPartner >= exports || e <= 0 || e >= 1) return [e, e];
  const at = (other: number): [number, number] => [(odds * other) / (1 - other + odds * other), other];
  let [low, high] = [0, 1];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    const [partner, other] = at(middle);
    if (partner * toPartner + other * (exports - toPartner) < e * exports) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

function soldBy({ of, home, partner }: SplitFrame, industry: SplitIndustry): Sold {
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const C = of.categories.length;
  const i = industry.activity;
  const to = new Float64Array(R);
  for (let r = 0; r < R; r++) {
    for (let k = 0; k < S; k++) to[r] += of.Z.values[i * R * S + r * S + k];
    for (let c = 0; c < C; c++) to[r] += of.Y.values[(i * R + r) * C + c];
  }
  const over = (chosen: (r: number) => boolean) => to.reduce((t, x, r) => t + (chosen(r) ? x : 0), 0);
  const result = {
    to,
    exports: over((r) => !home[r]),
    toPartner: over((r) => partner[r]),
    home: over((r) => home[r]),
    output: over(() => true),
  };
  if (result.home < 0 || to.some((sales, r) => sales < 0 && !home[r])) {
    throw new MrioError(
      'input',
      `${of.Z.rows.labels[i]} has negative sales: ${result.home} at home, ${result.exports} abroad.`,
      'Put changes in stocks into another category, or leave the sector out of the split.',
      { activity: of.Z.rows.labels[i] },
    );
  }
  return result;
}

function sum<T>(over: readonly T[], value: (each: T) => number): number {
  return over.reduce((total, each) => total + value(each), 0);
}
