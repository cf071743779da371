import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { at } from '../../src/core/table.ts';
import { ELASTICITY_SETS, loadElasticities } from '../../src/pipeline/elasticities.ts';

const folder = new URL('../../src/scenarios/elasticities/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const common = readFileSync(new URL('../../src/accounts/bridges/common_sectors.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',')[0]);

describe('published elasticities', () => {
  test('are there for every sector in every set, above 0', async () => {
    const sectors = axis('sector', common);
    expect(common).toHaveLength(32);
    for (const set of ELASTICITY_SETS) {
      const theta = await loadElasticities(sectors, set);
      for (const each of theta.values) expect(each).toBeGreaterThan(0);
      expect(at(theta, 'FIN', 'theta')).toBe(8.22);
    }
  });

  test('are those of the paper', async () => {
    const sectors = axis('sector', ['AUTO', 'OTR', 'WOOD', 'ELEC', 'Petroleum']);
    const of = async (set: (typeof ELASTICITY_SETS)[number]) => [
      ...(await loadElasticities(sectors, set)).values,
    ];
    const close = (ours: number[], theirs: number[]) => {
      theirs.forEach((each, i) => {
        expect(ours[i]).toBeCloseTo(each, 10);
      });
    };
    close(await of('used'), [8.22, 8.22, 14.01, (12.95 + 3.95 + 8.71) / 3, 64.85]);
    close(await of('sample-99'), [1.84, 0.39, 14.01, (12.95 + 3.95 + 8.71) / 3, 64.85]);
    close(await of('full-sample'), [1.01, 0.37, (10.83 + 9.07) / 2, (12.79 + 7.07 + 8.98) / 3, 51.08]);
    close(await of('aggregate'), [4.55, 4.55, 4.55, 4.55, 4.55]);
  });

  test('say where each comes from, and refuse what they do not know', async () => {
    for (const name of ['caliendo-parro-2015', 'common-to-caliendo-parro']) {
      const about = JSON.parse(text(`${name}.meta.json`));
      expect(Object.keys(about.columns)).toEqual(text(`${name}.csv`).split(/\r?\n/, 1)[0].split(','));
      for (const field of ['title', 'source', 'madeBy', 'licence', 'checked'])
        expect(about[field]).toMatch(/\S/);
    }
    await expect(loadElasticities(axis('sector', ['CHEMS']))).rejects.toMatchObject({
      code: 'label',
      hint: expect.stringContaining('CHEM'),
    });
    await expect(loadElasticities(axis('sector', ['CHEM']), 'best' as 'used')).rejects.toMatchObject({
      code: 'label',
    });
  });
});
