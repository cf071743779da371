import type { ScenarioFigure } from '../../../scenarios/run/figures.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import type { ScenarioBlock } from '../block.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { settingName } from '../setting-name.ts';
import { signedNumber, signedPercent } from '../signed.ts';

/**
 * Real income of both sides with one assumption changed at a time; what would be missing, for lost flows alone.
 *
 * Settings that move neither side's are left out.
 */
export function tornadoBlock(report: ScenarioReport, words: ScenarioWords): ScenarioBlock | undefined {
  const { tornado } = report;
  if (!tornado || tornado.length === 0) return undefined;
  const name = report.figures.has('real-income-a') ? 'real-income' : 'lost';
  const { assumption, setting } = settingName(words);
  return {
    id: 'tornado',
    title: words.say('tornado.title'),
    basis: words.say('tornado.basis'),
    columns: [
      { head: words.say('tornado.assumption') },
      { head: words.say('tornado.setting'), words: true },
      { head: words.side('b') },
      { head: words.side('a') },
    ],
    rows: tornado.flatMap(({ id, ends }) =>
      ends
        .filter(({ figures }) => moves(report, figures, name))
        .map((end) => [
          assumption(id),
          setting(id, end.setting),
          ...(['b', 'a'] as const).map((side) => {
            const found = end.figures.find((figure) => figure.id === `${name}-${side}`);
            if (!found) return '–';
            return name === 'lost' ? signedNumber(-found.value) : signedPercent(found.value, words.language);
          }),
        ]),
    ),
  };
}

function moves(report: ScenarioReport, figures: readonly ScenarioFigure[], name: string): boolean {
  return ['a', 'b'].some((side) => {
    const id = `${name}-${side}`;
    return figures.find((figure) => figure.id === id)?.value !== report.figures.get(id)?.value;
  });
}
