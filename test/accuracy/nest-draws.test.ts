import { describe, expect, test } from 'vitest';
import { errorGroup } from '../../scripts/accuracy/error-groups.ts';
import { bridge } from '../../src/accounts/bridge.ts';
import { frame } from '../../src/accounts/frame.ts';
import { drawRegion } from '../../src/accounts/regionalise/draw-region.ts';
import { ERROR_DEFAULT, ERROR_ELSEWHERE } from '../../src/accounts/regionalise/error-default.ts';
import { sectorErrorGroup } from '../../src/accounts/regionalise/sector-error-group.ts';
import type { NestEvidence } from '../../src/accounts/regions/nest-evidence.ts';
import { countriesOf } from '../../src/mrio/nest/plan.ts';
import { pairConfig } from '../../src/pipeline/accounts.ts';
import { drawInputs } from '../../src/pipeline/draw.ts';
import { pairSetting } from '../../src/pipeline/pair-setting.ts';

/** The bands of docs/accuracy.md are worth something for the nest only if the nest draws from the model that was checked. */
describe('draws of the nest are the error model that was checked on official tables', () => {
  test('outside Mexico the model differs in the common shock of the region and in nothing else', () => {
    const { region: here, ...odds } = ERROR_DEFAULT.odds;
    const { region: elsewhere, ...others } = ERROR_ELSEWHERE.odds;
    expect(elsewhere).toBeGreaterThan(here);
    expect({ ...ERROR_ELSEWHERE, odds: others }).toEqual({ ...ERROR_DEFAULT, odds });
  });

  test('every declared region without a table of its own has the deviations that drawRegion would give it', async () => {
    const config = await pairConfig('cali-baja');
    const { plan } = await pairSetting(config);
    // Of the evidence a draw asks for one number: how far shares of output may be off.
    const known = { error: 0.1 };
    const evidence = {
      us: { get: () => known },
      mexicanStates: plan.mexicanStates.map(() => known),
      provinces: plan.provinces.map(() => known),
    } as unknown as NestEvidence;
    const S = plan.sectors.labels.length;
    const groups = plan.sectors.labels.map((sector, k) => sectorErrorGroup(sector, plan.goods[k]));
    const none = () => new Float64Array(S);
    const nation = {
      sectors: plan.sectors.labels,
      finalUses: ['final demand'],
      flows: new Float64Array(S * (S + 1)),
      inventories: none(),
      exports: none(),
      output: none(),
      valueAdded: none(),
      taxes: none(),
      imports: none(),
    };
    const region = { ...nation, finalShares: Float64Array.of(0) };
    const draw = 3;
    const { home } = drawInputs(config, draw, plan, evidence).noise;
    const seed = config.ensemble.seed.value as number;
    const { mexico } = countriesOf(plan);
    let checked = 0;
    plan.parent.forEach((economy, r) => {
      const rest = plan.rests.get(economy);
      if (rest === undefined || rest === r || economy === mexico) {
        expect(home.has(r)).toBe(false);
        return;
      }
      const name = { seed, draw, region: plan.regions.labels[r] };
      const { deviations } = drawRegion(nation, region, ERROR_ELSEWHERE, groups, name, 0.97);
      expect(home.get(r)).toEqual(deviations);
      expect(deviations.odds.some((each) => each !== 0)).toBe(true);
      checked += 1;
    });
    expect(checked).toBeGreaterThan(0);
  });

  test('an activity of the official tables and its sector in the nest have one group', async () => {
    const [{ activities, sectors, goods }, codes] = [
      await frame(),
      await bridge('scian35_to_common', 'scian35', 'sectors'),
    ];
    for (const activity of activities) {
      for (const sector of codes.to.get(activity)!) {
        const k = sectors.labels.indexOf(sector);
        expect(sectorErrorGroup(sector, goods[k]), `${activity} ${sector}`).toBe(errorGroup(activity));
      }
    }
  });
});
