import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import type { Partition } from '../../src/core/partition.ts';
import { byCountry, byRegion, pairBorder, partition } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { at, table } from '../../src/core/table.ts';
import { jobs } from '../../src/core/unit.ts';
import { coProduction } from '../../src/measures/co-production.ts';
import { coProductionMatrix } from '../../src/measures/co-production-matrix.ts';
import { crossings } from '../../src/measures/crossings.ts';
import { exportsAbroad } from '../../src/measures/exports-abroad.ts';
import { extraction } from '../../src/measures/extraction.ts';
import { extractionOneWay } from '../../src/measures/extraction-one-way.ts';
import { flowDomesticValue } from '../../src/measures/flow-domestic-value.ts';
import { flowValue } from '../../src/measures/flow-value.ts';
import { jobsExtraction } from '../../src/measures/jobs-extraction.ts';
import { jobsTied } from '../../src/measures/jobs-tied.ts';
import { megaRegion } from '../../src/measures/mega-region.ts';
import { pairReadings } from '../../src/measures/readings.ts';
import { MEASURES } from '../../src/measures/registry.ts';
import { returnedValue } from '../../src/measures/returned-value.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { vax } from '../../src/measures/vax.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import { mrio } from '../../src/mrio/mrio.ts';
import { COUNTRIES, csv, leather, SECTORS } from './leather.ts';

interface Meta {
  readonly case: string;
  readonly tolerance: { readonly relative: number; readonly why: string };
  readonly measures: readonly string[];
  readonly notComputed: Readonly<Record<string, string>>;
}

type Cells = Readonly<Record<string, number>>;

const of = leather();
const { x, v, vc, y } = leontief(of);
const pairOf = (a: string, b: string): Partition => pairBorder(of.regions, [a], [b]);
const alone = (country: string): Partition =>
  partition(of.regions, {
    [country]: [country],
    others: COUNTRIES.filter((each) => each !== country),
  });
const activitiesOf = (country: string): string[] => SECTORS.map((sector) => `${country}|${sector}`);

/** Jobs given per unit of output, as a table of jobs. */
function jobsTable(perOutput: readonly number[]): Table<'region', 'sector'> {
  return table({
    rows: axis('region', COUNTRIES),
    cols: axis('sector', SECTORS),
    values: Float64Array.from(perOutput, (l, i) => l * x[i]),
    unit: jobs(2000),
    provenance: provenance('leather jobs', 'observed', []),
  });
}

