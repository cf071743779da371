import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { pairOfFile, readPairConfig } from '../../src/pipeline/config.ts';
import { mapOutlines } from '../../src/pipeline/map-outlines.ts';
import { mapShapes } from '../../src/pipeline/map-shapes.ts';
import { pairMap } from '../../src/reports/chart/pair-map.ts';
import { LANGUAGES, type Language } from '../../src/reports/locales/language.ts';
import { labelBoxes } from '../reports/label-boxes.ts';

const FILE = fileURLToPath(new URL('../../data/shapes/north-america.json', import.meta.url));
const PAIRS = fileURLToPath(new URL('../../pairs/', import.meta.url));
const pairs = readdirSync(PAIRS).filter((name) => name.endsWith('.json'));
const outlines = mapOutlines(readFileSync(FILE, 'utf8'));

async function drawn(sides: unknown, language: Language, width: number) {
  const config = await pairOfFile({ id: 'test', name: { en: 'test', es: 'prueba' }, sides }, 'test.json');
  const map = (await mapShapes(config))!;
  return { map, picture: picture(config, map, language, width) };
}

function picture(
  { sides: { a, b } }: Awaited<ReturnType<typeof readPairConfig>>,
  map: NonNullable<Awaited<ReturnType<typeof mapShapes>>>,
  language: Language,
  width: number,
) {
  return pairMap({
    language,
    width,
    title: 'A title',
    description: 'Words.',
    source: 'Source: a test',
    map,
    sides: {
      a: { name: a.name[language], facts: ['one'] },
      b: { name: b.name[language], facts: ['two'] },
    },
  });
}

