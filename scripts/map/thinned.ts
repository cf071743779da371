import type { GeometryCollection, Topology } from 'topojson-specification';

type Shapes = Topology<{ shapes: GeometryCollection<{ id: string }> }>;

/** Smallest triangle that a line keeps, in square degrees (Visvalingam and Whyatt 1993). */
const KEEP = { state: 0.0005, likely: 0.001, county: 0.015, north: 0.05 } as const;

/**
 * Takes the points out of lines that a small map does not need: most from lines between two counties, and in the far
 * north, where a degree is small and coasts are long.
 *
 * A line that several shapes share keeps what the one that needs most keeps, so neighbours still meet.
 *
 * @param   from    topology whose points carry the size of their triangle as third number
 * @param   likely  ids of counties that are drawn as finely as states
 */
export function thinned(from: Shapes, likely: ReadonlySet<string>): Shapes {
  const keep = from.arcs.map(() => Number.POSITIVE_INFINITY);
  for (const shape of from.objects.shapes.geometries) {
    const { id } = shape.properties as { id: string };
    const size = /^USA:\d{5}$/.test(id) ? KEEP[likely.has(id) ? 'likely' : 'county'] : KEEP.state;
    for (const arc of arcsOf(shape)) keep[arc] = Math.min(keep[arc], size);
  }
  return {
    ...from,
    arcs: from.arcs.map((line, i) =>
      line
        .filter(([, y, size], at) => at === 0 || at === line.length - 1 || size >= least(keep[i], y))
        .map(([x, y]) => [x, y]),
    ),
  };
}

function least(keep: number, latitude: number): number {
  return latitude > 60 ? Math.max(keep, KEEP.north) : keep;
}

function arcsOf(shape: unknown): number[] {
  const { arcs } = shape as { arcs: unknown };
  return [arcs].flat(4).map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc)));
}
