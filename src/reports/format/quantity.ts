import { MrioError } from '../../core/errors.ts';
import type { Unit } from '../../core/unit.ts';
import type { Language } from '../locales/language.ts';
import { crossings } from './crossings.ts';
import { jobCount } from './jobs.ts';
import { money } from './money.ts';
import { percent } from './percent.ts';

/**
 * Any number in words, by its unit: money, jobs, a share, or a number of crossings.
 *
 * @param   value     in `unit`
 * @param   unit      its kind decides the form
 * @param   language  'en' or 'es'
 * @throws  MrioError `input` when the value is not finite
 */
export function quantity(value: number, unit: Unit, language: Language): string {
  if (!Number.isFinite(value)) {
    throw new MrioError('input', `A number to be written is ${value}.`, 'Fill or remove the gap first.');
  }
  if (unit.kind === 'money') return money(value, unit, language);
  if (unit.kind === 'jobs') return jobCount(value * unit.factor, language);
  if (unit.kind === 'ratio') return percent(value * unit.factor, language);
  return crossings(value * unit.factor, language);
}