/** For each case: the cells of one row of its expected.csv, by column; columns that only name the row are left out. */
const CASES: Readonly<Record<string, (row: Readonly<Record<string, string>>) => Cells>> = {
  pair: ({ a, b }) => {
    const border = pairOf(a, b);
    const made = coProduction(of, border);
    const sold = coProduction(of, border, 'abroad');
    const back = returnedValue(of, border);
    return {
      D1_gross_trade: total(twoWayTrade(of, border)),
      D2_gross_intermediates: total(twoWayTrade(of, border, 'intermediates')),
      D3a_VA_of_a_in_final_products_of_b: total(made, { rows: ['a>b'] }),
      D3b_VA_of_b_in_final_products_of_a: total(made, { rows: ['b>a'] }),
      D3_total: total(made),
      D4a_D3a_sold_outside_b: total(sold, { rows: ['a>b'] }),
      D4b_D3b_sold_outside_a: total(sold, { rows: ['b>a'] }),
      D5_VAX_both_ways: total(vax(of, border)),
      D6a_VA_of_a_via_b_back_into_final_products_of_a: total(back, { rows: ['a>b>a|in-parts'] }),
      D6b_VA_of_b_via_a_back_into_b: total(back, { rows: ['b>a>b|in-parts'] }),
    };
  },

  crossings: ({ border: name }) => {
    const [a, b] = name.replace('border ', '').split('-');
    const counted = crossings(of, b === undefined ? byCountry(of.regions) : pairOf(a, b));
    const VA = Array.from({ length: 13 }, (_, times) => total(counted, { rows: [`${times}`] }));
    return {
      ...Object.fromEntries(VA.map((value, times) => [`n=${times}`, value])),
      total_VA: VA.reduce((sum, each) => sum + each, 0),
      'sum n*VA(= gross flow over that border)': VA.reduce((sum, each, times) => sum + times * each, 0),
    };
  },

  vax: ({ origin, absorber }) => {
    const row = { rows: [`${origin}>${absorber}`] };
    const value = total(vax(of, byRegion(of.regions)), row);
    const gross = total(twoWayTrade(of, byRegion(of.regions)), row);
    return { VAX: value, gross_exports: gross, VAX_over_gross: value / gross };
  },

  'mega-region': ({ a, b }) => {
    const border = pairOf(a, b);
    const content = megaRegion(of, border);
    const sum = (what: string, country?: string): number =>
      total(content, { cols: [what], rows: country ? activitiesOf(country) : undefined });
    const others = COUNTRIES.filter((each) => each !== a && each !== b);
    const absorbed = total(vax(of, partition(of.regions, { S: [a, b], others })), { rows: ['S>others'] });
    return {
      external_exports: sum('exports'),
      internal_cross_border_trade: total(twoWayTrade(of, border)),
      DC: sum('DVA') + sum('DDC'),
      DVA: sum('DVA'),
      VAX: absorbed,
      REF: sum('DVA') - absorbed,
      FC: sum('FC'),
      VA_of_a_in_external_exports: sum('from:a'),
      VA_of_b_in_external_exports: sum('from:b'),
      external_exports_of_a: sum('exports', a),
      external_exports_of_b: sum('exports', b),
      VA_of_a_if_only_own_chain: sum('own', a),
      VA_of_b_if_only_own_chain: sum('own', b),
      'joint_VA(created only through a<->b linkages)': sum('joint'),
    };
  },

  extraction: ({ a, b }) => {
    const all = extraction(of, pairOf(a, b));
    const parts = extraction(of, pairOf(a, b), 'intermediates');
    return Object.fromEntries(
      COUNTRIES.flatMap((country) => [
        [`GDP_loss_all_flows_${country}`, total(all, { rows: [country] })],
        [`GDP_loss_intermediates_only_${country}`, total(parts, { rows: [country] })],
      ]),
    );
  },

  'extraction-one-way': ({ exporter, importer }) => {
    const border = byRegion(of.regions);
    const lost = extractionOneWay(of, border, { from: exporter, to: importer });
    return {
      gross_exports: total(twoWayTrade(of, border), { rows: [`${exporter}>${importer}`] }),
      'VAX_D(own GDP loss)': total(lost, { rows: [exporter] }),
      world_GDP_loss: total(lost),
      ...Object.fromEntries(COUNTRIES.map((each) => [`GDP_loss_${each}`, total(lost, { rows: [each] })])),
    };
  },

  'jobs-in-demand': ({ origin }) => {
    const counted = jobsTable(csv('jobs-in-demand/jobs.csv').rows.map((row) => Number(row[1])));
    const tied = jobsTied(of, byRegion(of.regions), counted, 'demand');
    const abroad = COUNTRIES.filter((each) => each !== origin);
    const away = abroad.map((each) => total(tied, { rows: [`${origin}>${each}`] }));
    return {
      [origin]: total(counted, { rows: [origin] }) - away[0] - away[1],
      [abroad[0]]: away[0],
      [abroad[1]]: away[1],
    };
  },

  exporter: ({ Exporting_Country: country }) => {
    const border = alone(country);
    const content = megaRegion(of, partition(of.regions, { S: [country] }, 'outside'));
    const sum = (what: string): number => total(content, { cols: [what] });
    const abroad = exportsAbroad(of, border);
    const absorbed = total(vax(of, border), { rows: [`${country}>others`] });
    return {
      GEXP: total(abroad, { rows: activitiesOf(country), cols: ['exports'] }),
      DC: sum('DVA') + sum('DDC'),
      DVA: sum('DVA'),
      VAX: absorbed,
      REF: total(abroad, { rows: activitiesOf(country), cols: ['DVA'] }) - absorbed,
      DDC: sum('DDC'),
      FC: sum('FC'),
    };
  },

  'exporter-sector': ({ Exporting_Country: country, Exporting_Industry: sector }) => {
    const content = megaRegion(of, partition(of.regions, { S: [country] }, 'outside'));
    const exporter = `${country}|${sector}`;
    return {
      GEXP: at(content, exporter, 'exports'),
      DC: at(content, exporter, 'DVA') + at(content, exporter, 'DDC'),
      DVA: at(exportsAbroad(of, byRegion(of.regions)), exporter, 'DVA'),
      DDC: at(content, exporter, 'DDC'),
      FC: at(content, exporter, 'FC'),
    };
  },

  'flow-value': (row) => {
    const origin = row['origin\\exporter'];
    const inside = flowValue(of, byRegion(of.regions));
    return Object.fromEntries(
      COUNTRIES.map((exporter) => {
        const rows = inside.rows.labels.filter((way) => way.startsWith(`${exporter}>`));
        return [exporter, total(inside, { rows, cols: activitiesOf(origin) })];
      }),
    );
  },
};

