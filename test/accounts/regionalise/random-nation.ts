import fc from 'fast-check';
import type { Nation, Region } from '../../../src/accounts/regionalise/regionalisation.ts';

/** A nation with a region of it, margins that agree. */
export interface Case {
  readonly nation: Nation;
  readonly region: Region;
}

/** Codes of the sectors: one of them education, one government, one that no list knows. */
const SECTORS = ['111', '333-336', '61', '93', 'unknown'];
const FINALS = ['CP', 'CG', 'FBCF'];

/**
 * Random nations and regions: cells that are 0, sectors without output in the nation or in the region, stocks of
 * either sign.
 */
export const CASES: fc.Arbitrary<Case> = fc
  .record({
    S: fc.integer({ min: 1, max: 5 }),
    K: fc.integer({ min: 0, max: 3 }),
    seeds: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 120, maxLength: 120 }),
    empty: fc.option(fc.nat({ max: 4 })),
    absent: fc.option(fc.nat({ max: 4 })),
  })
  .map(({ S, K, seeds, empty, absent }) => {
    let at = 0;
    const next = () => Math.round(seeds[at++ % seeds.length] * 1000) / 1000;
    const W = S + K;
    const flows = new Float64Array(S * W);
    for (let c = 0; c < flows.length; c++) {
      const gone = Math.floor(c / W) === empty || c % W === empty;
      const value = next();
      flows[c] = gone || value < 0.2 ? 0 : value * 100;
    }
    const sold = Float64Array.from({ length: S }, (_, i) =>
      flows.slice(i * W, (i + 1) * W).reduce((sum, each) => sum + each, 0),
    );
    const bought = Float64Array.from({ length: S }, (_, j) =>
      sold.reduce((sum, _each, i) => sum + flows[i * W + j], 0),
    );
    const inventories = sold.map((each, i) => (i === empty ? 0 : (next() - 0.5) * 0.2 * each));
    const output = sold.map((each, i) => {
      const exported = i === empty ? 0 : next() * 50;
      return Math.max(each + inventories[i] + exported, bought[i] * 1.4);
    });
    const exports = output.map((x, i) => x - sold[i] - inventories[i]);
    const left = output.map((x, j) => x - bought[j]);
    const share = output.map((_, i) => (i === absent ? 0 : next()));
    const of = (values: Float64Array) => values.map((each, i) => each * share[i]);
    const parts = [0.6, 0.1, 0.3].map((part) => left.map((each) => each * part));
    const [valueAdded, taxes, imports] = parts;
    return {
      nation: {
        sectors: SECTORS.slice(0, S),
        finalUses: FINALS.slice(0, K),
        flows,
        inventories,
        exports,
        output,
        valueAdded,
        taxes,
        imports,
      },
      region: {
        output: of(output),
        valueAdded: of(valueAdded),
        taxes: of(taxes),
        imports: of(imports),
        exports: of(exports),
        inventories: of(inventories),
        finalShares: Float64Array.from({ length: K }, next),
        remoteness: 2 * next() - 1,
      },
    };
  });

/** The region that is the whole nation. */
export function whole(nation: Nation): Region {
  const { output, valueAdded, taxes, imports, exports, inventories } = nation;
  const finalShares = new Float64Array(nation.finalUses.length).fill(1);
  return { output, valueAdded, taxes, imports, exports, inventories, finalShares, remoteness: 0 };
}
