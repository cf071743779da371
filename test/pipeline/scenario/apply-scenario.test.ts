import { describe, expect, test } from 'vitest';
import { applyScenario } from '../../../src/pipeline/scenario/apply-scenario.ts';
import { scenarioFile } from '../../../src/pipeline/scenario/scenario-file.ts';
import type { Settings } from '../../../src/pipeline/scenario/settings.ts';
import { cell, duty, judged, SMALL, scenario, world } from './world.ts';

const of = await world(['USA:a', 'USA:rest', 'MEX:b', 'MEX:rest', 'EU'], ['AUTO', 'MET', 'FIN']);
const laid = (content: unknown, set?: Settings) =>
  applyScenario(scenarioFile(content, 'test'), of, SMALL, set);
/** Duty on what the Mexican metro sells the American one. */
const paid = (duties: Record<string, unknown>[], sector = 'AUTO', set?: Settings) =>
  cell(laid(scenario(duties), set).tariffAfter, 'MEX:b', sector, 'USA:a');

describe('a duty on one country', () => {
  const applied = laid(scenario([duty()]));

  test('is paid by all its regions in all regions of the other, on goods, from its day', () => {
    for (const from of ['MEX:b', 'MEX:rest'])
      for (const to of ['USA:a', 'USA:rest']) {
        expect(cell(applied.tariffAfter, from, 'AUTO', to)).toBeCloseTo(0.25, 14);
        expect(cell(applied.tariffAfter, from, 'FIN', to)).toBe(0);
        expect(cell(applied.tariffBefore, from, 'AUTO', to)).toBe(0);
      }
  });

  test('is not paid inside a country, the other way, or by others', () => {
    expect(cell(applied.tariffAfter, 'USA:a', 'AUTO', 'USA:rest')).toBe(0);
    expect(cell(applied.tariffAfter, 'USA:a', 'AUTO', 'MEX:b')).toBe(0);
    expect(cell(applied.tariffAfter, 'EU', 'AUTO', 'USA:a')).toBe(0);
  });

  test('changes nothing else', () => {
    for (const each of applied.iceberg.values) expect(each).toBe(1);
    for (const each of applied.lost.values) expect(each).toBe(0);
    expect(applied.provenance.grade).toBe('scenario');
    expect(applied.passThrough).toBe(1);
  });

  test('ends on its last day', () => {
    expect(() => paid([duty({ until: '2018-07-12' })])).toThrow(/Nothing of the scenario/);
    expect(paid([duty({ until: '2018-07-13' })])).toBeCloseTo(0.25, 14);
  });
});

describe('by product', () => {
  test('a list, a chapter and a sector weigh as the cells say', () => {
    expect(paid([duty({ goods: { list: 'parts' } })])).toBeCloseTo(0.75 * 0.25, 14);
    expect(paid([duty({ goods: { chapters: ['84'] } })])).toBeCloseTo(0.25 * 0.25, 14);
    expect(paid([duty({ goods: { sectors: ['MET'] } }), duty({ id: 'x', on: ['EU'] })])).toBe(0);
    expect(paid([duty({ goods: { sectors: ['MET'] } })], 'MET')).toBeCloseTo(0.25, 14);
  });

  test('a table gives the rate of each cell, or of each sector', () => {
    expect(paid([duty({ rate: { table: 'us-mfn-2025' } })])).toBeCloseTo(0.75 * 0.02 + 0.25 * 0.04, 14);
    const mexico = duty({ by: 'MEX', on: ['USA'], rate: { table: 'ours' } });
    expect(cell(laid(scenario([mexico])).tariffAfter, 'USA:a', 'AUTO', 'MEX:b')).toBeCloseTo(0.15, 14);
    const dated = duty({ by: 'MEX', on: ['USA'], rate: { table: 'dated', date: '2018-07-01' } });
    expect(cell(laid(scenario([dated])).tariffAfter, 'USA:a', 'MET', 'MEX:b')).toBeCloseTo(0.3, 14);
  });
});

describe('what is exempt', () => {
  test('claims free the claimed share, product by product', () => {
    const exempt = { claims: judged({ table: 'usmca-2024' }) };
    expect(paid([duty({ exempt })])).toBeCloseTo(0.25 * (0.75 * 0.4 + 0.25 * 0.8), 14);
    expect(paid([duty({ exempt })], 'AUTO', { 'mexico.claims': 0.5 })).toBeCloseTo(0.125, 14);
  });

  test('with a content rule, only the content of what is claimed', () => {
    const exempt = { claims: judged(0.8), content: judged(0.4) };
    expect(paid([duty({ exempt })])).toBeCloseTo(0.25 * (1 - 0.8 * 0.4), 14);
    expect(paid([duty({ exempt: { content: judged(0.4) } })])).toBeCloseTo(0.25 * 0.6, 14);
  });

  test('drawback and temporary imports', () => {
    const exempt = { claims: judged(0.5), drawback: judged(0.1), immex: judged(0.3) };
    expect(paid([duty({ exempt })])).toBeCloseTo(0.25 * 0.5 * 0.6, 14);
  });
});

