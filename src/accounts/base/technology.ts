import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import { factor, solveRight } from '../../numeric/lu.ts';
import type { Bridge } from '../bridge.ts';
import { oneOf } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import { economyOf } from './world-trade.ts';

/** What each economy uses and adds by the technology of its countries, before any national source overrides it. */
export interface Technology {
  /** Output by economy and sector, 7 × S, million USD. */
  readonly output: Float64Array;
  /** Value added over output, 7 × S. */
  readonly vaShare: Float64Array;
  /** Use of product k by sector l of economy d, index (k · 7 + d) · S + l, million USD. */
  readonly use: Float64Array;
}

/**
 * Solves each country's services output from its goods output and technology, and adds uses up to the economies.
 *
 * Services output x_s = (I − A_ss)⁻¹ (A_sg x_g + φ f) with the scalar φ such that it sums to the cube's services
 * output; a country without a technology row uses that of the rest of the world.
 *
 * @param   cube         OECD flows by exporter, importer and product, year y
 * @param   coefficients OECD input coefficients, 45 industries, all origins
 * @param   finalShares  OECD final-demand shares of 45 products
 * @param   bridges      country → economy; cube product → industry; industry → sector
 * @source  RECIPE §1 step 2
 */
export function technology(
  cube: Dataset,
  coefficients: Dataset,
  finalShares: Dataset,
  bridges: { economies: Bridge; productToIndustry: Bridge; industryToSector: Bridge },
  frame: Frame,
): Technology {
  const S = frame.sectors.labels.length;
  const G = frame.economies.labels.length;
  const industries = [...bridges.industryToSector.to.keys()];
  const N = industries.length;
  const sectorOf = industries.map((code) =>
    frame.sectors.labels.indexOf(oneOf(bridges.industryToSector, code)),
  );
  const goodsIndustry = industries.map((_, i) => frame.goods[sectorOf[i]]);
  const countries = readCountries(coefficients, finalShares, industries);
  const output = new Float64Array(G * S);
  const added = new Float64Array(G * S);
  const use = new Float64Array(S * G * S);
  for (const [iso3, sales] of countrySales(cube, bridges.productToIndustry, industries)) {
    const { A, va, f } = countries.get(iso3) ?? countries.get('ROW')!;
    const x = servicesOutput(A, f, sales.goods, sales.services, goodsIndustry);
    const d = frame.economies.labels.indexOf(economyOf(bridges.economies, iso3));
    for (let j = 0; j < N; j++) {
      const l = sectorOf[j];
      output[d * S + l] += x[j];
      added[d * S + l] += va[j] * x[j];
      for (let i = 0; i < N; i++) use[(sectorOf[i] * G + d) * S + l] += A[i * N + j] * x[j];
    }
  }
  const vaShare = added.map((each, i) => (output[i] === 0 ? 0 : each / output[i]));
  return { output, vaShare, use };
}

interface Country {
  /** Input coefficients, N × N, row = supplying industry. */
  readonly A: Float64Array;
  readonly va: Float64Array;
  /** Final-demand shares, N. */
  readonly f: Float64Array;
}

function readCountries(
  coefficients: Dataset,
  finalShares: Dataset,
  industries: string[],
): Map<string, Country> {
  const N = industries.length;
  const inputColumns = industries.map((code) => columnOf(coefficients, code));
  const shareColumns = industries.map((code) => columnOf(finalShares, code));
  const vaColumn = columnOf(coefficients, 'va_share');
  const countries = new Map<string, Country>();
  for (const row of finalShares.rows) {
    const f = Float64Array.from(shareColumns, (column) => numberAt(finalShares, row, column));
    countries.set(row[0], { A: new Float64Array(N * N), va: new Float64Array(N), f });
  }
  for (const row of coefficients.rows) {
    const country = countries.get(row[0])!;
    const j = industries.indexOf(row[1]);
    country.va[j] = numberAt(coefficients, row, vaColumn);
    for (let i = 0; i < N; i++) country.A[i * N + j] = numberAt(coefficients, row, inputColumns[i]);
  }
  return countries;
}

function countrySales(
  cube: Dataset,
  productToIndustry: Bridge,
  industries: string[],
): Map<string, { goods: Float64Array; services: number }> {
  const columns = [...productToIndustry.to.keys()].map((code) => ({
    column: columnOf(cube, code),
    industry: industries.indexOf(oneOf(productToIndustry, code)),
  }));
  const servicesColumn = columnOf(cube, 'SERVICES');
  const sales = new Map<string, { goods: Float64Array; services: number }>();
  for (const row of cube.rows) {
    const each = sales.get(row[0]) ?? { goods: new Float64Array(industries.length), services: 0 };
    for (const { column, industry } of columns) each.goods[industry] += numberAt(cube, row, column);
    each.services += numberAt(cube, row, servicesColumn);
    sales.set(row[0], each);
  }
  return sales;
}

function servicesOutput(
  A: Float64Array,
  f: Float64Array,
  goods: Float64Array,
  total: number,
  goodsIndustry: readonly boolean[],
): Float64Array {
  const N = f.length;
  const services = goodsIndustry.flatMap((isGoods, i) => (isGoods ? [] : [i]));
  const m = services.length;
  const system = new Float64Array(m * m);
  const sides = new Float64Array(m * 2);
  services.forEach((i, row) => {
    services.forEach((j, col) => {
      system[row * m + col] = (row === col ? 1 : 0) - A[i * N + j];
    });
    for (let j = 0; j < N; j++) if (goodsIndustry[j]) sides[row * 2] += A[i * N + j] * goods[j];
    sides[row * 2 + 1] = f[i];
  });
  const solved = solveRight(factor(system, m), sides, 2);
  let driven = 0;
  let perUnit = 0;
  for (let row = 0; row < m; row++) {
    driven += solved[row * 2];
    perUnit += solved[row * 2 + 1];
  }
  const phi = perUnit === 0 ? 0 : (total - driven) / perUnit;
  const x = goods.slice();
  let sum = 0;
  services.forEach((i, row) => {
    x[i] = Math.max(solved[row * 2] + phi * solved[row * 2 + 1], 0);
    sum += x[i];
  });
  for (const i of services) x[i] = sum === 0 ? 0 : (x[i] * total) / sum;
  return x;
}
