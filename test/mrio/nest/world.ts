import { interStateBlocks } from '../../../src/accounts/regions/inter-state-blocks.ts';
import type { NestEvidence } from '../../../src/accounts/regions/nest-evidence.ts';
import type {
  MexicanStateEvidence,
  UsRegionEvidence,
} from '../../../src/accounts/regions/region-evidence.ts';
import { axis } from '../../../src/core/axis.ts';
import { provenance } from '../../../src/core/provenance.ts';
import type { FlowMatrix } from '../../../src/mrio/flow-matrix.ts';
import type { NestParameters } from '../../../src/mrio/nest/parameters.ts';
import type { NestPlan } from '../../../src/mrio/nest/plan.ts';

/** A made-up world: two US states with a metro each, two Mexican states, two undivided economies, three sectors. */
export const ECONOMIES = ['USA', 'MEX', 'CAN', 'ROW'];
export const SECTORS = ['FOOD', 'AUTO', 'TRD'];
export const REGIONS = [
  'USA:1',
  'USA:01-rest',
  'USA:2',
  'USA:02-rest',
  'USA:rest',
  'MEX:08',
  'MEX:19',
  'MEX:rest',
  'CAN',
  'ROW',
];
const from = provenance('test', 'estimated', []);
const [S, E] = [SECTORS.length, ECONOMIES.length];
const at = (id: string) => REGIONS.indexOf(id);

/** Every metro tied to one state, and a table of one pair with both metros on a side. */
export function worldPlan(more: Partial<NestPlan> = {}): NestPlan {
  return {
    regions: axis('region', REGIONS),
    sectors: axis('sector', SECTORS),
    goods: [true, true, false],
    parent: REGIONS.map((id) => ECONOMIES.indexOf(id.split(':')[0])),
    economies: axis('region', ECONOMIES),
    groupOf: [0, 1, 2],
    groupCount: 3,
    productOf: [0, 1, -1],
    areas: [
      { id: 'USA:01', metros: [at('USA:1')], rest: at('USA:01-rest') },
      { id: 'USA:02', metros: [at('USA:2')], rest: at('USA:02-rest') },
    ],
    mexicanStates: [at('MEX:08'), at('MEX:19')],
    provinces: [],
    rests: new Map([
      [0, at('USA:rest')],
      [1, at('MEX:rest')],
    ]),
    a: [],
    b: [],
    borderStates: [at('MEX:08'), at('MEX:19')],
    ...more,
  };
}

/** Flows of the four economies: mostly at home; value added is about half of output. */
export function worldBase(): FlowMatrix {
  const width = E * S + E;
  const size = [100, 20, 15, 200];
  const values = new Float64Array(E * S * width);
  for (let c = 0; c < E; c++) {
    for (let k = 0; k < S; k++) {
      for (let d = 0; d < E; d++) {
        const trade = c === d ? 1 : 0.02;
        const weight = (trade * size[c] * size[d]) / Math.max(size[c], size[d]);
        for (let l = 0; l < S; l++)
          values[(c * S + k) * width + d * S + l] = weight * (1 + ((k + 2 * l + c + d) % 4));
        values[(c * S + k) * width + E * S + d] = weight * (6 + ((k + c) % 3));
      }
    }
  }
  return { regions: E, sectors: S, values };
}

const about = {
  detail: 'value added' as const,
  notes: [],
  gaps: [],
  imputed: [],
  provenance: from,
  headings: new Map<string, number>(),
  error: 0.1,
};

function us(id: string, shares: readonly number[], gdp: number): [string, UsRegionEvidence] {
  return [
    id,
    {
      ...about,
      id,
      jobs: Float64Array.from(shares, (share) => share * 1e6),
      outputShare: Float64Array.from(shares),
      gdpShare: gdp,
    },
  ];
}

function state(id: string, shares: readonly number[]): MexicanStateEvidence {
  const nation = 90;
  const blocks = new Float64Array(4 * S * S);
  const finalBlocks = new Float64Array(4 * S);
  for (let g = 0; g < S; g++) {
    const [own, sold, bought] = [0.6, 0.4, 0.3].map((part) => part * shares[g] * nation);
    const quad = [own, sold, bought, nation - own - sold - bought];
    quad.forEach((value, place) => {
      const [s, t] = [place >> 1, place % 2];
      for (let h = 0; h < S; h++) blocks[((s * S + g) * 2 + t) * S + h] = value;
      finalBlocks[(s * S + g) * 2 + t] = value;
    });
  }
  const of = () => Float64Array.from(shares);
  const ones = () => new Float64Array(S).fill(1);
  return {
    ...about,
    id,
    official: true,
    jobs: Float64Array.from(shares, (share) => share * 1e5),
    outputShare: of(),
    exportShare: of(),
    vaRatio: ones(),
    intensity: ones(),
    restIntensity: ones(),
    importShare: of(),
    finalImportShare: shares[0],
    blocks,
    finalBlocks,
    employmentShare: of(),
    subsectorExportShare: of(),
  };
}

/** What is known of the regions; with ports, where the goods of the first Mexican state enter. */
export function worldEvidence(ports: ReadonlyMap<string, number> = new Map()): NestEvidence {
  const states = [state('MEX:08', [0.08, 0.1, 0.06]), state('MEX:19', [0.1, 0.12, 0.08])];
  const trade = (share: number) => ({
    toMexico: share,
    fromMexico: share,
    toCanada: share,
    fromCanada: share,
  });
  return {
    year: 2018,
    us: new Map([
      us('USA:01', [0.2, 0.25, 0.2], 0.2),
      us('USA:1', [0.02, 0.03, 0.04], 0.03),
      us('USA:02', [0.1, 0.08, 0.12], 0.1),
      us('USA:2', [0.03, 0.02, 0.03], 0.02),
    ]),
    mexicanStates: states,
    provinces: [],
    interState: interStateBlocks(states, { groups: axis('group', ['1', '2', '3']) }),
    customs: {
      areas: new Map([
        ['USA:01', trade(0.3)],
        ['USA:02', trade(0.1)],
      ]),
      mexicanStates: new Map([
        ['08', 0.12],
        ['19', 0.14],
      ]),
      provinces: new Map(),
      products: new Map(),
      ports,
      value: { MEX: { exports: 1, imports: 1 }, CAN: { exports: 1, imports: 1 } },
      notes: [],
      gaps: [],
      provenance: from,
    },
  };
}

/** Judgement calls of the made-up world. */
export const PARAMETERS: NestParameters = {
  kappa: 9,
  home: 'flq',
  delta: 0.2,
  odds: 2,
  prox: 3,
  sigmaBorder: 1,
  sigmaOther: 0.5,
  exportScope: 'metro',
  usePorts: true,
  useCustoms: true,
  metroLikeRest: false,
  exportsPerEmployment: 0.25,
  exportsAtMost: 0.97,
  stateAtLeast: 1.05,
  borderServices: ['TRD'],
  localProducts: ['TRD'],
  maxCycles: 3000,
  checkEvery: 20,
  tolerance: 1e-9,
};
