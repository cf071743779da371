import { describe, expect, test } from 'vitest';
import { millionUsd } from '../../src/core/unit.ts';
import { contrast } from '../../src/reports/chart/contrast.ts';
import { flowsChart } from '../../src/reports/chart/flows.ts';
import { luminance } from '../../src/reports/chart/luminance.ts';
import { originChart } from '../../src/reports/chart/origin.ts';
import { INK, PALE, PALETTE, ROLES } from '../../src/reports/chart/palette.ts';
import { rangesChart } from '../../src/reports/chart/ranges.ts';
import { escapeXml, fixed } from '../../src/reports/chart/svg.ts';
import { textWidth } from '../../src/reports/chart/text-width.ts';
import { wrapText } from '../../src/reports/chart/wrap-text.ts';
import { LANGUAGES } from '../../src/reports/locales/language.ts';
import { PICTURES } from './chart-specs.ts';
import { labelBoxes } from './label-boxes.ts';

const WIDTHS = [320, 390, 560, 720, 960];
const cases = Object.keys(PICTURES).flatMap((kind) =>
  LANGUAGES.flatMap((language) => WIDTHS.map((width) => [kind, language, width] as const)),
);

describe.each(Object.keys(PICTURES))('the picture of kind %s', (kind) => {
  test('is as it was', async () => {
    for (const [language, width] of [
      ['en', 390],
      ['es', 720],
    ] as const) {
      const file = `../snapshots/chart-${kind}-${language}-${width}.svg`;
      await expect(`${PICTURES[kind](language, width)}\n`).toMatchFileSnapshot(file);
    }
  });

  test('has a role, a title and words for those who do not see it', () => {
    const picture = PICTURES[kind]('en', 390);
    expect(picture).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 390 \d+" role="img"/,
    );
    expect(picture).toContain('aria-labelledby="test-title test-desc"');
    expect(picture).toContain(
      '<title id="test-title">A title with &lt;brackets&gt; &amp; &quot;quotes&quot;</title>',
    );
    expect(picture).toContain('<desc id="test-desc">What the picture shows, in words.</desc>');
    expect(picture).toContain('Source: nobody');
  });

  test('is balanced, has no gaps in its numbers, and only ids of its own', () => {
    const picture = PICTURES[kind]('es', 720);
    const open: string[] = [];
    for (const [, close, name, alone] of picture.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name);
    }
    expect(open).toEqual([]);
    expect(picture).not.toMatch(/NaN|undefined|Infinity|="[^"]*\d\.\d{3,}/);
    for (const [, id] of picture.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^test-/);
  });
});

test.each(cases)('%s in %s at %d: labels are inside, apart and readable', (kind, language, width) => {
  const boxes = labelBoxes(PICTURES[kind](language, width));
  expect(boxes.length).toBeGreaterThan(4);
  for (const [i, box] of boxes.entries()) {
    expect(box.left, box.text).toBeGreaterThanOrEqual(-0.5);
    expect(box.right, box.text).toBeLessThanOrEqual(width + 0.5);
    expect(box.size, box.text).toBeGreaterThanOrEqual(11);
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      expect(across > 0.5 && down > 0.5, `"${box.text}" over "${other.text}"`).toBe(false);
    }
  }
});

test('text has a contrast of 4.5 or more on everything that it is set on', () => {
  for (const ink of [INK.text, INK.muted, PALETTE.a, PALETTE.b]) {
    expect(contrast(ink, INK.paper)).toBeGreaterThanOrEqual(4.5);
  }
  for (const fill of [PALETTE.a, PALETTE.b]) expect(contrast(INK.paper, fill)).toBeGreaterThanOrEqual(4.5);
  for (const fill of [PALETTE.restA, PALETTE.restB, PALETTE.others, ...Object.values(PALE)]) {
    expect(contrast(INK.text, fill)).toBeGreaterThanOrEqual(4.5);
  }
});

test('the five roles are told apart in a grey print', () => {
  const steps = ROLES.map((role) => lightness(PALETTE[role])).sort((x, y) => x - y);
  for (let i = 1; i < steps.length; i++) expect(steps[i] - steps[i - 1]).toBeGreaterThan(9);
  for (const side of ['a', 'b'] as const) {
    expect(lightness(PALE[side]) - lightness(PALETTE[side])).toBeGreaterThan(40);
  }
  expect(contrast(INK.dark, INK.mid)).toBeGreaterThan(3);
});

