import { describe, expect, test } from 'vitest';
import { MrioError } from '../../../src/core/errors.ts';
import { scenarioFile } from '../../../src/pipeline/scenario/scenario-file.ts';
import { loadScenario } from '../../../src/pipeline/scenario/scenarios.ts';
import { settingFrom, settingsOf, withSettings } from '../../../src/pipeline/scenario/settings.ts';
import { duty, judged, scenario } from './world.ts';

const error = (content: unknown): MrioError => {
  try {
    scenarioFile(content, 'mine.json');
  } catch (cause) {
    if (cause instanceof MrioError) return cause;
    throw cause;
  }
  throw new Error('accepted');
};

describe('what a scenario file may not say', () => {
  test('a rate of −150 %: the number, the field and what a rate is', () => {
    const found = error(scenario([duty({ rate: -1.5 })]));
    expect(found.code).toBe('input');
    expect(found.message).toContain('duties.0.rate');
    expect(found.message).toContain('-150 %');
    expect(error(scenario([duty({ rate: -1 })])).message).toContain('-100 %');
    expect(() => scenarioFile(scenario([duty({ rate: -0.999 })]), 'x')).not.toThrow();
  });

  test('per cent for a ratio', () => {
    expect(error(scenario([duty({ rate: 25 })])).message).toContain('2500 %');
  });

  test.each(['claims', 'content', 'drawback', 'immex'])('a share of %s outside 0 to 1', (name) => {
    for (const value of [-0.1, 1.1])
      expect(error(scenario([duty({ exempt: { [name]: judged(value) } })])).message).toContain(
        `a share of ${value} is not possible`,
      );
  });

  test('drawback and temporary imports that exceed all imports', () => {
    const exempt = { drawback: judged(0.6), immex: judged(0.5) };
    expect(error(scenario([duty({ exempt })])).message).toContain('exceed 1');
  });

  test.each(['2018-02-30', '2019-02-29', '2018-13-01', '12 July 2018', '20180712', '2018-7-1'])(
    'a day that does not exist: %s',
    (from) => {
      expect(error(scenario([duty({ from })])).message).toContain(`"${from}" is no day`);
    },
  );

  test('days in the wrong order', () => {
    expect(error(scenario([duty({ until: '2018-06-01' })])).message).toContain('not later than from');
    const compare = { before: '2018-07-12', after: '2018-07-12' };
    expect(error(scenario([duty()], { compare })).message).toContain('not earlier than after');
  });

  test('names that lead nowhere, and twice the same', () => {
    expect(error(scenario([duty({ source: 'rumour' })])).message).toContain('no source "rumour"');
    expect(error(scenario([duty({ answers: 'nobody' })])).message).toContain('answers "nobody"');
    const stacking = [{ with: 'other', rule: 'adds' }];
    expect(error(scenario([duty({ stacking })])).message).toContain('stacks with "other"');
    expect(error(scenario([duty(), duty()])).message).toContain('"mexico" occurs twice');
  });

  test('a field that does not exist, and a judgement without source', () => {
    expect(error(scenario([duty({ rates: 0.1 })])).message).toContain('rates');
    expect(error(scenario([duty()], { passThrough: { value: 1 } })).message).toContain('passThrough.source');
  });

  test('is told with what to do next', () => {
    expect(error({}).hint).toContain('docs/scenarios.md');
  });
});

test('an unknown scenario is refused with near matches', async () => {
  await expect(loadScenario('mexico-canada')).rejects.toMatchObject({
    code: 'label',
    hint: expect.stringContaining('mexico-canada-25'),
  });
  await expect(loadScenario('../package')).rejects.toMatchObject({ code: 'label' });
  await expect(loadScenario('nowhere.json')).rejects.toMatchObject({ code: 'input' });
});

describe('settings', () => {
  const file = scenarioFile(
    scenario([duty({ exempt: { claims: { ...judged({ table: 'usmca-2024' }), range: [0.2, 0.8] } } })]),
    'test',
  );

  test('are listed with their values and ranges', () => {
    expect(settingsOf(file)).toEqual([
      { path: 'passThrough', value: 1 },
      { path: 'mexico.rate', value: 0.25 },
      { path: 'mexico.claims', value: 'usmca-2024', range: [0.2, 0.8] },
    ]);
  });

  test('give the range of a rate that was not read in the law', () => {
    const rough = scenarioFile(scenario([duty({ rate: 0.15, range: [0.1, 0.25] })]), 'test');
    expect(settingsOf(rough)[1]).toEqual({ path: 'mexico.rate', value: 0.15, range: [0.1, 0.25] });
    expect(error(scenario([duty({ range: [-2, 0.25] })])).message).toContain('-200 %');
  });

  test('change one number and leave the file alone', () => {
    const changed = withSettings(file, { 'mexico.rate': 0.1, 'mexico.claims': 0.5 });
    expect(changed.duties[0].rate).toBe(0.1);
    expect(changed.duties[0].exempt?.claims?.value).toBe(0.5);
    expect(file.duties[0].rate).toBe(0.25);
    expect(withSettings(file, {})).toEqual(file);
  });

  test('refuse a path that is none, with near matches, and a value out of bounds', () => {
    expect(() => withSettings(file, { 'mexico.rat': 0.1 })).toThrow(
      expect.objectContaining({ code: 'label', hint: expect.stringContaining('mexico.rate') }),
    );
    expect(() => withSettings(file, { 'mexico.rate': -1.5 })).toThrow(/-150 %/);
    expect(() => withSettings(file, { 'mexico.claims': 2 })).toThrow(/share of 2/);
    expect(() => withSettings(file, { passThrough: -1 })).toThrow(/share of -1/);
  });

  test('are read as people type them', () => {
    expect(settingFrom('mexico.rate=0.1')).toEqual(['mexico.rate', 0.1]);
    for (const text of ['mexico.rate', 'mexico.rate=', 'mexico.rate=ten', '=0.1'])
      expect(() => settingFrom(text)).toThrow(expect.objectContaining({ code: 'input' }));
  });
});
