import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/reports/locales/language.ts';
import { columnsText } from '../../src/reports/text/columns-text.ts';
import { filesText, headlineText } from '../../src/reports/text.ts';
import { exampleReport } from './example-report.ts';

const report = exampleReport();

describe.each(LANGUAGES)('the report on a terminal in %s', (language) => {
  test('is as it was', async () => {
    const files = ['report/cali-baja-2018/report.html'];
    const text = headlineText(report, language) + filesText(report, language, files);
    await expect(text).toMatchFileSnapshot(`../snapshots/report-text-${language}.txt`);
  });

  test.each([72, 80, 120])('fits %d columns', (width) => {
    for (const line of headlineText(report, language, { width }).split('\n')) {
      expect(line.length, line).toBeLessThanOrEqual(width);
      expect(line, line).toBe(line.trimEnd());
    }
  });

  test('has colours only when asked, and the same words with them', () => {
    const plain = headlineText(report, language);
    const bold = headlineText(report, language, { colour: true });
    expect(plain).not.toContain('\u001b');
    expect(bold).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
    expect(bold.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test('has no gaps, and speaks of nothing as certain', () => {
    const text = headlineText(report, language);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\{\w+\}|report\.\w+/);
    expect(text).not.toMatch(/\bwill\b|replica|billones/i);
  });
});

test('the headline is a plain sentence with its range', () => {
  expect(headlineText(report, 'en')).toMatch(
    /^San Diego, Imperial and Baja California sold each other about \$12 billion in\n2018 \(between \$\d/,
  );
  expect(headlineText(report, 'es')).toMatch(
    /^San Diego, Imperial y Baja California se vendieron entre sí cerca de 12 mil\nmillones de dólares en 2018 \(entre \d/,
  );
});

test('columns are aligned, and long labels are broken under their first word', () => {
  const rows = [
    ['', 'one', 'two'],
    ['  a label of many words', '1', '2,000'],
  ];
  expect(columnsText(rows, 26)).toEqual([
    '                one    two',
    '  a label of',
    '    many words    1  2,000',
  ]);
});