/** Cases whose expected figures have to be put together first; each has its own test below. */
const OTHERS = ['crossings-by-origin', 'flow-domestic-value', 'inverse'];

const metaOf = (name: string): Meta =>
  JSON.parse(readFileSync(new URL(`../reference/leather/${name}/meta.json`, import.meta.url), 'utf8'));

const near = (ours: number, theirs: number, meta: Meta, what: string): void => {
  expect(Math.abs(ours - theirs), `${what}: ${ours} for ${theirs}`).toBeLessThanOrEqual(
    meta.tolerance.relative * Math.abs(theirs),
  );
};

describe('the leather table', () => {
  it('has a case for every folder, and only measures of the registry', () => {
    const root = new URL('../reference/leather/', import.meta.url);
    const folders = readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...Object.keys(CASES), ...OTHERS].sort());
    const known = MEASURES.map(({ id }) => id);
    for (const { name } of folders) expect(known).toEqual(expect.arrayContaining([...metaOf(name).measures]));
  });

  it.each(Object.keys(CASES))('%s', (name) => {
    const meta = metaOf(name);
    const { columns, rows } = csv(`${name}/expected.csv`);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const expected = Object.fromEntries(columns.map((column, col) => [column, row[col]]));
      const ours = CASES[name](expected);
      const numbers = columns.filter((column) => Number.isFinite(Number(expected[column])));
      expect([...Object.keys(ours), ...Object.keys(meta.notComputed)].sort()).toEqual(numbers.sort());
      for (const [column, value] of Object.entries(ours)) {
        near(value, Number(expected[column]), meta, `${row.slice(0, 2).join(' ')} ${column}`);
      }
    }
  });

  it('crossings-by-origin: value added times its mean crossings over all borders', () => {
    const meta = metaOf('crossings-by-origin');
    const weights = csv('crossings-by-origin/weights.csv').rows;
    const counted = crossings(of, byCountry(of.regions));
    csv('crossings-by-origin/expected.csv').rows.forEach(([origin, ...means], row) => {
      const theirs = means.reduce((sum, mean, col) => sum + Number(mean) * Number(weights[row][col + 1]), 0);
      const ours = counted.rows.labels.reduce(
        (sum, label, times) => sum + times * total(counted, { rows: [label], cols: activitiesOf(origin) }),
        0,
      );
      near(ours, theirs, meta, origin);
    });
  });

  it('flow-domestic-value: DVA of the bilateral exports, exporting industries together', () => {
    const meta = metaOf('flow-domestic-value');
    const { columns, rows } = csv('flow-domestic-value/expected.csv');
    const value = flowDomesticValue(of, byRegion(of.regions));
    const trade = twoWayTrade(of, byRegion(of.regions));
    for (const way of value.rows.labels) {
      const [from, to] = way.split('>');
      const their = (column: string): number =>
        rows
          .filter((row) => row[0] === from && row[2] === to)
          .reduce((sum, row) => sum + Number(row[columns.indexOf(column)]), 0);
      near(total(value, { rows: [way] }), their('DVA'), meta, way);
      near(total(trade, { rows: [way] }), their('GEXP'), meta, way);
    }
  });

  describe('inverse: the definitions written out with the inverse of another program', () => {
    const meta = metaOf('inverse');
    const L = csv('inverse/expected.csv').rows.map((row) => row.slice(1).map(Number));
    const vectors = csv('inverse/vectors.csv').rows;
    const region = (i: number): string => COUNTRIES[Math.floor(i / SECTORS.length)];
    /** Σ w_i L_ij d_j over the activities of one country and of another. */
    const through = (w: ArrayLike<number>, from: string, to: string, d: ArrayLike<number>): number => {
      let sum = 0;
      for (let i = 0; i < L.length; i++) {
        for (let j = 0; j < L.length; j++) {
          if (region(i) === from && region(j) === to) sum += w[i] * L[i][j] * d[j];
        }
      }
      return sum;
    };
    const l = csv('jobs-in-demand/jobs.csv').rows.map((row) => Number(row[1]));
    const border = pairOf('Turkey', 'Germany');

    it('has our coefficients', () => {
      vectors.forEach((row, i) => {
        expect(vc[i]).toBeCloseTo(Number(row[1]), 11);
        expect(x[i]).toBeCloseTo(Number(row[2]), 11);
        expect(v[i]).toBeCloseTo(Number(row[4]), 11);
      });
    });

    it('co-production-matrix, cell by cell', () => {
      const made = coProductionMatrix(of, border, { from: 'a', to: 'b' });
      for (let i = 3; i < 6; i++) {
        for (let j = 6; j < 9; j++) {
          near(at(made, SECTORS[i - 3], SECTORS[j - 6]), vc[i] * L[i][j] * y[j], meta, `${i} ${j}`);
        }
      }
    });

    it('co-production sold outside both', () => {
      const outside = Array.from(y, (_, j) => of.Y.values[j * 3]);
      const made = coProduction(of, border, 'outside');
      near(total(made, { rows: ['a>b'] }), through(vc, 'Turkey', 'Germany', outside), meta, 'a>b');
      near(total(made, { rows: ['b>a'] }), through(vc, 'Germany', 'Turkey', outside), meta, 'b>a');
    });

    it('jobs in products completed over there', () => {
      const tied = jobsTied(of, border, jobsTable(l));
      near(total(tied, { rows: ['a>b'] }), through(l, 'Turkey', 'Germany', y), meta, 'a>b');
      near(total(tied, { rows: ['b>a'] }), through(l, 'Germany', 'Turkey', y), meta, 'b>a');
    });
  });

  it('jobs that hang on the border are the extraction, when value added takes the place of jobs', () => {
    const meta = metaOf('extraction');
    const { rows } = csv('extraction/expected.csv');
    for (const [a, b, ...losses] of rows) {
      const lost = jobsExtraction(of, pairOf(a, b), jobsTable([...vc]));
      for (const country of [a, b]) {
        const theirs = Number(losses[(COUNTRIES as readonly string[]).indexOf(country)]);
        near(total(lost, { rows: [country] }), theirs, meta, `${a} ${b} ${country}`);
      }
    }
  });

  it('the gaps of the readings tell a table whose value added is off', () => {
    const off = 5e-7;
    const { rows, cols, unit, provenance: from } = of.V;
    const V = table({
      rows,
      cols,
      unit,
      provenance: from,
      values: Float64Array.from(v, (each) => each * (1 + off)),
    });
    const sides = { a: ['Turkey'], b: ['Germany'], countryA: ['Turkey'], countryB: ['Germany'] };
    const readings = pairReadings(mrio({ ...of, V }), { ...sides, goods: SECTORS, manufactures: [] });
    const gap = (id: string): number => readings.find((each) => each.id === id)!.value;
    expect(gap('check-value-added-gap') / off).toBeCloseTo(1, 6);
    expect(gap('d4-pair-identity-gap') / off).toBeCloseTo(1, 6);
    expect(gap('check-output-gap')).toBeLessThan(1e-14);
  });
});
