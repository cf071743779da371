import { money } from '../format/money.ts';
import { percent } from '../format/percent.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { wordsOf } from './words.ts';

/**
 * What two-way trade would be without the ports of entry, and without customs figures by state: the evidence that the
 * draws do not switch.
 *
 * @returns a sentence, or nothing when the report has not both runs
 */
export function switchWords(report: PairReport, language: Language): string | undefined {
  const { value, unit } = figure(report, 'd1-total');
  const without = (run: string) => report.oneWay.find(({ id }) => id === run)?.values.get('d1-total');
  const [ports, customs] = [without('ports-none'), without('customs-none')];
  if (ports === undefined || customs === undefined) return undefined;
  return wordsOf(report, language)('report.text.switches', {
    ports: money(ports, unit, language),
    portsShare: percent(ports / value, language),
    customs: money(customs, unit, language),
    customsShare: percent(customs / value, language),
  });
}
