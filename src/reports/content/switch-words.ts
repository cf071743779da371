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
 * @returns a sentence about the runs that the report has, or nothing when it has neither
 */
export function switchWords(report: PairReport, language: Language): string | undefined {
  const say = wordsOf(report, language);
  const { value, unit } = figure(report, 'd1-total');
  const without = (run: string) => report.oneWay.find(({ id }) => id === run)?.values.get('d1-total');
  const [ports, customs] = [without('ports-none'), without('customs-none')];
  const ofPorts = ports !== undefined && {
    ports: money(ports, unit, language),
    portsShare: percent(ports / value, language),
  };
  const ofCustoms = customs !== undefined && {
    customs: money(customs, unit, language),
    customsShare: percent(customs / value, language),
  };
  if (ofPorts && ofCustoms) return say('report.text.switches', { ...ofPorts, ...ofCustoms });
  if (ofPorts) return say('report.text.switchPorts', ofPorts);
  if (ofCustoms) return say('report.text.switchCustoms', ofCustoms);
  return undefined;
}
