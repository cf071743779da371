import { describe, expect, test } from 'vitest';
import { COUNT, jobs as jobsUnit, millionMxn, millionUsd, RATIO } from '../../src/core/unit.ts';
import { basis } from '../../src/reports/format/basis.ts';
import { crossings } from '../../src/reports/format/crossings.ts';
import { digits } from '../../src/reports/format/digits.ts';
import { gradeName } from '../../src/reports/format/grade-name.ts';
import { jobCount } from '../../src/reports/format/jobs.ts';
import { jobRange } from '../../src/reports/format/jobs-range.ts';
import { money } from '../../src/reports/format/money.ts';
import { moneyRange } from '../../src/reports/format/money-range.ts';
import { percent } from '../../src/reports/format/percent.ts';
import { percentRange } from '../../src/reports/format/percent-range.ts';
import { quantity } from '../../src/reports/format/quantity.ts';
import { quantityRange } from '../../src/reports/format/quantity-range.ts';
import { tableNumber } from '../../src/reports/format/table-number.ts';
import { tableRange } from '../../src/reports/format/table-range.ts';
import { unitWords } from '../../src/reports/format/unit-words.ts';

const USD = millionUsd(2013);

describe('digits', () => {
  test.each([
    [0, 0, '0'],
    [-0, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [0.125, 2, '0.13'],
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [1234567.891, 2, '1,234,567.89'],
    [1e-7, 2, '0.00'],
    [1.5e-7, 8, '0.00000015'],
    [123456789012, 0, '123,456,789,012'],
  ])('%d with %d decimals is %s', (value, decimals, text) => {
    expect(digits(value, decimals)).toBe(text);
  });
});

describe('tableNumber', () => {
  test.each([
    [9590.239, '9,590'],
    [16503.4, '16,500'],
    [209910.2, '210,000'],
    [200.9629, '201'],
    [15.8958, '15.9'],
    [0.649, '0.649'],
    [0.0234567, '0.0235'],
    [99.96, '100'],
    [999.6, '1,000'],
    [0, '0'],
    [-1234, '−1,230'],
    [1, '1.00'],
  ])('%d is %s', (value, text) => {
    expect(tableNumber(value)).toBe(text);
  });
});

describe('money in words', () => {
  test.each([
    [9590.239, '$9.6 billion', '9.6 mil millones de dólares'],
    [999.6, '$1.0 billion', '1.0 mil millones de dólares'],
    [994.9, '$990 million', '990 millones de dólares'],
    [995, '$1.0 billion', '1.0 mil millones de dólares'],
    [200.96, '$200 million', '200 millones de dólares'],
    [1, '$1.0 million', '1.0 millones de dólares'],
    [0.9996, '$1.0 million', '1.0 millones de dólares'],
    [0.4, '$400,000', '400,000 dólares'],
    [0.000001, '$1', '1 dólar'],
    [0.0000001, 'less than $1', 'menos de 1 dólar'],
    [0, '$0', '0 dólares'],
    [-9590, '−$9.6 billion', '−9.6 mil millones de dólares'],
    [24300, '$24 billion', '24 mil millones de dólares'],
    [16768100, '$17 trillion', '17 millones de millones de dólares'],
    [999600, '$1.0 trillion', '1.0 millones de millones de dólares'],
  ])('%d million', (value, english, spanish) => {
    expect(money(value, USD, 'en')).toBe(english);
    expect(money(value, USD, 'es')).toBe(spanish);
  });

  test('three figures and pesos', () => {
    expect(money(9590.239, USD, 'en', 3)).toBe('$9.59 billion');
    expect(money(9590.239, millionMxn(2013), 'en')).toBe('9.6 billion pesos');
    expect(money(9590.239, millionMxn(2013), 'es')).toBe('9.6 mil millones de pesos');
  });
});

describe('money ranges', () => {
  test.each([
    [4800, 16500, 'between $4.8 and $16.5 billion', 'entre 4.8 y 16.5 mil millones de dólares'],
    [12000, 163400, 'between $12 and $163 billion', 'entre 12 y 163 mil millones de dólares'],
    [
      800,
      1300,
      'between $800 million and $1.3 billion',
      'entre 800 millones de dólares y 1.3 mil millones de dólares',
    ],
    [151, 263, 'between $150 and $260 million', 'entre 150 y 260 millones de dólares'],
    [999.6, 2000, 'between $1.0 and $2.0 billion', 'entre 1.0 y 2.0 mil millones de dólares'],
    [0, 300, 'between $0 and $300 million', 'entre 0 dólares y 300 millones de dólares'],
    [
      -300,
      200,
      'between −$300 million and $200 million',
      'entre −300 millones de dólares y 200 millones de dólares',
    ],
    [0.2, 0.4, 'between $200,000 and $400,000', 'entre 200,000 y 400,000 dólares'],
  ])('%d to %d million', (low, high, english, spanish) => {
    expect(moneyRange(low, high, USD, 'en')).toBe(english);
    expect(moneyRange(low, high, USD, 'es')).toBe(spanish);
  });
});

describe('percent', () => {
  test.each([
    [0.1, '10 percent', '10%', '10\u00a0%'],
    [0.518, '52 percent', '52%', '52\u00a0%'],
    [0.0995, '10 percent', '10%', '10\u00a0%'],
    [0.0994, '9.9 percent', '9.9%', '9.9\u00a0%'],
    [0.07, '7.0 percent', '7.0%', '7.0\u00a0%'],
    [0.0023, '0.23 percent', '0.23%', '0.23\u00a0%'],
    [0, '0 percent', '0%', '0\u00a0%'],
    [-0.024, '−2.4 percent', '−2.4%', '−2.4\u00a0%'],
    [1, '100 percent', '100%', '100\u00a0%'],
    [1.2345, '123 percent', '123%', '123\u00a0%'],
  ])('%d', (ratio, text, table, spanish) => {
    expect(percent(ratio, 'en')).toBe(text);
    expect(percent(ratio, 'en', 'table')).toBe(table);
    expect(percent(ratio, 'es')).toBe(spanish);
    expect(percent(ratio, 'es', 'table')).toBe(spanish);
  });

  test('tiny and ranges', () => {
    expect(percent(0.00001, 'en')).toBe('less than 0.01 percent');
    expect(percent(0.00001, 'en', 'table')).toBe('<0.01%');
    expect(percent(0.00001, 'es')).toBe('menos de 0.01\u00a0%');
    expect(percentRange(0.07, 0.12, 'en')).toBe('between 7.0 and 12 percent');
    expect(percentRange(0.07, 0.12, 'en', 'table')).toBe('7.0–12%');
    expect(percentRange(0.07, 0.12, 'es')).toBe('entre 7.0 y 12\u00a0%');
  });
});

test('jobs', () => {
  expect(jobCount(35123, 'en')).toBe('35,000 jobs');
  expect(jobCount(35123, 'es')).toBe('35,000 empleos');
  expect(jobCount(35123, 'es', 3)).toBe('35,100 empleos');
  expect(jobCount(1, 'en')).toBe('1 job');
  expect(jobCount(1, 'es')).toBe('1 empleo');
  expect(jobCount(0, 'en')).toBe('0 jobs');
  expect(jobCount(99600, 'en')).toBe('100,000 jobs');
  expect(jobCount(-1250, 'en')).toBe('−1,300 jobs');
  expect(jobRange(21234, 33210, 'en')).toBe('between 21,000 and 33,000 jobs');
  expect(jobRange(21234, 33210, 'es')).toBe('entre 21,000 y 33,000 empleos');
});

test('crossings', () => {
  expect(crossings(2.4, 'en')).toBe('2.4 crossings');
  expect(crossings(2.4, 'es')).toBe('2.4 cruces');
  expect(crossings(1, 'en')).toBe('1 crossing');
  expect(crossings(1, 'es')).toBe('1 cruce');
  expect(crossings(1.045, 'en')).toBe('1.0 crossings');
  expect(crossings(1.045, 'en', 2)).toBe('1.05 crossings');
  expect(crossings(0, 'es')).toBe('0 cruces');
});

test('units, years, bases and grades', () => {
  expect(unitWords(USD, 'en')).toBe('million US dollars, 2013, basic prices');
  expect(unitWords(USD, 'es')).toBe('millones de dólares, 2013, precios básicos');
  expect(unitWords(millionUsd(2018, 'customs'), 'es')).toBe('millones de dólares, 2018, valor en aduana');
  expect(unitWords(jobsUnit(2013), 'es')).toBe('empleos, 2013');
  expect(unitWords(RATIO, 'en')).toBe('percent');
  expect(basis(USD, 'es')).toBe('2013, precios básicos');
  expect(basis(RATIO, 'en')).toBe('');
  expect(gradeName('estimated', 'es')).toBe('estimado');
});

test('the unit decides the form', () => {
  expect(quantity(9590, USD, 'en')).toBe('$9.6 billion');
  expect(quantity(35123, jobsUnit(2013), 'en')).toBe('35,000 jobs');
  expect(quantity(0.1, RATIO, 'es')).toBe('10\u00a0%');
  expect(quantity(2.4, COUNT, 'es')).toBe('2.4 cruces');
  expect(quantityRange(4800, 16500, USD, 'en')).toBe('between $4.8 and $16.5 billion');
  expect(quantityRange(1.03, 1.21, COUNT, 'en')).toBe('between 1.0 and 1.2 crossings');
  expect(() => quantity(Number.NaN, USD, 'en')).toThrow('NaN');
});

test('ranges in tables', () => {
  expect(tableRange(4800, 16500)).toBe('4,800–16,500');
  expect(tableRange(-12, 15)).toBe('−12.0 – 15.0');
});
