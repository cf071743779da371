import type { Grade, Origin } from '../../core/provenance.ts';
import { unitOf } from '../../core/unit.ts';
import type { Figure } from '../pair-report.ts';
import content from './statistics.json' with { type: 'json' };

/** Published figures as scripts/claims-statistics.ts writes them, with their origin. */
export interface PublishedStatistics {
  readonly figures: readonly {
    readonly id: string;
    readonly year: number;
    readonly value: number;
    /** As `unitLabel` writes it. */
    readonly unit: string;
    readonly grade: Extract<Grade, 'observed' | 'derived'>;
  }[];
  readonly origins: readonly Origin[];
}

/** What a published statistic has in place of the id of a measure. */
export const PUBLISHED = 'published-statistic';

const published = content as PublishedStatistics;

/** Where the published statistics come from. */
export const STATISTICS_ORIGINS: readonly Origin[] = published.origins;

/**
 * Published statistics that stand beside claims, year → id → figure.
 *
 * They are no results of the accounts: the band is the value itself.
 */
export const STATISTICS: ReadonlyMap<number, ReadonlyMap<string, Figure>> = new Map(
  [...new Set(published.figures.map((each) => each.year))].map((year) => [
    year,
    new Map<string, Figure>(
      published.figures
        .filter((each) => each.year === year)
        .map(({ id, value, unit, grade }): [string, Figure] => [
          id,
          {
            id,
            value,
            unit: unitOf(unit),
            measure: PUBLISHED,
            grade,
            low: value,
            high: value,
            range: 'draws',
            withoutProximity: value,
          },
        ]),
    ),
  ]),
);
