import { MrioError } from '../../core/errors.ts';

/** A nation's domestic table: S sectors that sell to S sectors and K final uses at home; width W = S + K. */
export interface Nation {
  readonly sectors: readonly string[];
  readonly finalUses: readonly string[];
  /** Domestic flows, S × W, row-major, money, none negative. */
  readonly flows: Float64Array;
  /** By sector (S), money: stocks added, exports abroad, output. */
  readonly inventories: Float64Array;
  readonly exports: Float64Array;
  readonly output: Float64Array;
  /** By sector (S), money: value added, net taxes on products, inputs from abroad. */
  readonly valueAdded: Float64Array;
  readonly taxes: Float64Array;
  readonly imports: Float64Array;
}

/** What is known or assumed of a region of that nation before its inner flows are. */
export interface Region {
  /** By sector (S), money. */
  readonly output: Float64Array;
  readonly valueAdded: Float64Array;
  readonly taxes: Float64Array;
  readonly imports: Float64Array;
  readonly exports: Float64Array;
  readonly inventories: Float64Array;
  /** Share of the region in each final use of the nation (K). */
  readonly finalShares: Float64Array;
  /** How far the rest of the nation is, ln of the distance over a typical one, where it is known (`remoteness`). */
  readonly remoteness?: number;
}

/** The nation's flows as four blocks, each S × W, row-major: first letter the seller, S the region, R the rest. */
export interface Blocks {
  readonly SS: Float64Array;
  readonly RS: Float64Array;
  readonly SR: Float64Array;
  readonly RR: Float64Array;
}

/** A way to find the four blocks without a survey: the contract that every strategy keeps. */
export interface Regionalisation {
  readonly id: string;
  readonly title: { readonly en: string; readonly es: string };
  readonly source: string;
  /** `cells`: the four blocks add up to the nation; `margins`: rows and columns meet the region's margins too. */
  readonly keeps: 'cells' | 'margins';
  readonly blocks: (nation: Nation, region: Region) => Blocks;
}

/**
 * Requires that nation and region speak of the same sectors and final uses, and that no flow is negative.
 *
 * @throws  MrioError `shape` when sizes disagree, `input` when a flow is negative or a region exceeds its nation
 */
export function requireNationAndRegion(nation: Nation, region: Region): void {
  const [S, K] = [nation.sectors.length, nation.finalUses.length];
  const { finalShares, remoteness: _r, ...bySector } = region;
  const { sectors: _s, finalUses: _f, flows, ...national } = nation;
  for (const [name, values] of [...Object.entries(national), ...Object.entries(bySector)]) {
    if (values.length !== S) throw wrongLength(name, values.length, S);
  }
  if (flows.length !== S * (S + K)) throw wrongLength('flows', flows.length, S * (S + K));
  if (finalShares.length !== K) throw wrongLength('finalShares', finalShares.length, K);
  const negative = flows.findIndex((each) => !(each >= 0));
  if (negative >= 0) {
    const from = nation.sectors[Math.floor(negative / (S + K))];
    throw new MrioError(
      'input',
      `The nation's sales of ${from} to user ${negative % (S + K)} are ${flows[negative]}.`,
      'Put what is negative into the inventories, which are shared by output.',
    );
  }
  nation.sectors.forEach((sector, i) => {
    const [own, all] = [region.output[i], nation.output[i]];
    if (!(own >= 0 && own <= all * (1 + 1e-9))) {
      throw new MrioError(
        'input',
        `Output of ${sector} is ${own} in the region and ${all} in the nation.`,
        'Check that both are of one year and one unit.',
      );
    }
  });
}

function wrongLength(name: string, found: number, wanted: number): MrioError {
  return new MrioError(
    'shape',
    `${name} has ${found} values, not ${wanted}.`,
    'One value per sector or use.',
  );
}
