import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { type Table, table } from '../../src/core/table.ts';
import type { Figure, PairReport, Side } from '../../src/reports/pair-report.ts';

/** What every renamed report has: one source, no texts of another pair. */
const FROM = provenance('report', 'estimated', [
  {
    id: 'one',
    producer: 'US Bureau of Economic Analysis',
    title: 'A table',
    edition: 'of a test',
    url: 'https://example.org',
    accessed: '2026-01-01',
    licence: 'none',
    sha256: '0'.repeat(64),
  },
]);

const side = (id: string, short: string, en: string, es = en): Side => ({ id, short, name: { en, es } });

/**
 * Reports of pairs of other kinds, made from a report of Cali Baja by renaming its regions and taking away what such a
 * pair does not have. Their numbers mean nothing.
 */
export function otherPairs(
  from: PairReport,
): Readonly<Record<'canada' | 'states' | 'several' | 'domestic', PairReport>> {
  return { canada: canada(from), states: states(from), several: several(from), domestic: domestic(from) };
}

/** Detroit and Ontario: no κ calibration, no heading on side b, no customs value, no placebos, no published figures. */
function canada(from: PairReport): PairReport {
  const sides = { a: side('USA:19820', 'DET', 'Detroit'), b: side('CAN:ON', 'ON', 'Ontario') };
  const made = renamed(from, sides, 'CAN:rest');
  return {
    ...made,
    id: 'detroit-ontario',
    name: { en: 'Detroit and Ontario', es: 'Detroit y Ontario' },
    kind: 'us-canada',
    countries: { a: 'USA', b: 'CAN' },
    grade: 'C',
    gradeReasons: [
      {
        en: 'Ontario’s jobs are known by broad sector only.',
        es: 'Los empleos de Ontario se conocen solo por grandes sectores.',
      },
    ],
    notes: [
      {
        what: 'jobs',
        side: 'b',
        source: 'canada_lfs_employment',
        years: [2017, 2018, 2019],
        grade: 'observed',
        note: { en: 'Persons employed by broad sector.', es: 'Personas ocupadas por gran sector.' },
      },
    ],
    gaps: [
      {
        what: 'products',
        side: 'b',
        note: { en: 'No jobs by product for provinces.', es: 'Sin empleos por rama para las provincias.' },
      },
    ],
    figures: figuresOf(
      made,
      (id) => !/customs/.test(id),
      (id) => id.replace('us-mexico', 'us-canada'),
    ),
    byHeading: zeroRows(made.byHeading, ['gross-b-to-a', 'completed-in-b']),
    oneWay: made.oneWay.filter(({ changed }) => 'kappa' in changed),
    bandYear: 2013,
  };
}

/** California and Jalisco: whole states, pinned by customs figures; both variants. */
function states(from: PairReport): PairReport {
  const sides = { a: side('USA:06', 'CA', 'California'), b: side('MEX:14', 'JAL', 'Jalisco') };
  const made = renamed(from, sides, 'MEX:rest');
  const scaled = (factor: number) =>
    new Map([...made.figures.values()].map(({ id, value }): [string, number] => [id, value * factor]));
  return {
    ...made,
    id: 'california-jalisco',
    name: { en: 'California and Jalisco', es: 'California y Jalisco' },
    splitPinnedBy: 'customs',
    grade: 'A',
    parameters: made.parameters.filter(({ name }) => name !== 'kappa'),
    oneWay: made.oneWay.filter(({ changed }) => !('kappa' in changed)),
    variants: [
      { id: 'production', readings: scaled(0.5) },
      { id: 'gateway', readings: scaled(1) },
    ],
  };
}

