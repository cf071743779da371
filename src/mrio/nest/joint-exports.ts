import { MrioError } from '../../core/errors.ts';

/** How the exports of several regions are held inside those of their country. */
export interface JointExportRules {
  /** Declared regions together have at most so much of the country's exports of a sector. */
  readonly atMostOfCountry: number;
  /** A region exports at most so much of its output of a sector. */
  readonly atMostOfOutput: number;
}

/**
 * The bound on what nine Mexican states export together of a sector: electronics and other manufactures of 2015 to 2017
 * and 2022 would pass the whole country by up to 3.5 per cent, because the split inside groups is found state by state.
 *
 * Judgement, range 0.95 to 0.999: the rest of the country keeps a fiftieth.
 */
export const STATES_AT_MOST = 0.98;

/** Exports of the regions of one country in one sector, the rest of the country last. */
export interface JointExports {
  /** Shares of the country's exports. */
  readonly shares: readonly number[];
  readonly changed: 'none' | 'lowered' | 'raised';
}

/**
 * Export shares of regions that were each estimated alone, made to fit one country.
 *
 * Where the declared regions have more than the country, all are lowered in proportion. Where they leave the rest more
 * than it makes, those with room are raised in proportion, none above its own bound. Otherwise nothing changes.
 *
 * @param   shares  of the declared regions, without the rest
 * @param   most    each region's output over the country's exports, the rest last
 * @returns shares with the rest; their sum is 1
 * @throws  MrioError `input` when no region has room for what the rest cannot have made
 * @identity Σ shares = 1
 * @source  own rule; STATES_AT_MOST, and for output RECIPE §2
 */
export function jointExports(
  shares: readonly number[],
  most: readonly number[],
  rules: JointExportRules,
  what: string,
): JointExports {
  const bounds = most.map((each) => each * rules.atMostOfOutput);
  const declared = shares.reduce((sum, each) => sum + each, 0);
  if (declared > rules.atMostOfCountry) {
    const factor = rules.atMostOfCountry / declared;
    const lowered = [...shares.map((each) => each * factor), 1 - rules.atMostOfCountry];
    return { shares: lowered, changed: 'lowered' };
  }
  const rest = 1 - declared;
  const bound = bounds[shares.length];
  if (rest <= bound) return { shares: [...shares, rest], changed: 'none' };
  return { shares: [...raised(shares, bounds, rest - bound, what), bound], changed: 'raised' };
}

/** Gives an amount to the regions below their bounds, in proportion to what they have. */
function raised(
  shares: readonly number[],
  bounds: readonly number[],
  amount: number,
  what: string,
): number[] {
  const now = [...shares];
  let left = amount;
  // Every round fills at least one region, or places all that is left.
  for (let round = 0; round <= shares.length; round++) {
    const open = now.map((each, r) => each > 0 && each < bounds[r]);
    const base = now.reduce((sum, each, r) => (open[r] ? sum + each : sum), 0);
    if (base === 0) break;
    const factor = 1 + left / base;
    const full = now.some((each, r) => open[r] && each * factor > bounds[r]);
    for (let r = 0; r < now.length; r++) {
      if (!open[r]) continue;
      const next = Math.min(bounds[r], now[r] * factor);
      left -= next - now[r];
      now[r] = next;
    }
    if (!full) return now;
  }
  throw new MrioError(
    'input',
    `${what}: the regions make ${left.toExponential(2)} of national exports less than the nation exports.`,
    'Look at the output and export shares of this sector.',
    { left },
  );
}
