import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { unitOf } from '../../src/core/unit.ts';
import { linesChart } from '../../src/reports/chart/lines.ts';
import { LANGUAGES, type Language } from '../../src/reports/locales/language.ts';
import { borderSeriesPicture } from '../../src/reports/pictures/border-series-picture.ts';
import { nationalSeriesPicture } from '../../src/reports/pictures/national-series-picture.ts';
import { labelBoxes } from './label-boxes.ts';

const COLUMNS = [
  'trade',
  'intermediates',
  'crossing',
  'crossing-twice-or-more',
  'returned',
  'services-value',
];

function national(language: Language, width: number): string {
  const rows = [
    ...Array.from({ length: 17 }, (_, i) => `wiod|${1995 + i}`),
    ...Array.from({ length: 12 }, (_, i) => `accounts|${2011 + i}`),
  ];
  const of = (share: number) =>
    table({
      rows: axis('year', rows),
      cols: axis('reading', COLUMNS),
      values: Float64Array.from(
        rows.flatMap((_, i) => [100, 100 * share + i / 5, 80, 10 * share + i / 9, 8 * share, 40]),
      ),
      unit: unitOf('million USD, basic prices'),
      provenance: provenance('example', 'estimated', []),
    });
  const borders = [
    { country: 'MEX', values: of(0.6) },
    { country: 'CAN', values: of(0.61) },
    { country: 'CHN', values: of(0.1) },
  ];
  return nationalSeriesPicture(borders, 'Source: nobody', language, { width, idPrefix: 'test' });
}

function border(language: Language, width: number): string {
  const flow = (from: string, to: string, slope: number) => ({
    from,
    to,
    missing: [],
    points: Array.from({ length: 33 }, (_, i) => ({
      year: 1993 + i,
      value: 1e4 + slope * i,
      coverage: i < 2 ? 'partly twice' : i < 11 ? 'land' : 'all',
    })),
  });
  const flows = [flow('USA:CA', 'MEX', 900), flow('MEX', 'USA:CA', 910), flow('USA:CA', 'CAN', 400)];
  const view = { place: 'California', flows, source: 'Source: nobody' };
  return borderSeriesPicture(view, language, { width, idPrefix: 'test' });
}

const PICTURES = { national, border };
const cases = (Object.keys(PICTURES) as (keyof typeof PICTURES)[]).flatMap((kind) =>
  LANGUAGES.flatMap((language) => [320, 390, 720, 960].map((width) => [kind, language, width] as const)),
);

describe('lines by year', () => {
  test.each(cases)('%s in %s at %d: labels are inside and apart', (kind, language, width) => {
    const boxes = labelBoxes(PICTURES[kind](language, width));
    expect(boxes.length).toBeGreaterThan(10);
    for (const [i, box] of boxes.entries()) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(-0.5);
      expect(box.right, box.text).toBeLessThanOrEqual(width + 0.5);
      for (const other of boxes.slice(i + 1)) {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        expect(across > 0.5 && down > 0.5, `"${box.text}" over "${other.text}"`).toBe(false);
      }
    }
  });

  test('break where sources or coverage change, and never join two pieces', () => {
    // Three panels of three lines, each in two pieces; two panels with two and one line.
    expect(national('en', 720).match(/<path /g)).toHaveLength(18);
    expect(border('en', 720).match(/<path /g)).toHaveLength(6);
    // Both numbers of 2011 are dots; the customs series have no year twice.
    expect(national('en', 720).match(/<circle /g)).toHaveLength(18);
    expect(border('en', 720)).not.toContain('<circle');
  });

  test('say nominal, the break, and what is left out', () => {
    expect(border('en', 720)).toContain('nominal');
    expect(border('es', 720)).toContain('desde 2004: también por aire y mar');
    expect(border('en', 720).replace(/<[^>]+>/g, ' ')).toMatch(/Left out: 1993/);
    expect(national('es', 720)).toContain('2011: dos fuentes');
  });

  test('refuse a piece of one year', () => {
    const line = { label: 'x', ink: 'a' as const, pieces: [[{ x: 2000, y: 1 }]] };
    const spec = {
      language: 'en' as const,
      title: 't',
      description: 'd',
      source: 's',
      panels: [{ heading: 'h', lines: [line] }],
      sameScale: true,
      write: String,
      notes: [],
    };
    expect(() => linesChart(spec)).toThrow(/"x" has a piece with fewer than two points/);
  });
});
