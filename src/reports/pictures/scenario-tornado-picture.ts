import { type TornadoEnd, type TornadoRow, tornadoChart } from '../chart/tornado.ts';
import { money } from '../format/money.ts';
import { scenarioWords } from '../scenario/scenario-words.ts';
import { settingName } from '../scenario/setting-name.ts';
import { scenarioNumber } from '../scenario-report.ts';
import { framed, type Picture } from './picture.ts';

/**
 * What moves what a scenario does to the income of a side: one assumption at a time.
 *
 * Where only flows are lost, what would be missing. Assumptions that move nothing are left out; of more than two
 * settings the lowest and the highest are drawn.
 *
 * @param   side  whose income
 */
export const scenarioTornadoPicture =
  (side: 'a' | 'b'): Picture =>
  (report, language, on) => {
    const { scenario } = report;
    if (!scenario?.tornado) return undefined;
    const words = scenarioWords(scenario, language);
    const isIncome = scenario.figures.has('income-change-a');
    const id = `${isIncome ? 'income-change' : 'lost'}-${side}`;
    const centre = scenarioNumber(scenario, id).value;
    const { assumption, setting } = settingName(words);
    const rows = scenario.tornado.flatMap((row): TornadoRow[] => {
      const ends = row.ends
        .flatMap((end): TornadoEnd[] => {
          const value = end.figures.find((figure) => figure.id === id)?.value;
          return value === undefined || value === centre
            ? []
            : [{ setting: setting(row.id, end.setting), value }];
        })
        .sort((one, other) => one.value - other.value);
      if (ends.length === 0) return [];
      const [low, high] = [ends[0], ends[ends.length - 1]];
      const label = assumption(row.id);
      if (low.value < centre && high.value > centre) return [{ label, low, high }];
      // All on one side: the farthest tells how far it goes.
      return [{ label, high: high.value > centre ? high : low }];
    });
    if (rows.length === 0) return undefined;
    const values = [centre, ...rows.flatMap(({ low, high }) => [low?.value ?? high.value, high.value])];
    const range = (value: number) => money(value, scenario.unit, language);
    return tornadoChart({
      ...framed(
        { ...report, provenance: scenario.provenance },
        language,
        on,
        words.say(isIncome ? 'tornado.pictureIncome' : 'tornado.pictureLost', { side: words.side(side) }),
        words.say('tornado.pictureDescription', {
          low: range(Math.min(...values)),
          high: range(Math.max(...values)),
        }),
      ),
      unit: scenario.unit,
      centre,
      rows,
    });
  };
