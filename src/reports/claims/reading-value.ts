import { jobCount } from '../format/jobs.ts';
import { money } from '../format/money.ts';
import { quantity } from '../format/quantity.ts';
import { quantityRange } from '../format/quantity-range.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import type { Figure } from '../pair-report.ts';
import { PUBLISHED } from './statistics.ts';

/**
 * A reading with its range in words, or with the reason why it has none.
 *
 * @param   figure    the reading
 * @param   language  'en' or 'es'
 * @returns "$9.6 billion (between $4.6 and $18 billion)", "$26.8 billion (published statistic)"
 */
export function readingValue(figure: Figure, language: Language): string {
  const say = translate(language);
  const { value, low, high, unit, measure } = figure;
  if (measure === PUBLISHED) return `${exact(figure, language)} (${say('claims.statistic')})`;
  if (low === high) return `${exact(figure, language)} (${say('claims.notVaried')})`;
  const central = quantity(value, unit, language);
  const narrow = [low, high].every((end) => quantity(end, unit, language) === central);
  return `${central} (${narrow ? say('claims.withinRounding') : quantityRange(low, high, unit, language)})`;
}

/** Three significant figures for money and jobs that have no range. */
function exact({ value, unit }: Figure, language: Language): string {
  if (unit.kind === 'money') return money(value, unit, language, 3);
  if (unit.kind === 'jobs') return jobCount(value * unit.factor, language, 3);
  return quantity(value, unit, language);
}
