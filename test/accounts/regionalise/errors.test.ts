import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import charm from '../../../src/accounts/regionalise/charm.json' with { type: 'json' };
import { drawRegion } from '../../../src/accounts/regionalise/draw-region.ts';
import { ERROR_DEFAULT, ERROR_ELSEWHERE } from '../../../src/accounts/regionalise/error-default.ts';
import type { ErrorGroup } from '../../../src/accounts/regionalise/error-model.ts';
import errors from '../../../src/accounts/regionalise/errors.json' with { type: 'json' };
import iioas from '../../../src/accounts/regionalise/iioas.json' with { type: 'json' };
import ost from '../../../src/accounts/regionalise/ost.json' with { type: 'json' };
import { OST_DEFAULT } from '../../../src/accounts/regionalise/ost-default.ts';
import { ownShareTilt } from '../../../src/accounts/regionalise/own-share-tilt.ts';
import reach from '../../../src/accounts/regionalise/reach.json' with { type: 'json' };
import twoWay from '../../../src/accounts/regionalise/two-way.json' with { type: 'json' };
import { CASES } from './random-nation.ts';

const GROUPS: ErrorGroup[] = ['agriculture', 'manufacturing', 'services', 'government', 'trade'];

describe('declared parameters', () => {
  const parameters: [string, Record<string, unknown>][] = [];
  const collect = (path: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if ('value' in value) parameters.push([path, value as Record<string, unknown>]);
    else for (const [name, each] of Object.entries(value)) collect(`${path}.${name}`, each);
  };
  collect('ost', ost);
  collect('errors', errors);
  collect('reach', reach);
  collect('two-way', twoWay);
  collect('iioas', iioas);

  test.each(parameters)('%s says what it is, where it is from and how good it is', (_, of) => {
    expect(of.meaning).toMatch(/\S/);
    expect(of.source).toMatch(/\S/);
    expect(['observed', 'derived', 'estimated']).toContain(of.grade);
    if (typeof of.value !== 'number' || !Array.isArray(of.range)) return;
    expect(of.value).toBeGreaterThanOrEqual(of.range[0]);
    expect(of.value).toBeLessThanOrEqual(of.range[1]);
  });

  test('each file has a title in both languages, a source and a licence', () => {
    for (const file of [ost, errors, charm, reach, twoWay, iioas]) {
      for (const text of [file.title.en, file.title.es, file.source, file.licence])
        expect(text).toMatch(/\S/);
    }
  });

  test('rounded coefficients are the unrounded ones, rounded', () => {
    for (const { value, unrounded } of [
      ...Object.values(ost.odds),
      ...Object.values(reach.odds),
      ost.tilt.constant,
      ost.tilt.cover,
    ]) {
      expect(Math.abs(value - unrounded)).toBeLessThanOrEqual(0.08);
    }
  });

  test('the common shock is wider where the intercept was not measured', () => {
    expect(ERROR_ELSEWHERE.odds.region).toBeGreaterThan(ERROR_DEFAULT.odds.region);
  });
});

describe('draws', () => {
  const draw = (of: { nation: never; region: never }, number: number, region = 'one') =>
    drawRegion(of.nation, of.region, ERROR_DEFAULT, GROUPS, { seed: 1, draw: number, region }, 0.97);

  test('have streams of their own: the same name gives the same draw, another name another', () => {
    const [sample] = fc.sample(CASES, { seed: 2, numRuns: 1 }) as never[];
    expect(draw(sample, 3)).toEqual(draw(sample, 3));
    expect(draw(sample, 3).deviations.odds).not.toEqual(draw(sample, 4).deviations.odds);
    expect(draw(sample, 3, 'other').deviations.odds).not.toEqual(draw(sample, 3).deviations.odds);
  });

  test('identity: every draw can be balanced, adds up to the nation and has no negative cell', () => {
    fc.assert(
      fc.property(CASES, fc.nat({ max: 99 }), (each, number) => {
        const { region, deviations } = draw(each as never, number);
        region.output.forEach((x, i) => {
          expect(x).toBeLessThanOrEqual(each.nation.output[i] * (1 + 1e-12));
          const spent = region.valueAdded[i] + region.taxes[i] + region.imports[i];
          expect(spent).toBeLessThanOrEqual(x * (1 + 1e-9) + 1e-9);
        });
        const { SS, RS, SR, RR } = ownShareTilt(each.nation, region, OST_DEFAULT, deviations);
        each.nation.flows.forEach((flow, c) => {
          expect(Math.min(SS[c], RS[c], SR[c], RR[c])).toBeGreaterThanOrEqual(0);
          expect(Math.abs(SS[c] + RS[c] + SR[c] + RR[c] - flow)).toBeLessThanOrEqual(1e-9 * (1 + flow));
        });
      }),
      { seed: 4, numRuns: 80 },
    );
  });

  test('no errors, no deviations', () => {
    const none = Object.fromEntries(Object.keys(ERROR_DEFAULT.imports).map((group) => [group, 0])) as never;
    const zero = {
      odds: { region: 0, user: 0, product: none, cell: none },
      use: { product: none, cell: none },
      outputPerValueAdded: none,
      imports: none,
      exports: none,
      finalShares: 0,
    };
    fc.assert(
      fc.property(CASES, ({ nation, region }) => {
        const name = { seed: 1, draw: 1, region: 'one' };
        const drawn = drawRegion(nation, region, zero, GROUPS, name, 1);
        drawn.region.output.forEach((x, i) => {
          expect(Math.abs(x - region.output[i])).toBeLessThanOrEqual(1e-12 * x);
        });
        expect(drawn.deviations.odds.every((each) => each === 0)).toBe(true);
      }),
      { seed: 6, numRuns: 40 },
    );
  });
});
