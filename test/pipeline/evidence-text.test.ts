import { expect, test } from 'vitest';
import type { NestEvidence } from '../../src/accounts/regions/nest-evidence.ts';
import { axis } from '../../src/core/axis.ts';
import { evidenceOfText, evidenceText } from '../../src/pipeline/evidence-text.ts';

test('evidence comes back to the last bit, with its maps, its arrays and its gaps', () => {
  const evidence = {
    year: 2018,
    us: new Map([['USA:06', { outputShare: Float64Array.of(0.1, 1 / 3, 5e-324), notes: [], gaps: [] }]]),
    mexicanStates: [],
    provinces: [],
    interState: { blocks: new Float64Array(0), finalBlocks: new Float64Array(0) },
    customs: { products: new Map([['USA:06>MEX:02', [0.5, undefined, 0]]]), ports: new Map() },
  } as unknown as NestEvidence;
  const back = evidenceOfText(evidenceText(evidence), { groups: axis('group', ['AGR']) });
  expect(back).toEqual(evidence);
  expect(back.customs.products.get('USA:06>MEX:02')).toEqual([0.5, undefined, 0]);
  expect(back.us.get('USA:06')?.outputShare[1]).toBe(1 / 3);
});
