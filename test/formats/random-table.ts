import fc from 'fast-check';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { activityAxis, demandAxis } from '../../src/mrio/layout.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrio } from '../../src/mrio/mrio.ts';

const REGIONS = ['USA', 'MEX', 'CHN', 'ROW'];
const SECTORS = ['A01_02', 'C29', 'G45T47'];
const CATEGORIES = ['HFCE', 'INVNT'];

/**
 * Balanced tables with numbers of all lengths, taxes beside value added, negative final demand, and activities that do not
 * exist: what a format must carry to the last bit.
 */
export const anyTable: fc.Arbitrary<Mrio> = fc
  .record({ R: fc.integer({ min: 2, max: 4 }), S: fc.integer({ min: 1, max: 3 }), taxes: fc.boolean() })
  .chain((size) => {
    const n = size.R * size.S;
    const number = fc.oneof(
      fc.double({ min: 1e-7, max: 1e4, noNaN: true }),
      fc.integer({ min: 0, max: 900 }),
      fc.constant(0),
    );
    const list = (length: number) => fc.array(number, { minLength: length, maxLength: length });
    const absent = fc.array(fc.boolean(), { minLength: n, maxLength: n });
    return fc.tuple(fc.constant(size), list(n * n), list(n * size.R * 2), absent);
  })
  .map(([{ R, S, taxes }, flows, sales, absent]) => build(R, S, taxes, flows, sales, absent));

function build(
  R: number,
  S: number,
  taxes: boolean,
  flows: number[],
  sales: number[],
  absent: boolean[],
): Mrio {
  const n = R * S;
  const width = R * 2;
  const exists = (i: number) => i === 0 || !absent[i];
  const Z = Float64Array.from(flows, (value, at) =>
    exists(Math.floor(at / n)) && exists(at % n) ? value : 0,
  );
  const Y = Float64Array.from(sales, (value, at) => (exists(Math.floor(at / width)) ? value : 0));
  const inputs = new Float64Array(n);
  for (let at = 0; at < Z.length; at++) inputs[at % n] += Z[at];
  const output = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (!exists(i)) continue;
    // Enough demand at home for an output above inputs; a part of it leaves the stocks.
    Y[i * width + Math.floor(i / S) * 2] += 2 * inputs[i] + 10;
    Y[i * width + Math.floor(i / S) * 2 + 1] = -1.25;
    for (let j = 0; j < n; j++) output[i] += Z[i * n + j];
    for (let d = 0; d < width; d++) output[i] += Y[i * width + d];
  }
  const components = taxes ? ['TLS', 'VA'] : ['VA'];
  const V = new Float64Array(components.length * n);
  for (let j = 0; j < n; j++) {
    const tax = taxes && exists(j) ? 0.5 : 0;
    if (taxes) V[j] = tax;
    V[(components.length - 1) * n + j] = output[j] - inputs[j] - tax;
  }
  const regions = axis('region', REGIONS.slice(0, R));
  const sectors = axis('sector', SECTORS.slice(0, S));
  const rows = activityAxis('supplier', regions, sectors);
  const cols = activityAxis('user', regions, sectors);
  const unit = millionUsd(2018);
  const from = provenance('random', 'estimated', []);
  return mrio({
    year: 2018,
    regions,
    sectors,
    categories: CATEGORIES,
    Z: table({ rows, cols, values: Z, unit, provenance: from }),
    Y: table({ rows, cols: demandAxis(regions, CATEGORIES), values: Y, unit, provenance: from }),
    V: table({ rows: axis('component', components), cols, values: V, unit, provenance: from }),
  });
}

/** The numbers and labels of a table, without where they come from. */
export function content(of: Mrio) {
  const values = (part: 'Z' | 'Y' | 'V') => [...of[part].values];
  return {
    regions: of.regions.labels,
    sectors: of.sectors.labels,
    categories: of.categories,
    components: of.V.rows.labels,
    Z: values('Z'),
    Y: values('Y'),
    V: values('V'),
  };
}
