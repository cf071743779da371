import { byCountry } from '../core/partition.ts';
import { exportsAbroad } from '../measures/exports-abroad.ts';
import { total } from '../measures/total.ts';
import { vax } from '../measures/vax.ts';
import type { Mrio } from '../mrio/mrio.ts';

/** A national figure in the table of countries alone and in a nested one, million USD. */
export interface NestingBias {
  readonly country: 'USA' | 'MEX' | 'CAN';
  /** Domestic value added in the country's exports; its value added in what other countries finally buy. */
  readonly measure: 'exports-dva' | 'vax';
  readonly base: number;
  readonly nested: number;
}

const COUNTRIES = ['USA', 'MEX', 'CAN'] as const;

/**
 * How far national value added in exports moves when a country is divided.
 *
 * Exports themselves stay as they are, cell by cell. The value in them may move, because the regions that export buy
 * other inputs than the average of the country: neither figure is wrong, and the difference says how much of a result
 * hangs on dividing.
 *
 * @param   base    the table of the countries alone
 * @param   nested  the same year with regions inside
 * @returns two figures for each of the three countries; relative difference = nested/base − 1
 * @identity equal when the regions of each country share one structure
 * @source  METHODS B.2.6 step 7
 */
export function nestingBias(base: Mrio, nested: Mrio): NestingBias[] {
  const figures = [base, nested].map((of) => {
    const border = byCountry(of.regions);
    const exported = exportsAbroad(of, border);
    const absorbed = vax(of, border);
    return (country: string) => ({
      'exports-dva': total(exported, {
        rows: exported.rows.labels.filter((label) => inCountry(label, country)),
        cols: ['DVA'],
      }),
      vax: total(absorbed, { rows: absorbed.rows.labels.filter((way) => way.startsWith(`${country}>`)) }),
    });
  });
  return COUNTRIES.flatMap((country) => {
    const [before, after] = figures.map((of) => of(country));
    return (['exports-dva', 'vax'] as const).map((measure) => ({
      country,
      measure,
      base: before[measure],
      nested: after[measure],
    }));
  });
}

/** Whether an activity, as USA:06|AUTO, lies in a country. */
function inCountry(activity: string, country: string): boolean {
  return activity.startsWith(`${country}:`) || activity.startsWith(`${country}|`);
}
