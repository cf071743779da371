import type { Partition } from '../../src/core/partition.ts';
import { byRegion, partition } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { bmSink } from '../../src/measures/accounting/borin-mancini/sink.ts';
import { bmSource } from '../../src/measures/accounting/borin-mancini/source.ts';
import { koopmanWangWei } from '../../src/measures/accounting/kww.ts';
import { wangWeiZhu } from '../../src/measures/accounting/wwz.ts';
import { grouped } from '../../src/mrio/grouped.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { engine, useThreads } from '../../src/numeric/engine/engine.ts';
import { fewSides } from '../../src/numeric/few-sides.ts';
import { randomStream } from '../../src/numeric/random.ts';
import { inverse, solver } from '../../src/numeric/solver.ts';

/** The cells of the leather table, row by row. */
export interface Leather {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly flows: readonly number[];
  readonly demand: readonly number[];
}

export interface Digests {
  readonly threads: number;
  /** Another thread than the first did a part of the work. */
  readonly helped: boolean;
  /** SHA-256 of the bytes of each result. */
  readonly digests: Readonly<Record<string, string>>;
}

const REGIONS = 28;
const SECTORS = 22;

/**
 * What the kernels and the decompositions give, as hashes of their bytes: one program for Node and for browsers.
 *
 * @param   leather  the golden table, which browsers cannot read from a disk
 * @param   threads  undefined for as many as the machine offers
 */
export async function kernelDigests(leather: Leather, threads?: number): Promise<Digests> {
  if (threads !== undefined) useThreads(threads);
  await allTakePart();
  const digests: Record<string, string> = {};
  const add = async (name: string, of: Float64Array | readonly Float64Array[]) => {
    digests[name] = await hash(of instanceof Float64Array ? [of] : of);
  };
  const table = seeded();
  const { n, flows, perOutput, starts } = grouped(table, byRegion(table.regions));
  const system = solver(flows, n, perOutput);
  await add('output', Float64Array.from(leontief(table).x));
  const sides = numbers(9 * n, 'sides');
  await add('right', system.right(sides, 9));
  await add('left', system.left(sides, 9));
  await add('diagonal', system.diagonal(starts));
  await add('inverse', inverse(flows, n, perOutput).values);
  const columns = Array.from({ length: 9 }, (_, c) => sides.slice(c * n, (c + 1) * n));
  for (const hand of ['right', 'left'] as const) {
    for (const m of [1, 9]) {
      const found = fewSides({ flows, scale: perOutput, starts }, hand, columns.slice(0, m), 1e-13);
      await add(`${m} ${hand} by sweeps`, found.solutions);
    }
  }
  const golden = mrioFromFlows({
    year: 2000,
    regions: leather.regions,
    sectors: leather.sectors,
    flows: Float64Array.from(leather.flows),
    demand: Float64Array.from(leather.demand),
    unit: millionUsd(2000),
    provenance: provenance('leather', 'observed', []),
  });
  for (const [name, of, border] of [
    ['leather', golden, byRegion(golden.regions)],
    ['seeded', table, byRegion(table.regions)],
    ['seeded by groups', table, unequalGroups(table)],
  ] as const) {
    await add(`${name}: KWW`, Float64Array.from(koopmanWangWei(of, border).values));
    await add(`${name}: WWZ`, wangWeiZhu(of, border).values);
    for (const by of ['exporter', 'exporter-sector-importer'] as const) {
      await add(`${name}: source by ${by}`, Float64Array.from(bmSource(of, border, by).values));
      await add(`${name}: sink by ${by}`, Float64Array.from(bmSink(of, border, by).values));
    }
  }
  return { threads: engine().threads, helped: helped(), digests };
}

/** Solves until each thread has done something, at most 5 seconds: threads take a while to come up. */
async function allTakePart(): Promise<void> {
  const n = 512;
  const A = numbers(n * n, 'warm').map((each) => each / n);
  for (let look = 0; look < 100 && engine().threads > 1 && !helped(); look++) {
    solver(A, n);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether the second thread has written into its own room, which is beside that of the first. */
function helped(): boolean {
  const { threads, heap, scratch } = engine();
  return threads > 1 && heap.f64(65536 + scratch, 1024).some((each) => each !== 0);
}

/** A table of 616 activities, some without output, some with negative final demand. */
function seeded(): Mrio {
  const n = REGIONS * SECTORS;
  const next = randomStream(20180712, 0, 'table');
  const flows = new Float64Array(n * n);
  const demand = new Float64Array(n * REGIONS);
  const used = new Float64Array(n);
  const region = (i: number): number => Math.floor(i / SECTORS);
  const exists = (i: number): boolean => i % 97 !== 5;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const size = next() * next();
      if (!exists(i) || !exists(j)) continue;
      flows[i * n + j] = region(i) === region(j) ? 50 * size : size;
      used[j] += flows[i * n + j];
    }
  }
  for (let i = 0; i < n; i++) {
    let x = 0;
    for (let j = 0; j < n; j++) x += flows[i * n + j];
    for (let r = 0; r < REGIONS; r++) {
      const size = next() - 0.05;
      if (!exists(i)) continue;
      demand[i * REGIONS + r] = r === region(i) ? 300 * size : 5 * size;
      x += demand[i * REGIONS + r];
    }
    const least = used[i] / 0.7;
    if (exists(i) && x < least) demand[i * REGIONS + region(i)] += least - x;
  }
  return mrioFromFlows({
    year: 2018,
    regions: Array.from({ length: REGIONS }, (_, r) => `R${r}`),
    sectors: Array.from({ length: SECTORS }, (_, s) => `s${s}`),
    flows,
    demand,
    unit: millionUsd(2018),
    provenance: provenance('seeded', 'estimated', []),
  });
}

/** Groups of 1, 2, 7 and 18 regions, not in the order of the table. */
function unequalGroups({ regions }: Mrio): Partition {
  const [a, b, c, d, e, f, g, h, i, j, ...rest] = [...regions.labels].reverse();
  return partition(regions, { one: [a], two: [b, j], seven: [c, d, e, f, g, h, i], others: rest });
}

function numbers(count: number, name: string): Float64Array {
  const next = randomStream(20180712, 0, name);
  return Float64Array.from({ length: count }, () => 2 * next() - 1);
}

async function hash(parts: readonly Float64Array[]): Promise<string> {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all.buffer));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
