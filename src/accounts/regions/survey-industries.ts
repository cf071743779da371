import { readCsv } from '../../files/csv-read.ts';
import { BRIDGES } from '../bridge.ts';

/** An industry of Canada's Labour Force Survey. */
export interface SurveyIndustry {
  readonly code: string;
  /** As the agency writes it. */
  readonly title: string;
  /** First digits of the NAICS industries in it, and the sector where US patterns do not count it. */
  readonly prefixes: readonly string[];
  readonly sector: string;
}

/**
 * The broad industries of the Labour Force Survey, which add up to all employment.
 *
 * @param   which  also the sums `total` and `goods`
 */
export async function surveyIndustries(
  which: 'industries' | 'with sums' = 'industries',
): Promise<SurveyIndustry[]> {
  const { rows } = await readCsv(`${BRIDGES}labour_survey_industries.csv`);
  return rows
    .map(([code, title, naics, sector]) => ({
      code,
      title,
      prefixes: naics === '' ? [] : naics.split('|'),
      sector,
    }))
    .filter(({ prefixes, sector }) => which === 'with sums' || prefixes.length > 0 || sector !== '');
}
