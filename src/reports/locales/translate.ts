import { unknownLabel } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import type { Language } from './language.ts';
import type { MessageKey, Plural } from './message-key.ts';

/** A dictionary in one language: the message of a key, with its placeholders filled. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

const flat: Readonly<Record<Language, ReadonlyMap<string, string | Plural>>> = {
  en: flatten(en),
  es: flatten(es),
};

/** Whether the dictionaries have a message; both have the same keys. */
export function hasMessage(key: string): key is MessageKey {
  return flat.en.has(key);
}

/**
 * The words of one language.
 *
 * A message with a singular takes it when its `amount` (or `count`) is written exactly "1", as both languages do.
 *
 * @param   language  'en' or 'es' (México)
 * @returns a function from a key and the values of its placeholders to the text
 * @throws  MrioError `label` when the key is unknown; `input` when a placeholder has no value
 */
export function translate(language: Language): Translate {
  const messages = flat[language];
  return (key, values = {}) => {
    const message = messages.get(key);
    if (message === undefined) throw unknownLabel('message', key, [...messages.keys()]);
    const single = (values.amount ?? values.count) === '1';
    const text = typeof message === 'string' ? message : single ? message.one : message.other;
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) {
        throw new MrioError(
          'input',
          `The message "${key}" needs a value for {${name}}.`,
          'Pass every placeholder of the message.',
          { key, name },
        );
      }
      return value;
    });
  };
}

function flatten(dictionary: object, prefix = ''): Map<string, string | Plural> {
  const out = new Map<string, string | Plural>();
  for (const [key, value] of Object.entries(dictionary)) {
    if (typeof value === 'string' || isPlural(value)) out.set(prefix + key, value);
    else for (const [path, message] of flatten(value, `${prefix}${key}.`)) out.set(path, message);
  }
  return out;
}

function isPlural(value: object): value is Plural {
  return Object.keys(value).join() === 'one,other';
}