/** How much of the picture is filled with a colour, by the boxes of its outlines: width and height of all together. */
function extent(svg: string, fill: string): readonly [number, number] {
  const points = [...svg.matchAll(new RegExp(`<path d="([^"]*)" fill="${fill}"`, 'g'))].flatMap(([, d]) =>
    [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}

describe('the file of outlines', () => {
  test('is small enough to ship', () => {
    expect(statSync(FILE).size).toBeLessThan(250_000);
  });

  test('has every state, province and county', () => {
    const count = (pattern: RegExp) => outlines.ids.filter((id) => pattern.test(id)).length;
    expect(count(/^USA:\d\d$/)).toBe(51);
    expect(count(/^MEX:\d\d$/)).toBe(32);
    expect(count(/^CAN:[A-Z]{2}$/)).toBe(13);
    // The Census counted 3,143 counties and equivalents in 2019.
    expect(count(/^USA:\d{5}$/)).toBeGreaterThan(3100);
    expect(count(/^USA:\d{5}$/)).toBeLessThanOrEqual(3143);
  });

  test('puts towns and regions where they are', () => {
    // Places from an atlas, to a tenth of a degree: San Diego, Toronto, Guadalajara, Chicago's Loop lie in these.
    const cases = [
      ['USA:06073', -116.8, 33.0],
      ['USA:48141', -106.2, 31.7],
      ['USA:17', -89.6, 39.8],
      ['MEX:14', -103.4, 20.7],
      ['MEX:08', -106.1, 28.6],
      ['CAN:ON', -79.9, 44.0],
      ['CAN:BC', -122.8, 53.9],
    ] as const;
    for (const [id, x, y] of cases) {
      const holders = outlines.ids
        .filter((each) => each.length === id.length)
        .filter((each) => each.startsWith(id.slice(0, 4)) && holds(outlines.rings(each)!, x, y));
      expect(holders, id).toEqual([id]);
    }
  });

  test('keeps about the size of states and provinces', () => {
    // Square kilometres with the lakes inside: US Census Bureau (Colorado), INEGI (Chihuahua), Statistics Canada
    // (Alberta). The Mexican file itself has 3 per cent less of Chihuahua.
    for (const [id, size] of [
      ['USA:08', 269_601],
      ['MEX:08', 247_460],
      ['CAN:AB', 661_848],
    ] as const) {
      expect(area(outlines.rings(id)!) / size, id).toBeGreaterThan(0.965);
      expect(area(outlines.rings(id)!) / size, id).toBeLessThan(1.02);
    }
  });

  test('draws the borders along the border', () => {
    const points = outlines.borders.flat();
    // The 49th parallel, and the western end of the border with Mexico.
    expect(points.some(([x, y]) => x < -110 && x > -122 && Math.abs(y - 49) < 0.02)).toBe(true);
    expect(points.some(([x, y]) => Math.abs(x + 117.12) < 0.03 && Math.abs(y - 32.53) < 0.03)).toBe(true);
    expect(points.every(([, y]) => y > 25.8)).toBe(true);
  });

  test('knows which county, state or province a town lies in, also at a border', () => {
    const where = new Map(outlines.towns.map((town) => [town.name.en, town.in]));
    // FIPS codes of the Census: Yuma County, Arizona, and Wayne County, Michigan, face another state and another country.
    for (const [town, place] of [
      ['Yuma', 'USA:04027'],
      ['Detroit', 'USA:26163'],
      ['Windsor', 'CAN:ON'],
      ['El Paso', 'USA:48141'],
      ['Ciudad Juárez', 'MEX:08'],
    ]) {
      expect(where.get(town), town).toBe(place);
    }
  });

  test('is refused when it is damaged', () => {
    const whole = JSON.parse(readFileSync(FILE, 'utf8'));
    expect(mapOutlines(JSON.stringify(whole)).ids).toHaveLength(Object.keys(whole.shapes).length);
    for (const damaged of [
      { steps: 125 },
      { ...whole, shapes: undefined },
      { ...whole, shapes: [['??']] },
      { ...whole, shapes: { ...whole.shapes, 'USA:06': '??' } },
      { ...whole, shapes: { ...whole.shapes, 'USA:06': [1] } },
    ]) {
      expect(() => mapOutlines(JSON.stringify(damaged))).toThrow(/outlines of the maps cannot be read/);
    }
  });
});

describe.each(pairs)('the map of %s', (file) => {
  test('has both sides in sight, apart and with their names, in both languages at every width', async () => {
    const config = await readPairConfig(`${PAIRS}${file}`);
    const map = (await mapShapes(config))!;
    expect(map.notes).toEqual([]);
    for (const language of LANGUAGES) {
      for (const width of [358, 832]) {
        const svg = picture(config, map, language, width);
        if (width === 358) expect(picture(config, map, language, width)).toBe(svg);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        for (const fill of ['#174a85', '#b8531a']) expect(Math.max(...extent(svg, fill))).toBeGreaterThan(7);
        const boxes = labelBoxes(svg);
        for (const key of ['a', 'b'] as const) {
          const name = config.sides[key].name[language];
          const found = boxes.map(({ text }) => text).join(' ');
          // Once beside the map, once on it, there perhaps on several lines.
          expect(found.split(name).length - 1, `${name}: ${found}`).toBeGreaterThanOrEqual(2);
        }
        for (const [i, box] of boxes.entries()) {
          expect(box.left, box.text).toBeGreaterThanOrEqual(0);
          expect(box.right, box.text).toBeLessThanOrEqual(width);
          for (const other of boxes.slice(i + 1)) {
            const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            expect(across > 0.5 && down > 0.5, `"${box.text}" over "${other.text}"`).toBe(false);
          }
        }
      }
    }
  }, 60_000);
});

describe('any other pair', () => {
  const mexico = { short: 'NL', name: { en: 'Nuevo León', es: 'Nuevo León' }, mexicanStates: ['19'] };

  test('shows a county that has no outline as its whole state, and says so', async () => {
    const side = { short: 'CT', name: { en: 'Hartford', es: 'Hartford' }, counties: ['09998'] };
    const { map, picture: svg } = await drawn({ a: side, b: mexico }, 'en', 832);
    expect(map.shapes.filter(({ role }) => role === 'a').map(({ id }) => id)).toEqual(['USA:09']);
    expect(map.notes[0].en).toBe(
      'Hartford: no outline of county 09998 is at hand; the map shows Connecticut whole.',
    );
    expect(map.notes[0].es).toContain(
      'no hay contorno del condado 09998; el mapa muestra Connecticut completo',
    );
    expect(
      labelBoxes(svg)
        .map(({ text }) => text)
        .join(' '),
    ).toContain(map.notes[0].en);
  });

  test('has no note when all counties are known', async () => {
    const side = { short: 'HOU', name: { en: 'Houston', es: 'Houston' }, areas: ['26420'] };
    const known = await drawn(
      { a: { ...side, areas: undefined, counties: ['48201', '48157'] }, b: mexico },
      'es',
      358,
    );
    expect(known.map.notes).toEqual([]);
    expect(known.map.shapes.filter(({ role }) => role === 'a')).toHaveLength(2);
  });

  test('may lie in one country: the rest of it is in the tint of its first side', async () => {
    const a = { short: 'SD', name: { en: 'San Diego', es: 'San Diego' }, counties: ['06073'] };
    const b = { short: 'OC', name: { en: 'Orange', es: 'Orange' }, counties: ['06059'] };
    const { map, picture: svg } = await drawn({ a, b }, 'en', 832);
    expect(map.shapes.find(({ id }) => id === 'USA:06')!.role).toBe('restA');
    expect(map.shapes.find(({ id }) => id === 'MEX:02')!.role).toBe('others');
    expect(extent(svg, '#b8531a')[0]).toBeGreaterThan(20);
  });

  test('of Mexico and Canada leaves the United States grey', async () => {
    const canada = { short: 'ON', name: { en: 'Ontario', es: 'Ontario' }, provinces: ['ON'] };
    const { map } = await drawn({ a: mexico, b: canada }, 'en', 832);
    expect(map.shapes.find(({ id }) => id === 'USA:48')!.role).toBe('others');
    expect(map.shapes.find(({ id }) => id === 'CAN:QC')!.role).toBe('restB');
  });

  test('has no map from accounts without outlines', async () => {
    const config = await readPairConfig(`${PAIRS}cali-baja.json`);
    expect(await mapShapes(config, await mkdtemp(join(tmpdir(), 'no-outlines-')))).toBeUndefined();
  });
});

type Rings = readonly (readonly (readonly number[])[])[];

function holds(rings: Rings, x: number, y: number): boolean {
  let cuts = 0;
  for (const ring of rings) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x0, y0] = ring[(i + ring.length - 1) % ring.length];
      if (y0 <= y !== y1 <= y && x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) > x) cuts++;
    }
  }
  return cuts % 2 === 1;
}

/** Square kilometres, in the sinusoidal projection of a sphere of 6,371 km. */
function area(rings: Rings): number {
  const degree = (6371 * Math.PI) / 180;
  const flat = ([x, y]: readonly number[]) => [x * degree * Math.cos((y * Math.PI) / 180), y * degree];
  return rings.reduce((total, ring) => {
    const sum = ring.reduce((part, from, i) => {
      const [[x, y], [p, q]] = [flat(from), flat(ring[(i + 1) % ring.length])];
      return part + (x * q - p * y) / 2;
    }, 0);
    return total + Math.abs(sum);
  }, 0);
}