describe('stacking', () => {
  const two = (rule: string, other = 0.1) =>
    paid([
      duty(),
      duty({ id: 'parts', goods: { list: 'parts' }, rate: other, stacking: [{ with: 'mexico', rule }] }),
    ]);

  test('adds, replaces, yields, highest', () => {
    expect(two('adds')).toBeCloseTo(0.25 + 0.75 * 0.1, 14);
    expect(two('replaces')).toBeCloseTo(0.75 * 0.1 + 0.25 * 0.25, 14);
    expect(two('yields')).toBeCloseTo(0.25, 14);
    expect(two('highest')).toBeCloseTo(0.25, 14);
    expect(two('highest', 0.5)).toBeCloseTo(0.75 * 0.5 + 0.25 * 0.25, 14);
  });

  test('without a rule is an error that names both and the product', () => {
    expect(() => paid([duty(), duty({ id: 'parts', goods: { list: 'parts' } })])).toThrow(
      expect.objectContaining({
        code: 'input',
        message: expect.stringMatching(/"mexico" and "parts" overlap \(AUTO, chapter 87, from MEX to USA/),
        hint: expect.stringContaining('"stacking"'),
      }),
    );
  });

  test('with contradicting rules is an error', () => {
    const a = duty({ stacking: [{ with: 'other', rule: 'replaces' }] });
    const b = duty({ id: 'other', stacking: [{ with: 'mexico', rule: 'replaces' }] });
    expect(() => paid([a, b])).toThrow(/contradict/);
  });

  test('needs no rule where products or days do not meet', () => {
    expect(
      paid([duty({ goods: { list: 'parts' } }), duty({ id: 'm', goods: { list: 'metals' } })]),
    ).toBeCloseTo(0.1875, 14);
    expect(
      paid([duty({ until: '2018-07-01' }), duty({ id: 'later', from: '2018-07-01', rate: 0.1 })]),
    ).toBeCloseTo(0.1, 14);
  });
});

describe('unknown names', () => {
  const thrown = (changes: Record<string, unknown>) => () => paid([duty(changes)]);

  test('a sector, with near matches; a service', () => {
    expect(thrown({ goods: { sectors: ['AUT'] } })).toThrow(
      expect.objectContaining({ code: 'label', hint: expect.stringContaining('AUTO') }),
    );
    expect(thrown({ goods: { sectors: ['FIN'] } })).toThrow(/FIN, which is a service/);
  });

  test('a country, with near matches', () => {
    expect(thrown({ on: ['MXE'] })).toThrow(
      expect.objectContaining({ code: 'label', hint: expect.stringContaining('MEX') }),
    );
    expect(thrown({ by: 'UAS' })).toThrow(expect.objectContaining({ code: 'label' }));
  });

  test('a list, a chapter, a table, a day of a table', () => {
    expect(thrown({ goods: { list: 'part' } })).toThrow(
      expect.objectContaining({ code: 'label', hint: expect.stringContaining('parts') }),
    );
    expect(thrown({ goods: { chapters: ['99'] } })).toThrow(expect.objectContaining({ code: 'label' }));
    expect(thrown({ rate: { table: 'us-mfn-2052' } })).toThrow(
      expect.objectContaining({ code: 'label', hint: expect.stringContaining('us-mfn-2025') }),
    );
    const mexico = { by: 'MEX', on: ['USA'] };
    expect(thrown({ ...mexico, rate: { table: 'dated' } })).toThrow(/2 days/);
    expect(thrown({ ...mexico, rate: { table: 'dated', date: '2018-08-01' } })).toThrow(
      expect.objectContaining({ code: 'label' }),
    );
  });

  test('a list of another country, or not known for these goods', () => {
    expect(thrown({ by: 'MEX', on: ['USA'], goods: { list: 'parts' } })).toThrow(/which USA levies on/);
    expect(thrown({ on: ['EU'], goods: { list: 'parts' } })).toThrow(/goods of EU/);
    expect(thrown({ on: 'all', goods: { list: 'parts' } })).toThrow(
      expect.objectContaining({ code: 'input' }),
    );
  });

  test('a table of other sectors, and one that the scenario does not touch', async () => {
    const leather = await world(['ARG', 'DEU'], ['Agriculture', 'Leather']);
    expect(() => applyScenario(scenarioFile(scenario([duty()]), 'test'), leather, SMALL)).toThrow(
      /common classification/,
    );
    expect(() => paid([duty({ on: ['CAN'] })])).toThrow(/Nothing of the scenario test touches/);
  });
});

describe('what readers are told', () => {
  test('of countries that the table does not single out', () => {
    const notes = laid(
      scenario([duty({ on: ['MEX', 'CAN', 'DEU'] }), duty({ id: 'w', by: 'EU', on: ['USA'] })]),
    ).notes;
    expect(notes.map((each) => each.en)).toEqual([
      'Not single countries of this table, so their duties are left out: Germany.',
      'Not in this table, so their duties are left out: Canada.',
    ]);
    for (const each of notes) expect(each.es).not.toBe(each.en);
  });

  test('of what a duty says of itself', () => {
    const note = { en: 'As the press has it.', es: 'Según la prensa.' };
    expect(laid(scenario([duty({ note })])).notes).toEqual([note]);
  });

  test('of lists that are reconstructed', () => {
    const { notes } = laid(scenario([duty({ goods: { list: 'metals' } })]));
    expect(notes.some((each) => each.en === 'Reconstructed and not the legal list: Metals.')).toBe(true);
  });
});

describe('a wait', () => {
  const wait = {
    id: 'north',
    ports: ['2506'],
    flow: 'MEX>USA',
    minutes: judged(30),
    trucks: judged(1000),
    costPerHour: judged(60),
    inventoryPerDay: judged(0.024),
    local: { regions: ['MEX:b', 'USA:a'], share: judged(0.9) },
  };
  const applied = laid(scenario([], { waits: [wait] }));

  test('costs what trucks and goods cost, by hand', () => {
    // 1000 trucks × ½ h × 60 USD = 30,000 USD over 0.1 · 20 + 0.5 · 10 = 7 million kg; a half hour of 0.024 a day is 0.0005.
    const auto = (30000 / 7e6) * 0.1 + 0.0005;
    expect(cell(applied.iceberg, 'MEX:rest', 'AUTO', 'USA:rest')).toBeCloseTo(1 + 0.2 * auto, 12);
    expect(cell(applied.iceberg, 'MEX:b', 'AUTO', 'USA:a')).toBeCloseTo(1 + 0.9 * auto, 12);
    expect(cell(applied.iceberg, 'MEX:b', 'FIN', 'USA:a')).toBe(1);
    expect(cell(applied.iceberg, 'USA:a', 'AUTO', 'MEX:b')).toBe(1);
  });

  test('of 0 minutes is none; a shorter one lowers costs; an unknown port is refused', () => {
    const none = laid(scenario([duty()], { waits: [wait] }), { 'north.minutes': 0 });
    for (const each of none.iceberg.values) expect(each).toBe(1);
    const less = laid(scenario([], { waits: [wait] }), { 'north.minutes': -30 });
    expect(cell(less.iceberg, 'MEX:b', 'AUTO', 'USA:a')).toBeLessThan(1);
    expect(() => laid(scenario([], { waits: [{ ...wait, ports: ['2560'] }] }))).toThrow(
      expect.objectContaining({ code: 'label', hint: expect.stringContaining('2506') }),
    );
  });
});

describe('lost trade and other costs', () => {
  test('a border can be closed for goods, both ways', () => {
    const lost = { id: 'l', from: ['USA'], to: ['MEX:b'], what: 'goods', share: judged(0.4), bothWays: true };
    const applied = laid(scenario([], { lost: [lost] }));
    expect(cell(applied.lost, 'USA:rest', 'AUTO', 'MEX:b')).toBeCloseTo(0.4, 14);
    expect(cell(applied.lost, 'MEX:b', 'AUTO', 'USA:a')).toBeCloseTo(0.4, 14);
    expect(cell(applied.lost, 'MEX:rest', 'AUTO', 'USA:a')).toBe(0);
    expect(cell(applied.lost, 'MEX:b', 'FIN', 'USA:a')).toBe(0);
    const twice = laid(scenario([], { lost: [lost, { ...lost, id: 'm' }] }));
    expect(cell(twice.lost, 'MEX:b', 'AUTO', 'USA:a')).toBeCloseTo(0.64, 14);
  });

  test('an iceberg multiplies', () => {
    const iceberg = { id: 'i', from: ['MEX'], to: 'all', goods: { sectors: ['MET'] }, cost: judged(0.1) };
    const applied = laid(scenario([], { icebergs: [iceberg, { ...iceberg, id: 'j', goods: 'all' }] }));
    expect(cell(applied.iceberg, 'MEX:b', 'MET', 'EU')).toBeCloseTo(1.21, 14);
    expect(cell(applied.iceberg, 'MEX:b', 'AUTO', 'EU')).toBeCloseTo(1.1, 14);
    expect(cell(applied.iceberg, 'MEX:b', 'MET', 'MEX:rest')).toBe(1);
  });

  test('with an unknown sector or country are refused', () => {
    const lost = {
      id: 'l',
      from: ['USA'],
      to: ['MEX'],
      what: { sectors: ['AUT'] },
      share: judged(1),
      bothWays: true,
    };
    expect(() => laid(scenario([], { lost: [lost] }))).toThrow(expect.objectContaining({ code: 'label' }));
    expect(() => laid(scenario([], { lost: [{ ...lost, what: 'all', to: ['MXE'] }] }))).toThrow(
      expect.objectContaining({ code: 'label' }),
    );
  });
});
