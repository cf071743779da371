import { surveyIndustries } from '../../accounts/regions/survey-industries.ts';
import { axis } from '../../core/axis.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberOrGap, requireName } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';

/** Years at hand that evidence needs. */
const YEARS = Array.from({ length: 10 }, (_, at) => 2012 + at);
/** Industries that add up to the goods-producing sector. */
const GOODS = ['111-112', '113-21', '22', '23', '31-33'];
const THOUSAND = 1000;

/**
 * Persons employed by area and industry of the survey (rows `ON|31-33`, `CA|total`) and year.
 *
 * One cell that the survey does not publish in the goods-producing sector gets what the sector leaves after the other
 * four.
 *
 * @returns employment; and the cells that were filled, 0 in years in which they are published
 * @throws  MrioError `source` when a gap cannot be filled so
 */
export async function employmentTables(survey: Dataset, areas: readonly string[]) {
  const industries = await surveyIndustries('with sums');
  const [province, title] = ['province', 'industry'].map((name) => columnOf(survey, name));
  const years = YEARS.map((year) => columnOf(survey, String(year)));
  for (const area of areas) requireName(survey, province, area);
  for (const each of industries) requireName(survey, title, each.title);
  const rows = new Map(survey.rows.map((row) => [`${row[province]}|${row[title]}`, row]));
  const published = (area: string, code: string, column: number) => {
    const row = rows.get(`${area}|${industries.find((each) => each.code === code)!.title}`);
    return row === undefined ? undefined : numberOrGap(row, column);
  };
  const filled = new Map<string, number[]>();
  const value = (area: string, code: string, column: number, y: number): number => {
    const own = published(area, code, column);
    if (own !== undefined) return own * THOUSAND;
    const siblings = GOODS.filter((each) => each !== code).map((each) => published(area, each, column));
    const all = published(area, 'goods', column);
    const known = siblings.reduce<number>((sum, each) => sum + (each ?? Number.NaN), 0);
    if (!GOODS.includes(code) || all === undefined || !(all - known >= 0))
      throw notFilled(area, code, YEARS[y]);
    const left = Math.round((all - known) * THOUSAND);
    const label = `${area}|${code}`;
    filled.set(label, filled.get(label) ?? new Array<number>(YEARS.length).fill(0));
    filled.get(label)![y] = left;
    return left;
  };
  const kept = industries.filter(({ code }) => code !== 'goods');
  const labels = areas.flatMap((area) => kept.map(({ code }) => ({ area, code })));
  const values = labels.flatMap(({ area, code }) => years.map((column, y) => value(area, code, column, y)));
  const cols = axis('year', YEARS.map(String));
  return {
    employment: {
      rows: axis(
        'area|industry',
        labels.map(({ area, code }) => `${area}|${code}`),
      ),
      cols,
      values: Float64Array.from(values),
    },
    filled: {
      rows: axis('area|industry', [...filled.keys()]),
      cols,
      values: Float64Array.from([...filled.values()].flat()),
    },
  };
}

function notFilled(area: string, code: string, year: number): MrioError {
  return new MrioError(
    'source',
    `Employment of ${area} in industry ${code} is not published for ${year}, and the goods-producing sector does not tell it.`,
    'Take an edition of the Labour Force Survey that has it.',
    { area, code, year },
  );
}
