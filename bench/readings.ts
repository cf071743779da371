/**
 * What the readings of a draw cost, group by group, on a synthetic table of the size of the embedded accounts.
 *
 *   node --import tsx bench/readings.ts
 *
 * Each group is timed on a table that the groups before it have worked on, as in a draw: what they share is paid by the
 * first. The ratio is to the same group before borders were factored together and common parts remembered; both are
 * divided by the time of one LU factorisation in plain TypeScript, so that the machine cancels out.
 */
import { axis } from '../src/core/axis.ts';
import { table } from '../src/core/table.ts';
import { jobs, millionUsd } from '../src/core/unit.ts';
import { contrastBorder } from '../src/measures/contrast-border.ts';
import type { Pair } from '../src/measures/pair.ts';
import { pairBorders } from '../src/measures/pair.ts';
import { pairByHeading } from '../src/measures/pair-by-heading.ts';
import { pairByIndustry } from '../src/measures/pair-by-industry.ts';
import { pairReadings } from '../src/measures/readings.ts';
import { contentReadings } from '../src/measures/readings-content.ts';
import { contrastReadings } from '../src/measures/readings-contrast.ts';
import { manufacturingJobsReadings } from '../src/measures/readings-manufactures.ts';
import { plausibilityReadings } from '../src/measures/readings-plausibility.ts';
import { leontief } from '../src/mrio/leontief.ts';
import type { Mrio } from '../src/mrio/mrio.ts';
import { mrioFromFlows } from '../src/mrio/mrio.ts';
import { shareCuts } from '../src/mrio/share-cuts.ts';
import { factor } from '../src/numeric/lu.ts';
import { syntheticTable } from './engine/synthetic.ts';

const REGIONS = ['USA:m', 'USA:s', 'USA:rest', 'MEX:s', 'MEX:rest', 'CAN', 'CHN', 'JKT', 'EU', 'ROW'];
const SECTORS = 32;
const GOODS = 17;
const HEADINGS = 290;
const ROUNDS = 40;

/**
 * The groups at commit 7767319 in units of one LU factorisation of n = 320, shortest of 40 rounds. The first group was
 * then I − A alone: each measure factored its own border.
 */
const BEFORE: Readonly<Record<string, number>> = {
  'factors of I − A and of three borders': 1.18,
  'readings of the pair': 5.92,
  'contrast: national border': 2.15,
  'contrast: China': 2.16,
  content: 0.18,
  'plausibility and jobs': 0.01,
  industries: 0.13,
  'headings (not in a draw)': 0.5,
};

const source = syntheticTable(REGIONS.length, SECTORS);
const { labels: sectors } = source.sectors;
const from = source.Z.provenance;
const goods = sectors.slice(0, GOODS);
const jobsTable = table({
  rows: axis('region', ['USA:m', 'MEX:s']),
  cols: source.sectors,
  values: new Float64Array(2 * SECTORS).fill(1000),
  unit: jobs(2020),
  provenance: from,
});
const pair: Pair = {
  a: ['USA:m'],
  b: ['MEX:s'],
  countryA: REGIONS.slice(0, 3),
  countryB: REGIONS.slice(3, 5),
  goods,
  manufactures: goods.slice(2),
  jobs: jobsTable,
  customs: table({
    rows: axis('direction', ['a>b', 'b>a']),
    cols: axis('flow', ['goods']),
    values: Float64Array.of(200, 300),
    unit: millionUsd(2020, 'customs'),
    provenance: from,
  }),
};
const weights = table({
  rows: axis(
    'heading',
    Array.from({ length: HEADINGS }, (_, h) => String(1000 + h)),
  ),
  cols: source.sectors,
  values: Float64Array.from({ length: HEADINGS * SECTORS }, (_, at) =>
    Math.floor(at / SECTORS) % SECTORS === at % SECTORS ? 1 + (at % 7) : 0,
  ),
  unit: jobs(2020),
  provenance: from,
});

const GROUPS: readonly (readonly [string, (of: Mrio) => unknown])[] = [
  [
    'factors of I − A and of three borders',
    (of) => {
      shareCuts(of, [pairBorders(of, pair).pair, pairBorders(of, pair).national, contrastBorder(of, pair)]);
      return leontief(of).system;
    },
  ],
  ['readings of the pair', (of) => pairReadings(of, pair)],
  ['contrast: national border', (of) => contrastReadings(of, pairBorders(of, pair).national, 'us-mexico')],
  ['contrast: China', (of) => contrastReadings(of, contrastBorder(of, pair), 'us-china')],
  ['content', (of) => contentReadings(of, pair)],
  ['plausibility and jobs', (of) => [plausibilityReadings(of, pair), manufacturingJobsReadings(pair)]],
  ['industries', (of) => pairByIndustry(of, pair)],
  ['headings (not in a draw)', (of) => pairByHeading(of, pair, weights, weights)],
];

const { A } = leontief(table320());
const n = REGIONS.length * SECTORS;
const system = Float64Array.from(A, (a, i) => (i % (n + 1) === 0 ? 1 : 0) - a);
let unit = Number.POSITIVE_INFINITY;
const shortest = GROUPS.map(() => Number.POSITIVE_INFINITY);
for (let round = 0; round < ROUNDS; round++) {
  unit = Math.min(
    unit,
    timed(() => factor(system, n)),
  );
  const of = table320();
  GROUPS.forEach(([, work], group) => {
    shortest[group] = Math.min(
      shortest[group],
      timed(() => work(of)),
    );
  });
}
console.log(`   one factorisation in plain TypeScript: ${unit.toFixed(2)} ms`);
GROUPS.forEach(([name], group) => {
  say(name, shortest[group], BEFORE[name]);
});
say(
  'all',
  shortest.reduce((sum, each) => sum + each, 0),
  Object.values(BEFORE).reduce((sum, each) => sum + each, 0),
);

function table320(): Mrio {
  const { year, Z, Y } = source;
  return mrioFromFlows({
    year,
    regions: REGIONS,
    sectors,
    flows: Z.values,
    demand: Y.values,
    unit: Z.unit,
    provenance: from,
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds, factorisations, and the ratio to the state before. */
function say(what: string, time: number, before: number): void {
  const ratio = (time / unit / before).toFixed(2);
  console.log(
    `${time.toFixed(2).padStart(8)} ms  ${(time / unit).toFixed(2).padStart(6)}  ${ratio.padStart(5)}  ${what}`,
  );
}
