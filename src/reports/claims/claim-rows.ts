import { MrioError } from '../../core/errors.ts';
import type { Figure } from '../pair-report.ts';
import type { Claim, ClaimedNumber, Verdict } from './claim.ts';
import { type ClaimReading, type ClaimRow, type Holds, matches } from './claim-row.ts';
import { CLAIMS, READING_BASIS } from './ledger.ts';
import { STATISTICS } from './statistics.ts';

/** Years → reading id → figure, as `loadFigures` gives them year by year. */
export type FiguresByYear = ReadonlyMap<number, ReadonlyMap<string, Figure>>;

/**
 * Every figure of the 2018 story beside our nearest readings.
 *
 * A reading holds a figure when some number that is printed like the figure lies in its band from the 5th to the 95th
 * percentile; a published statistic without a band, when it is printed alike. Holding a figure says that both are of
 * one size, not that they mean the same: only a reading of the same definition and year makes a match.
 *
 * @param   figures  readings of the pair; published statistics are added
 * @param   claims   the ledger unless told otherwise
 * @returns a row per claim, in the order of the ledger
 * @throws  MrioError `balance` when a verdict says that the figure matches and no reading of the same definition and
 *          year holds it; `label` when the ledger does not say what a reading counts
 */
export function claimRows(figures: FiguresByYear, claims: readonly Claim[] = CLAIMS): ClaimRow[] {
  const plain = new Map([...figures].map(([year, ofYear]) => [year, plainFigures(ofYear)]));
  return claims.map((claim) => {
    const readings = claim.nearest.flatMap((nearest) =>
      nearest.years.map((year): ClaimReading => {
        const figure = figures.get(year)?.get(nearest.reading) ?? STATISTICS.get(year)?.get(nearest.reading);
        const basis = READING_BASIS[nearest.reading];
        if (basis === undefined) throw unnamed(claim.id, nearest.reading);
        return {
          id: nearest.reading,
          year,
          basis,
          why: nearest.why,
          figure,
          sameDefinition: nearest.same,
          sameYear: claim.claimed.year === null || claim.claimed.year === year,
          holds: holdsFigure(claim.claimed, figure),
        };
      }),
    );
    requireHonest(claim.id, claim.verdict, readings);
    return { ...claim, readings, background: background(claim.claimed, plain) };
  });
}

function holdsFigure(claimed: ClaimedNumber, figure: Figure | undefined): Holds {
  if (!figure || figure.unit.kind !== claimed.kind) return 'not-compared';
  const half = claimed.step / 2;
  const [low, high] = [figure.low * figure.unit.factor, figure.high * figure.unit.factor];
  return low <= claimed.value + half && high >= claimed.value - half ? 'inside' : 'outside';
}

/** Refuses a match that the numbers do not bear out, and a denial of one that they do. */
function requireHonest(id: string, verdict: Verdict, readings: readonly ClaimReading[]): void {
  const matching = readings.filter(matches);
  if (verdict === 'matches-within-band' && matching.length === 0) {
    const shown = readings.map(({ id: reading, year, holds }) => `${reading} ${year}: ${holds}`).join(', ');
    throw new MrioError(
      'balance',
      `The claim "${id}" is said to match, and no reading of the same definition and year holds it (${shown || 'no readings'}).`,
      'Change the verdict in src/reports/claims/ledger, or find out why the reading moved.',
      { claim: id },
    );
  }
  if ((verdict === 'different-definition' || verdict === 'not-computable') && matching.length > 0) {
    throw new MrioError(
      'balance',
      `The claim "${id}" has the verdict ${verdict}, and ${matching[0].id} of the same definition and year holds it.`,
      'Change the verdict in src/reports/claims/ledger, or say what differs in the reading.',
      { claim: id },
    );
  }
}

/** Figures without industries, product headings and checks. */
function plainFigures(figures: ReadonlyMap<string, Figure>): Figure[] {
  return [...figures.values()].filter(({ id }) => !/:|^check-|-gap$/.test(id));
}

/** All readings in the same kind of unit. */
function background(
  claimed: ClaimedNumber,
  figures: ReadonlyMap<number, readonly Figure[]>,
): ClaimRow['background'] {
  const years = claimed.year !== null && figures.has(claimed.year) ? [claimed.year] : [...figures.keys()];
  const holds = years
    .flatMap((year) => figures.get(year)!.map((figure) => holdsFigure(claimed, figure)))
    .filter((each) => each !== 'not-compared');
  return { readings: holds.length, holding: holds.filter((each) => each === 'inside').length };
}

function unnamed(claim: string, reading: string): MrioError {
  return new MrioError(
    'label',
    `The claim "${claim}" puts "${reading}" beside it, and nothing says what that counts.`,
    'Add it to src/reports/claims/ledger/readings.json.',
    { claim, reading },
  );
}
