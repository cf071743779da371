import { describe, expect, test } from 'vitest';
import { demand } from '../../../src/accounts/regionalise/demand.ts';
import { finalShares } from '../../../src/accounts/regionalise/final-shares.ts';
import { fitFinalShares } from '../../../src/accounts/regionalise/fit-final-shares.ts';
import { fitOwnShareTilt } from '../../../src/accounts/regionalise/fit-own-share-tilt.ts';
import { OST_DEFAULT } from '../../../src/accounts/regionalise/ost-default.ts';
import { sampleOf } from '../../../src/accounts/regionalise/own-share-sample.ts';
import { relations } from '../../../src/accounts/regionalise/relations.ts';
import { stateExports } from '../../../src/accounts/regionalise/state-exports.ts';
import { randomStream } from '../../../src/numeric/random.ts';

describe('exports of a part', () => {
  const nation = {
    sectors: ['21-1', '311', '333-336', '43', '48-49', '81'],
    finalUses: [],
    flows: new Float64Array(36),
    inventories: new Float64Array(6),
    exports: Float64Array.of(100, 60, 40, 10, 8, 6),
    output: Float64Array.of(200, 300, 100, 100, 100, 60),
    valueAdded: Float64Array.of(100, 100, 50, 50, 50, 40),
    taxes: new Float64Array(6),
    imports: new Float64Array(6),
  };
  const parts = {
    valueAdded: [Float64Array.of(0, 30, 25, 10, 20, 8), Float64Array.of(100, 70, 25, 40, 30, 32)],
    exported: [Float64Array.of(0, 20, 0, 0, 0, 0), Float64Array.of(50, 10, 20, 0, 0, 0)],
    unspecified: Float64Array.of(5, 0),
  };
  const roles = { goods: [0, 1, 2], oil: 0, trade: [3], transport: [4] };
  const output = Float64Array.of(0, 50, 50, 20, 40, 12);
  const found = stateExports(nation, parts, 0, output, roles);

  test('published shares are taken, capped at 97 % of output', () => {
    expect(found[0]).toBe(0);
    expect(found[1]).toBe(40); // 20/30 of 60
    const small = stateExports(nation, parts, 0, Float64Array.of(0, 20, 50, 20, 40, 12), roles);
    expect(small[1]).toBeCloseTo(0.97 * 20, 12);
  });

  test('a withheld subsector takes what is published without one, at most in proportion to output', () => {
    const worth = (100 + 60 + 40) / (50 + 30 + 20 + 5);
    expect(found[2]).toBeCloseTo(Math.min(20, 5 * worth), 12);
  });

  test('margins follow roots of value added and goods, and add up over the parts', () => {
    const weight = (added: number, goods: number) => Math.sqrt(added * goods);
    const share = weight(10, 20) / (weight(10, 20) + weight(40, 30));
    expect(found[3]).toBeCloseTo(10 * share, 12);
    const other = stateExports(
      nation,
      parts,
      1,
      nation.output.map((x, i) => x - output[i]),
      roles,
    );
    expect(found[3] + other[3]).toBeCloseTo(10, 10);
    expect(found[4] + other[4]).toBeCloseTo(8, 10);
  });

  test('the rest follows output', () => {
    expect(found[5]).toBeCloseTo(6 * 0.2, 12);
  });
});

describe('shares in final demand', () => {
  const next = randomStream(3, 1, 'final');
  const drivers = () => ({
    valueAdded: 0.01 + 0.2 * next(),
    withoutOil: 0.01 + 0.2 * next(),
    retail: 0.01 + 0.2 * next(),
    construction: 0.01 + 0.2 * next(),
    publicServices: 0.01 + 0.2 * next(),
    population: 0.01 + 0.2 * next(),
  });

  test('are fitted back from shares that follow the rule', () => {
    const known = Array.from({ length: 12 }, drivers).map((each) => ({
      drivers: each,
      shares: finalShares(each),
    }));
    const fitted = fitFinalShares(known);
    for (const { drivers: of, shares } of known) {
      finalShares(of, fitted).forEach((share, k) => {
        expect(share).toBeCloseTo(shares[k], 9);
      });
    }
  });
});

test('odds and tilt are fitted back from a region that follows them', () => {
  const next = randomStream(8, 1, 'odds');
  const sectors = ['111', '333-336', '61', '93', '43', '81'];
  const [S, W] = [6, 7];
  const flows = Float64Array.from({ length: S * W }, () => 1 + 20 * next());
  const sold = sectors.map((_, i) => flows.slice(i * W, (i + 1) * W).reduce((a, b) => a + b, 0));
  const output = Float64Array.from(sold, (each) => 1.2 * each);
  const part = (share: number) => output.map((x) => x * share);
  const nation = {
    sectors,
    finalUses: ['CP'],
    flows,
    output,
    exports: output.map((x, i) => x - sold[i]),
    inventories: new Float64Array(S),
    valueAdded: part(0.3),
    taxes: part(0.02),
    imports: part(0.1),
  };
  const make = () => {
    const own = Float64Array.from(sectors, () => 0.05 + 0.5 * next());
    const of = (values: Float64Array) => values.map((each, i) => each * own[i]);
    const { valueAdded, taxes, imports, exports, inventories } = nation;
    const region = {
      output: of(output),
      valueAdded: of(valueAdded),
      taxes: of(taxes),
      imports: of(imports),
      exports: of(exports),
      inventories: of(inventories),
      finalShares: Float64Array.of(0.1 + 0.2 * next()),
    };
    const wanted = demand(nation, region);
    const { cover, relative, size } = relations(nation, region, wanted);
    const { odds, tilt } = OST_DEFAULT;
    const [SS, RS] = [new Float64Array(S * W), new Float64Array(S * W)];
    for (let c = 0; c < S * W; c++) {
      const i = Math.floor(c / W);
      const both = cover[i] * relative[c];
      const bought =
        wanted.use[c] * Math.exp(tilt.constant + tilt.cover * cover[i] + tilt.coverTimesRelative * both);
      const ln =
        odds.constant +
        odds.cover * cover[i] +
        odds.relative * relative[c] +
        odds.size * size +
        odds.coverTimesRelative * both +
        (odds.products[sectors[i]] ?? 0);
      SS[c] = bought / (1 + Math.exp(-ln));
      RS[c] = bought - SS[c];
    }
    return { nation, region, blocks: { SS, RS, SR: SS, RR: RS } };
  };
  const groups = [['61'], ['93']];
  const samples = Array.from({ length: 8 }, make).map((known) => sampleOf(known, groups));
  const { odds, tilt } = fitOwnShareTilt(samples, groups, OST_DEFAULT);
  for (const name of ['constant', 'cover', 'relative', 'size', 'coverTimesRelative'] as const)
    expect(odds[name], name).toBeCloseTo(OST_DEFAULT.odds[name], 6);
  expect(odds.products['93']).toBeCloseTo(6, 5);
  expect(tilt.cover).toBeCloseTo(OST_DEFAULT.tilt.cover, 6);
});
