import { expect, it } from 'vitest';
import type { Pair } from '../../src/measures/pair.ts';
import { countriesOf, isDomestic, pairKind } from '../../src/measures/pair-kind.ts';
import { thrown } from './thrown.ts';

const pair = (countryA: readonly string[], countryB: readonly string[]): Pair => ({
  a: countryA.slice(0, 1),
  b: countryB.slice(0, 1),
  countryA,
  countryB,
  goods: [],
  manufactures: [],
});
const us = ['USA:06', 'USA:rest'];
const mexico = ['MEX:02', 'MEX:26', 'MEX:rest'];
const canada = ['CAN:35', 'CAN:rest'];

it('a pair is of the border between its countries, whichever is side a', () => {
  expect([pairKind(pair(us, mexico)), pairKind(pair(mexico, us))]).toEqual(['us-mexico', 'us-mexico']);
  expect([pairKind(pair(us, canada)), pairKind(pair(canada, us))]).toEqual(['us-canada', 'us-canada']);
  expect([pairKind(pair(mexico, canada)), pairKind(pair(canada, mexico))]).toEqual([
    'mexico-canada',
    'mexico-canada',
  ]);
});

it('a pair in one country is domestic, in any order of its regions', () => {
  const domestic = { ...pair(mexico, [...mexico].reverse()), a: ['MEX:02'], b: ['MEX:26'] };
  expect(pairKind(domestic)).toBe('domestic');
  expect(isDomestic(domestic)).toBe(true);
  expect(isDomestic(pair(us, mexico))).toBe(false);
  expect(countriesOf(domestic)).toEqual({ a: 'MEX', b: 'MEX' });
});

it('other countries have no name, and a side has one country', () => {
  const other = thrown(() => pairKind(pair(us, ['CHN'])));
  expect([other.code, other.message]).toEqual(['label', 'Unknown national border "USA CHN".']);
  const mixed = thrown(() => pairKind(pair([...us, 'CAN'], mexico)));
  expect([mixed.code, mixed.message]).toEqual(['input', 'Side a of the pair lies in 2 countries: USA, CAN.']);
  const parts = thrown(() => pairKind(pair(['USA:06'], ['USA:rest'])));
  expect(parts.code).toBe('label');
});
