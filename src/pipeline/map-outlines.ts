import { z } from 'zod';
import { MrioError } from '../core/errors.ts';
import type { Bilingual } from '../measures/measure.ts';
import type { Point } from '../reports/chart/map-window.ts';

const place = z.tuple([z.number(), z.number()]);
const name = z.union([z.string(), z.object({ en: z.string(), es: z.string() })]);

const schema = z.object({
  steps: z.number().positive(),
  origins: z.array(z.object({ of: z.string(), producer: z.string() })),
  // Thousands of lines: one check of all of them takes a tenth of the time of one for each.
  shapes: z.custom<Readonly<Record<string, readonly string[]>>>(areLines, 'lines by id of a shape'),
  borders: z.array(z.string()),
  towns: z.array(z.object({ name, at: place, in: z.string() })),
});

/** The outlines of North America, to be drawn from. */
export interface Outlines {
  readonly origins: readonly { readonly of: string; readonly producer: string }[];
  /** Every shape that there is: USA:06, USA:06073, MEX:02, CAN:ON, and countries beyond as CUB. */
  readonly ids: readonly string[];
  /** Rings of a shape in degrees, longitude first; undefined when there is none. */
  readonly rings: (id: string) => readonly (readonly Point[])[] | undefined;
  readonly borders: readonly (readonly Point[])[];
  /** The most people first; `in` is the county, state or province that a town lies in. */
  readonly towns: readonly { readonly name: Bilingual; readonly at: Point; readonly in: string }[];
}

/**
 * Reads the file of outlines that scripts/build-map.ts makes.
 *
 * @param   text  content of data/shapes/north-america.json
 * @returns its shapes by id, the land borders, and the towns, the most people first
 * @throws  MrioError `source` when it does not have the form
 */
export function mapOutlines(text: string): Outlines {
  const { steps, origins, shapes, borders, towns } = checked(text);
  const points = (line: string) => decoded(line, steps);
  return {
    origins,
    ids: Object.keys(shapes),
    rings: (id) => (Object.hasOwn(shapes, id) ? shapes[id].map(points) : undefined),
    borders: borders.map(points),
    towns: towns.map((town) => ({
      ...town,
      name: typeof town.name === 'string' ? { en: town.name, es: town.name } : town.name,
    })),
  };
}

function areLines(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (lines) => Array.isArray(lines) && lines.every((line) => typeof line === 'string'),
  );
}

function checked(text: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new MrioError(
      'source',
      `The outlines of the maps cannot be read: ${(cause as Error).message}`,
      'Install the package again, or make them again with scripts/build-map.ts.',
    );
  }
}

/**
 * Google's encoded polyline format: five bits a letter, the lowest first, sign in the last bit, steps point to point.
 *
 * @param   line   longitude and latitude in turn
 * @param   steps  to a degree
 */
function decoded(line: string, steps: number): Point[] {
  const points: Point[] = [];
  let [value, shift, x, y] = [0, 0, 0, 0];
  let isLongitude = true;
  for (let i = 0; i < line.length; i++) {
    const bits = line.charCodeAt(i) - 63;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    const step = value & 1 ? ~(value >> 1) : value >> 1;
    if (isLongitude) x += step;
    else {
      y += step;
      points.push([x / steps, y / steps]);
    }
    isLongitude = !isLongitude;
    value = 0;
    shift = 0;
  }
  return points;
}
