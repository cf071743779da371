import { demand } from './demand.ts';
import declared from './iioas.json' with { type: 'json' };
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { supplyResidual } from './supply-residual.ts';

const NOT_TRADABLE = new Set(declared.notTradable);

/**
 * Four blocks by own shares of cover: min(1, O_i/D_i) F, with F 0.9 for what is not traded and 0.5 for what is (IIOAS).
 *
 * Every user of a product buys the same share at home; the rest buys what the region's supply leaves. A sector that no
 * list knows counts as traded.
 *
 * @identity SS + RS + SR + RR = N in every cell
 * @source  Haddad and others, interregional input-output adjustment system, as METHODS B.2.3 has it
 */
export function iioas(nation: Nation, region: Region): Blocks {
  const { use, supply, total } = demand(nation, region);
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const own = new Float64Array(S * W);
  nation.sectors.forEach((sector, i) => {
    const part = NOT_TRADABLE.has(sector) ? declared.others.value : declared.tradable.value;
    const cover = total[i] > 0 ? Math.min(1, supply[i] / total[i]) : 0;
    own.fill(part * cover, i * W, (i + 1) * W);
  });
  return supplyResidual(nation, supply, use, own, { keptForRest: 0, mostOfRest: 1 });
}
