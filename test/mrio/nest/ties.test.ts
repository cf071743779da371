import { describe, expect, it } from 'vitest';
import { provenance } from '../../../src/core/provenance.ts';
import { flowsOf, mrioOfFlows } from '../../../src/mrio/flow-matrix.ts';
import { leontief } from '../../../src/mrio/leontief.ts';
import { nest, nestInputs } from '../../../src/mrio/nest/nest.ts';
import { noNoise } from '../../../src/mrio/nest/parameters.ts';
import type { NestPlan } from '../../../src/mrio/nest/plan.ts';
import { goodsFlow, goodsPreference } from '../../../src/mrio/nest/preference.ts';
import { nestingBias } from '../../../src/pipeline/nesting-bias.ts';
import { ECONOMIES, PARAMETERS, REGIONS, SECTORS, worldBase, worldEvidence, worldPlan } from './world.ts';

const at = (id: string) => REGIONS.indexOf(id);
const ties = [
  { metro: at('USA:1'), partner: at('MEX:08'), kappa: 9 },
  { metro: at('USA:2'), partner: at('MEX:19'), kappa: 4 },
];

function nested(plan: NestPlan, ports?: ReadonlyMap<string, number>) {
  const inputs = nestInputs(worldBase(), worldEvidence(ports), plan);
  return { inputs, made: nest(inputs, PARAMETERS, noNoise(plan)) };
}

describe('a table of several pairs', () => {
  const plan = worldPlan({ ties });
  const { inputs, made } = nested(plan);
  const from = provenance('test', 'estimated', []);
  const mrio = mrioOfFlows(made.flows, { regions: REGIONS, sectors: SECTORS }, 2018, from);
  const base = mrioOfFlows(worldBase(), { regions: ECONOMIES, sectors: SECTORS }, 2018, from);

  it('balances', () => {
    expect(made.passes.every((pass) => pass.converged)).toBe(true);
    expect(made.flows.values.every((value) => value >= 0)).toBe(true);
  });

  it('adds up to the national cells', () => {
    const S = SECTORS.length;
    const [R, E] = [REGIONS.length, ECONOMIES.length];
    const sums = new Float64Array(worldBase().values.length);
    for (let row = 0; row < R * S; row++) {
      for (let column = 0; column < R * S + R; column++) {
        const into =
          column < R * S
            ? plan.parent[Math.floor(column / S)] * S + (column % S)
            : E * S + plan.parent[column - R * S];
        const national = plan.parent[Math.floor(row / S)] * S + (row % S);
        sums[national * (E * S + E) + into] += made.flows.values[row * (R * S + R) + column];
      }
    }
    worldBase().values.forEach((value, i) => {
      expect(Math.abs(sums[i] / value - 1)).toBeLessThan(1e-12);
    });
  });

  it('makes a dollar of value in a dollar of final output', () => {
    const { vc, system } = leontief(mrio);
    system.left(vc, 1).forEach((content) => {
      expect(Math.abs(content - 1)).toBeLessThan(1e-12);
    });
  });

  it('holds each tie with its own κ, both ways, on goods alone', () => {
    const preference = goodsPreference(PARAMETERS, plan);
    const of = (phi: Float64Array, r: string, q: string) => phi[at(r) * REGIONS.length + at(q)];
    expect(of(preference.goods, 'USA:1', 'MEX:08')).toBe(9);
    // Sales of a border state to the United States have odds 2 besides.
    expect(of(preference.goods, 'MEX:08', 'USA:1')).toBe(18);
    expect(of(preference.goods, 'USA:2', 'MEX:19')).toBe(4);
    expect(of(preference.goods, 'USA:1', 'MEX:19')).toBe(1);
    expect(of(preference.otherServices, 'USA:1', 'MEX:08')).toBe(1);
  });

  it('sells more to a tied neighbour than without the tie', () => {
    const without = nested(worldPlan({ ties: [ties[1]] })).made;
    const sold = (of: typeof made) => goodsFlow(of.flows, at('USA:1'), at('MEX:08'), plan);
    expect(sold(made)).toBeGreaterThan(2 * sold(without));
  });

  it('keeps what customs say of each state', () => {
    const { totals } = inputs.merged;
    expect(totals.output.length).toBe(inputs.merged.plan.economies.labels.length * SECTORS.length);
    const mexico = ['MEX:08', 'MEX:19', 'MEX:rest'].map(at);
    const sold = (regions: readonly number[]) =>
      regions.reduce(
        (sum, r) => sum + mexico.reduce((all, q) => all + goodsFlow(made.flows, r, q, plan), 0),
        0,
      );
    const all = sold(['USA:1', 'USA:01-rest', 'USA:2', 'USA:02-rest', 'USA:rest'].map(at));
    expect(sold(['USA:1', 'USA:01-rest'].map(at)) / all).toBeCloseTo(0.3, 6);
    expect(sold(['USA:2', 'USA:02-rest'].map(at)) / all).toBeCloseTo(0.1, 6);
  });

  it('moves national value added in exports a little, and exports not at all', () => {
    const bias = nestingBias(base, mrio);
    expect(bias.map(({ country, measure }) => `${country} ${measure}`)).toEqual([
      'USA exports-dva',
      'USA vax',
      'MEX exports-dva',
      'MEX vax',
      'CAN exports-dva',
      'CAN vax',
    ]);
    for (const { base: before, nested: after } of bias) {
      expect(Math.abs(after / before - 1)).toBeLessThan(0.02);
    }
    expect(bias.some(({ base: before, nested: after }) => after !== before)).toBe(true);
    expect(nestingBias(base, base).every((each) => each.base === each.nested)).toBe(true);
    expect(flowsOf(mrio).values.length).toBe(made.flows.values.length);
  });
});

describe('the ties of a single pair', () => {
  it('are κ between its sides: the same table to the last bit', () => {
    const sides = worldPlan({ a: [at('USA:1')], b: [at('MEX:08'), at('MEX:19')] });
    const tied = worldPlan({
      ties: [at('MEX:08'), at('MEX:19')].map((partner) => ({ metro: at('USA:1'), partner, kappa: 9 })),
    });
    const [one, other] = [nested(sides), nested(tied)].map(({ made }) => made.flows.values);
    expect(one.every((value, i) => Object.is(value, other[i]))).toBe(true);
  });
});

describe('ports of states that a metro lies in', () => {
  const ports = new Map([
    ['MEX:08>USA:01', 0.45],
    ['MEX:08>USA:02', 0.15],
  ]);
  const share = (plan: NestPlan, regions: readonly string[]) => {
    const { flows } = nested(plan, ports).made;
    const sold = (ids: readonly string[]) =>
      ids.reduce((sum, id) => sum + goodsFlow(flows, at('MEX:08'), at(id), plan), 0);
    return sold(regions) / sold(REGIONS.slice(0, 5));
  };
  const both = ['USA:1', 'USA:01-rest', 'USA:2', 'USA:02-rest'];

  it('are used one by one', () => {
    expect(share(worldPlan({ ties }), both.slice(0, 2))).toBeCloseTo(0.45, 3);
    expect(share(worldPlan({ ties }), both.slice(2))).toBeCloseTo(0.15, 3);
  });

  it('are used together where areas are joined', () => {
    const joined = worldPlan({ ties, portAreas: [[0, 1]] });
    expect(share(joined, both)).toBeCloseTo(0.6, 3);
    expect(Math.abs(share(joined, both.slice(0, 2)) - 0.45)).toBeGreaterThan(1e-3);
  });
});
