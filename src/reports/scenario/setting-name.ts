import type { ScenarioWords } from './scenario-words.ts';

const KNOWN = ['elasticities', 'sourcing', 'labour', 'deficits', 'purse'];

/**
 * Names of assumptions and of their settings; numbers of the scenario go by their path and value.
 */
export function settingName({ say, sayOf }: ScenarioWords): {
  readonly assumption: (id: string) => string;
  readonly setting: (id: string, setting: string) => string;
} {
  return {
    assumption: (id) => (KNOWN.includes(id) ? sayOf('tornado', id) : say('tornado.scenario', { path: id })),
    setting: (id, setting) => (KNOWN.includes(id) ? sayOf('settings', `${id}-${setting}`) : setting),
  };
}
