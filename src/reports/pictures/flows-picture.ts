import { at } from '../../core/table.ts';
import { flowsChart } from '../chart/flows.ts';
import { sectorsByTrade } from '../content/by-trade.ts';
import { wordsOf } from '../content/words.ts';
import { named } from '../locales/named.ts';
import { figure } from '../pair-report.ts';
import { framed, type Picture } from './picture.ts';

/** Industries that are drawn; the others are in the table. */
const SHOWN = 10;

/** Who sells what to whom, the ten industries that trade most. */
export const flowsPicture: Picture = (report, language, on) => {
  const say = wordsOf(report, language);
  const { a, b } = report.sides;
  const sectors = sectorsByTrade(report).slice(0, SHOWN);
  const flow = (sector: string, way: 'a-to-b' | 'b-to-a') => {
    const { value, low, high } = figure(report, `industry:gross-${way}:${sector}`);
    const intermediate = Math.min(value, at(report.byIndustry, `intermediates-${way}`, sector));
    return { intermediate, final: value - intermediate, low, high };
  };
  const list = sectors.slice(0, 3).map((sector) => named('sectors', sector, language));
  return flowsChart({
    ...framed(
      report,
      language,
      on,
      say('charts.flows.title'),
      say('report.industries.flowsDescription', { list: list.join(', ') }),
    ),
    unit: report.byIndustry.unit,
    sides: { a: a.name[language], b: b.name[language] },
    rows: sectors.map((sector) => ({
      label: named('sectors', sector, language),
      aToB: flow(sector, 'a-to-b'),
      bToA: flow(sector, 'b-to-a'),
    })),
  });
};
