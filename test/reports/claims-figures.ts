import type { Unit } from '../../src/core/unit.ts';
import { jobs, millionUsd, RATIO } from '../../src/core/unit.ts';
import { CLAIMS } from '../../src/reports/claims/ledger.ts';
import type { Figure } from '../../src/reports/pair-report.ts';

/** A figure with a band, in millions for money. */
export function figureOf(id: string, unit: Unit, value: number, low = value, high = value): Figure {
  return {
    id,
    value,
    unit,
    measure: 'two-way-trade',
    grade: 'estimated',
    low,
    high,
    range: 'draws',
    withoutProximity: value / 2,
  };
}

/** Trial readings of 2013 and 2018 for every id of the ledger: no results, round numbers for recorded texts. */
export function trialFigures(): Map<number, Map<string, Figure>> {
  const ids = [...new Set(CLAIMS.flatMap((claim) => claim.nearest.map(({ reading }) => reading)))];
  return new Map(
    [2013, 2018].map((year) => [
      year,
      new Map(ids.filter((id) => !id.startsWith('statistic-')).map((id) => [id, trial(id, year)])),
    ]),
  );
}

function trial(id: string, year: number): Figure {
  if (/share|content|crosses/.test(id)) return figureOf(id, RATIO, 0.2, 0.12, 0.31);
  if (id.startsWith('jobs-')) return figureOf(id, jobs(year), 123_456);
  if (id.startsWith('d8-')) return figureOf(id, jobs(year), 12_000, 6_000, 24_000);
  if (id.startsWith('us-')) return figureOf(id, millionUsd(year), 450_000, 449_900, 450_100);
  return figureOf(id, millionUsd(year), 5_000, 2_000, 9_000);
}