/** Laredo and two Mexican states: a curve over κ, one scope of exports. */
function several(from: PairReport): PairReport {
  const sides = {
    a: side('USA:29700', 'LAR', 'Laredo'),
    b: side('MEX:19+28', 'NLT', 'Nuevo León and Tamaulipas', 'Nuevo León y Tamaulipas'),
  };
  const made = renamed(from, sides, 'MEX:rest');
  const trade = made.figures.get('d1-total')!.value;
  return {
    ...made,
    id: 'laredo',
    name: { en: 'Laredo, Nuevo León and Tamaulipas', es: 'Laredo, Nuevo León y Tamaulipas' },
    splitPinnedBy: 'kappa',
    grade: 'B',
    kappa: from.kappa.slice(0, 1),
    kappaCurve: [1, 3, 9, 27].map((kappa) => ({
      kappa,
      figures: new Map([['d1-total', (trade * kappa) / 9]]),
    })),
    oneWay: [],
  };
}

/** Two metros of one country: no national border, no customs, no κ. */
function domestic(from: PairReport): PairReport {
  const sides = { a: side('USA:19820', 'DET', 'Detroit'), b: side('USA:16980', 'CHI', 'Chicago') };
  const made = renamed(from, sides, 'USA:55');
  const { pair } = made.crossings;
  return {
    ...made,
    id: 'detroit-chicago',
    name: { en: 'Detroit and Chicago', es: 'Detroit y Chicago' },
    kind: 'domestic',
    countries: { a: 'USA', b: 'USA' },
    grade: 'B',
    regions: made.regions.map((region) =>
      region.role === 'restB' ? { ...region, role: 'restA' as const } : region,
    ),
    figures: figuresOf(made, (id) => !/customs|^us-|^content-/.test(id)),
    crossings: { pair },
    byHeading: zeroRows(made.byHeading, made.byHeading.rows.labels),
    parameters: made.parameters.filter(({ name }) => name !== 'kappa'),
    oneWay: [],
  };
}

/** The report with other regions; without placebos, published figures, evidence and calibration, which belong to one pair. */
function renamed(from: PairReport, sides: PairReport['sides'], restB: string): PairReport {
  const names = new Map<string, string>([
    [from.sides.a.id, sides.a.id],
    [from.sides.b.id, sides.b.id],
    ...from.regions.filter(({ role }) => role === 'restB').map(({ id }): [string, string] => [id, restB]),
  ]);
  const name = (id: string) => names.get(id) ?? id;
  const rows = <Row extends string, Col extends string>(of: Table<Row, Col>): Table<Row, Col> =>
    table({
      ...of,
      rows: axis(of.rows.name, of.rows.labels.map(name)),
      values: Float64Array.from(of.values),
    });
  const { placeboReal: _real, processing: _processing, ...rest } = from;
  return {
    ...rest,
    sides,
    regions: from.regions.map((region) => ({ ...region, id: name(region.id) })),
    origins: rows(from.origins),
    crossings: {
      pair: rows(from.crossings.pair),
      national: rows(from.crossings.national!),
      contrast: rows(from.crossings.contrast!),
    },
    valueAdded: rows(from.valueAdded),
    jobs: rows(from.jobs),
    oneWay: from.oneWay,
    placebos: [],
    kappa: [],
    parameters: from.parameters.map((each) => ({ ...each, meaning: 'α', source: 'β', value: each.value })),
    gradeReasons: [],
    notes: [],
    gaps: [],
    evidence: [],
    published: [],
    provenance: FROM,
  };
}

function figuresOf(
  { figures }: PairReport,
  keep: (id: string) => boolean,
  rename: (id: string) => string = (id) => id,
): Map<string, Figure> {
  return new Map(
    [...figures.values()]
      .filter(({ id }) => keep(id))
      .map((each) => [rename(each.id), { ...each, id: rename(each.id) }]),
  );
}

/** Rows of which nothing is known: all zero. */
function zeroRows<Row extends string, Col extends string>(
  of: Table<Row, Col>,
  labels: readonly string[],
): Table<Row, Col> {
  const width = of.cols.labels.length;
  const values = Float64Array.from(of.values, (value, i) =>
    labels.includes(of.rows.labels[Math.floor(i / width)]) ? 0 : value,
  );
  return table({ ...of, values });
}