test('both sides stay apart for colour-blind readers', () => {
  for (const see of [deuteranope, protanope]) {
    const [a, b] = [see(PALETTE.a), see(PALETTE.b)];
    const distance = Math.hypot(...a.map((part, i) => part - b[i]));
    expect(distance).toBeGreaterThan(80);
  }
});

test('texts are escaped, and characters that XML forbids are dropped', () => {
  expect(escapeXml('<a href="x">&\'\u0000\u000b</a>')).toBe(
    '&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;',
  );
  const picture = flowsChart({
    ...FRAME,
    unit: millionUsd(2013),
    sides: { a: '<b>', b: '&' },
    rows: [
      { label: '</svg><script>', aToB: { intermediate: 1, final: 1 }, bToA: { intermediate: 1, final: 0 } },
    ],
  });
  expect(picture).not.toContain('<script');
  expect(picture).toContain('&lt;/svg&gt;&lt;script&gt;');
});

test('the same spec gives the same bytes', () => {
  for (const draw of Object.values(PICTURES)) expect(draw('es', 390)).toBe(draw('es', 390));
});

test('coordinates are short, and gaps are refused', () => {
  expect(fixed(-0.001)).toBe('0');
  expect(fixed(12.3456)).toBe('12.35');
  expect(() => fixed(Number.NaN)).toThrow('NaN');
});

test('widths of text and line breaks', () => {
  expect(textWidth('iii', 10)).toBeLessThan(textWidth('mmm', 10));
  expect(textWidth('años', 10)).toBeCloseTo(textWidth('anos', 10));
  expect(wrapText('one two three', 30, 10)).toEqual(['one', 'two', 'three']);
  expect(wrapText('one two three', 500, 10)).toEqual(['one two three']);
});

test('pictures that cannot be drawn are refused', () => {
  const unit = millionUsd(2013);
  const sides = { a: 'a', b: 'b' };
  expect(() => flowsChart({ ...FRAME, unit, sides, rows: [] })).toThrow('without rows');
  const flow = { intermediate: -1, final: 0 };
  expect(() => flowsChart({ ...FRAME, unit, sides, rows: [{ label: 'x', aToB: flow, bToA: flow }] })).toThrow(
    'negative',
  );
  const zero = [{ label: 'x', value: 1, low: 0, high: 2 }];
  expect(() => rangesChart({ ...FRAME, unit, scale: 'log', rows: zero })).toThrow('log axis');
  expect(() => rangesChart({ ...FRAME, unit, scale: 'linear', rows: zero, width: 200 })).toThrow('200 wide');
  expect(() => rangesChart({ ...FRAME, unit, scale: 'linear', rows: zero, source: ' ' })).toThrow(
    'without source',
  );
  expect(() => rangesChart({ ...FRAME, unit, scale: 'linear', rows: zero, idPrefix: '1 x' })).toThrow('id');
  const nodes = [{ id: 'p', label: 'p', column: 0, role: 'a' as const }];
  const links = [{ from: 'p', to: 'q', value: 1, role: 'a' as const }];
  expect(() => originChart({ ...FRAME, unit, nodes, links })).toThrow('unknown node "q"');
});

const FRAME = { language: 'en', title: 't', description: 'd', source: 's' } as const;

function lightness(colour: string): number {
  return 116 * Math.cbrt(luminance(colour)) - 16;
}

function parts(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
}

/** Simplified matrices for the two common kinds of red–green blindness (Viénot, Brettel and Mollon 1999). */
function deuteranope(colour: string): number[] {
  const [r, g, b] = parts(colour);
  const mixed = 0.29275 * r + 0.70725 * g;
  return [mixed, mixed, -0.02234 * r + 0.02234 * g + b];
}

function protanope(colour: string): number[] {
  const [r, g, b] = parts(colour);
  const mixed = 0.11238 * r + 0.88762 * g;
  return [mixed, mixed, 0.00401 * r - 0.00401 * g + b];
}
