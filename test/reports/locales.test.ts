import { expect, test } from 'vitest';
import en from '../../src/reports/locales/en.json' with { type: 'json' };
import es from '../../src/reports/locales/es.json' with { type: 'json' };
import type { MessageKey } from '../../src/reports/locales/message-key.ts';
import { named } from '../../src/reports/locales/named.ts';
import { translate } from '../../src/reports/locales/translate.ts';

const english = leaves(en);
const spanish = leaves(es);

test('both dictionaries have the same keys in the same order', () => {
  expect([...spanish.keys()]).toEqual([...english.keys()]);
});

test('both dictionaries have the same placeholders', () => {
  for (const [key, text] of english) {
    expect(placeholders(spanish.get(key)!), key).toEqual(placeholders(text));
  }
});

test('no message is empty or has blanks at its ends', () => {
  for (const [key, text] of [...english, ...spanish]) {
    expect(text.trim(), key).toBe(text);
    expect(text, key).not.toBe('');
  }
});

test('Spanish as it is written in Mexico', () => {
  for (const [key, text] of spanish)
    expect(text, key).not.toMatch(/billones|billón|añadid|ordenador|vosotros/i);
});

test('all 32 sectors, and every manufacturing heading', () => {
  expect(Object.keys(en.sectors)).toHaveLength(32);
  expect(Object.keys(en.industries4.title).filter((code) => code.startsWith('3'))).toHaveLength(86);
  for (const code of Object.keys(en.industries4.short)) expect(en.industries4.title).toHaveProperty(code);
});

test('placeholders are filled and plurals chosen', () => {
  const say = translate('es');
  expect(say('charts.flows.direction', { from: 'San Diego', to: 'Tijuana' })).toBe('de San Diego a Tijuana');
  expect(say('numbers.crossings', { amount: '1' })).toBe('1 cruce');
  expect(say('numbers.crossings', { amount: '1.0' })).toBe('1.0 cruces');
});

test('faults say what is missing', () => {
  expect(() => translate('en')('charts.flows.direction', { from: 'a' })).toThrow('{to}');
  expect(() => translate('en')('charts.flow.title' as MessageKey)).toThrow('charts.flow.title');
  expect(named('sectors', 'ELEC', 'es')).toBe('Computadoras y electrónica');
  expect(named('industries4.short', '3344', 'en')).toBe('Semiconductors and electronic components');
  expect(() => named('sectors', 'ELEX', 'en')).toThrow('ELEX');
});

function leaves(node: object, path = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') out.set(path + key, value);
    else for (const [inner, text] of leaves(value, `${path}${key}.`)) out.set(inner, text);
  }
  return out;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
}
