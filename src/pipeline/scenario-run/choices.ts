import { MrioError } from '../../core/errors.ts';
import type { ScenarioOptions } from '../../scenarios/run/scenario-result.ts';
import type { ElasticitySet } from '../elasticities.ts';
import { ELASTICITY_SETS } from '../elasticities.ts';

/** What the user may choose about a run. */
export interface ScenarioChoices {
  readonly elasticities: ElasticitySet;
  /** One sourcing share for all buyers of a region, or the table's own for each. */
  readonly sourcing: 'region' | 'user';
  /** Labour stays in its region, or moves inside its country. */
  readonly labour: 'region' | 'country';
  readonly deficits: 'observed' | 'zero';
  /** Income, duties with it, is spent where it is earned and collected, or a country spends as one. */
  readonly purse: 'region' | 'country';
  /** Numbers of steps of the first-order measure. */
  readonly steps: readonly number[];
}

/**
 * The central choices, each a judgement: `used`, the elasticities that Caliendo and Parro compute with; the table's own sourcing of
 * each user, so that the base is the table itself; labour that stays where it is, as in a short or middle run; deficits as observed;
 * duties that are spent where they are collected, for no account of a nation's budget is in the table.
 */
export const CENTRAL: ScenarioChoices = Object.freeze({
  elasticities: 'used',
  sourcing: 'user',
  labour: 'region',
  deficits: 'observed',
  purse: 'region',
  steps: [],
});

/** What each choice can be, in the order of the help. */
export const CHOICES = {
  elasticities: ELASTICITY_SETS,
  sourcing: ['user', 'region'],
  labour: ['region', 'country'],
  deficits: ['observed', 'zero'],
  purse: ['region', 'country'],
} as const;

/** The options of the models that a choice stands for. */
export function optionsOf({ sourcing, labour, deficits, purse, steps }: ScenarioChoices): ScenarioOptions {
  return { general: { sourcing, labour, deficits, purse, ...(steps.length > 0 && { steps }) } };
}

/**
 * Reads numbers of steps, as somebody types them.
 *
 * @param   text  for example 1,5,20
 * @throws  MrioError `input` when one is no whole number from 1 to 500
 */
export function stepsFrom(text: string): number[] {
  return text.split(',').map((each) => {
    const steps = /^\d+$/.test(each.trim()) ? Number(each) : Number.NaN;
    if (steps >= 1 && steps <= 500) return steps;
    throw new MrioError(
      'input',
      `--path ${text}: "${each}" is not a whole number from 1 to 500.`,
      'For example --path 1,5,20.',
    );
  });
}
