import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MrioError } from '../../src/core/errors.ts';
import { DATA, loadAccounts, pairConfig, pairIds } from '../../src/pipeline/accounts.ts';
import { ACCOUNT_YEARS, pairOfFile, readPairConfig } from '../../src/pipeline/config.ts';
import { pairRegions } from '../../src/pipeline/pair-regions.ts';
import { pairSetting } from '../../src/pipeline/pair-setting.ts';
import { regionalEvidence } from '../../src/pipeline/regional-evidence.ts';
import { openShelf } from '../../src/pipeline/shelf/open-shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinplant-pairs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const name = { en: 'A', es: 'A' };
const side = (list: object, short = 'A') => ({ short, name, ...list });
const pair = (a: object, b: object, more: object = {}) => ({
  id: 'a--b',
  name,
  sides: { a: side(a), b: side(b, 'B') },
  ...more,
});
const setting = async (content: object) => pairSetting(await pairOfFile(content, 'the file'));

async function refusal(of: Promise<unknown>): Promise<MrioError> {
  const error = await of.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(MrioError);
  return error as MrioError;
}

const BC = { mexicanStates: ['02'] };
const SAN_DIEGO = { counties: ['06073'] };

describe('a declaration is refused, with what is wrong and what to do', () => {
  it.each<[string, object, string, RegExp]>([
    ['a side with two lists', pair({ ...SAN_DIEGO, states: ['CA'] }, BC), 'input', /counties and states/],
    ['a side without a list', pair({}, BC), 'input', /sides\.a: .*there is none/],
    ['an empty list', pair({ counties: [] }, BC), 'input', /sides\.a\.counties/],
    ['the same code twice', pair({ counties: ['06073', '06073'] }, BC), 'input', /names 06073 twice/],
    ['a code of four digits', pair({ counties: ['6073'] }, BC), 'input', /five digits, as 06073/],
    ['a state as a number', pair({ states: ['06'] }, BC), 'input', /two letters, as TX/],
    ['a Mexican state by name', pair(SAN_DIEGO, { mexicanStates: ['Sonora'] }), 'input', /two digits, as 02/],
    ['a name in one language', { ...pair(SAN_DIEGO, BC), name: { en: 'A' } }, 'input', /name\.es/],
    ['an id with blanks', { ...pair(SAN_DIEGO, BC), id: 'San Diego' }, 'input', /id: small letters/],
    ['a field that does not exist', pair(SAN_DIEGO, BC, { region: 1 }), 'input', /region/],
    ['a language that does not exist', pair(SAN_DIEGO, BC, { languages: ['fr'] }), 'input', /languages/],
    ['a year without data', pair(SAN_DIEGO, BC, { years: [2011, 2013] }), 'input', /asks for 2011/],
    ['a year far away', pair(SAN_DIEGO, BC, { years: [1850] }), 'input', /years/],
    [
      'a share above 1',
      pair(SAN_DIEGO, BC, {
        parameters: { delta: { value: 1.5, meaning: 'x', source: 'x', grade: 'estimated' } },
      }),
      'input',
      /parameters\.delta\.value/,
    ],
    [
      'a judgement call without a source',
      pair(SAN_DIEGO, BC, { parameters: { kappa: { value: 5, meaning: 'x', grade: 'estimated' } } }),
      'input',
      /parameters\.kappa\.source/,
    ],
    ['a county of no state', pair({ counties: ['99001'] }, BC), 'label', /"99001"/],
    ['an area that does not exist', pair({ areas: ['41749'] }, BC), 'label', /"41749"/],
    ['a state that does not exist', pair({ states: ['XX'] }, BC), 'label', /"XX"/],
    ['a Mexican state 33', pair(SAN_DIEGO, { mexicanStates: ['33'] }), 'label', /"33"/],
    ['a province that does not exist', pair(SAN_DIEGO, { provinces: ['OO'] }), 'label', /"OO"/],
    ['the same county on both sides', pair(SAN_DIEGO, SAN_DIEGO), 'input', /overlap: 06073/],
    ['an area that has the county', pair({ areas: ['41740'] }, SAN_DIEGO), 'input', /overlap: 06073/],
    ['the same state on both sides', pair({ states: ['CA', 'TX'] }, { states: ['TX'] }), 'input', /TX/],
    ['a Mexican state on both sides', pair({ mexicanStates: ['02', '26'] }, BC), 'input', /overlap: 02/],
    ['a county and its own state', pair(SAN_DIEGO, { states: ['CA'] }), 'input', /overlap: CA/],
  ])('%s', async (_, content, code, says) => {
    const error = await refusal(setting(content).then((made) => makeUse(made.plan.regions.labels)));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.hint.length).toBeGreaterThan(10);
  });

  it.each<[string, object, RegExp]>([
    ['an area', pair({ areas: ['41741'] }, BC), /41740/],
    ['a Mexican state', pair(SAN_DIEGO, { mexicanStates: ['40'] }), /\d\d/],
    ['a province', pair(SAN_DIEGO, { provinces: ['OM'] }), /ON/],
    ['a state', pair({ states: ['CX'] }, BC), /CA|CO|CT|TX/],
  ])('%s that does not exist lists near ones', async (_, content, near) => {
    const error = await refusal(setting(content));
    expect(`${error.hint}`).toMatch(near);
  });

  it('a file that is missing, one that is not JSON, and an id that is unknown', async () => {
    const missing = await refusal(readPairConfig(join(folder, 'nowhere.json')));
    expect([missing.code, missing.message]).toEqual(['input', expect.stringContaining('nowhere.json')]);
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{ "id": ');
    const notJson = await refusal(pairConfig(broken));
    expect([notJson.code, notJson.message]).toEqual(['input', expect.stringContaining('broken.json')]);
    writeFileSync(broken, '[1, 2]');
    expect((await refusal(pairConfig(broken))).message).toMatch(/is not a pair/);
    const unknown = await refusal(pairConfig('paso-del-nort'));
    expect([unknown.code, unknown.hint]).toEqual(['label', expect.stringContaining('paso-del-norte')]);
  });
});

describe('a declaration that only the statistics can refuse', () => {
  it('a county that its state does not have lists near ones', async () => {
    const made = await setting(pair({ counties: ['06999'] }, BC));
    const error = await refusal(regionalEvidence(openShelf(join(DATA, 'library')), made, 2013));
    expect([error.code, error.message]).toEqual(['label', expect.stringContaining('"06999"')]);
    expect(error.hint).toMatch(/^Did you mean 06\d{3}/);
  });

  it('a year that the accounts do not have, and one that the declaration leaves out', async () => {
    const path = join(folder, 'a--b.json');
    writeFileSync(path, JSON.stringify(pair(SAN_DIEGO, BC, { years: [2013] })));
    expect(await refusal(loadAccounts(path, 2011))).toMatchObject({
      code: 'input',
      message: expect.stringMatching(/no year 2011: there are accounts of 2012 to 2022/),
    });
    expect(await refusal(loadAccounts(path, 2018))).toMatchObject({
      code: 'input',
      message: expect.stringMatching(/leaves out 2018/),
      hint: expect.stringContaining('2013'),
    });
  });
});

/** Labels that nobody needs, so that a declaration that is not refused fails the test with what it gave. */
function makeUse(labels: readonly string[]): never {
  throw new Error(`Not refused: ${labels.join(', ')}`);
}

describe('a declaration that is allowed', () => {
  it('a domestic pair is one, and is called so', async () => {
    const { regions } = await setting(pair({ states: ['TX'] }, { states: ['CA'] }));
    expect(regions.kind).toBe('domestic');
    expect([regions.a, regions.b]).toEqual([['USA:48'], ['USA:06']]);
    expect([...regions.rests.keys()]).toEqual(['USA']);
  });

  it('two counties of one state face one another; their state is what is left', async () => {
    const { regions, plan } = await setting(pair({ counties: ['06073'] }, { counties: ['06025'] }));
    expect(regions.areas).toHaveLength(1);
    expect(plan.regions.labels.slice(0, 4)).toEqual(['USA:06073', 'USA:06025', 'USA:06-rest', 'USA:rest']);
  });

  it.each<[string, object, object]>([
    ['us-mexico', SAN_DIEGO, BC],
    ['us-mexico', { mexicanStates: ['08'] }, { counties: ['48141', '35013'] }],
    ['us-canada', { areas: ['19820'] }, { provinces: ['ON'] }],
    ['mexico-canada', BC, { provinces: ['ON', 'QC'] }],
  ])('%s, whichever side comes first', async (kind, a, b) => {
    expect((await setting(pair(a, b))).regions.kind).toBe(kind);
    expect((await setting(pair(b, a))).regions.kind).toBe(kind);
  });

  it('without years has all of them; the method of all, but for what it changes', async () => {
    const own = { value: 4, meaning: 'x', source: 'y', grade: 'estimated' };
    const config = await pairOfFile(pair(SAN_DIEGO, BC, { parameters: { kappa: own } }), 'the file');
    expect(config.years).toEqual(ACCOUNT_YEARS);
    expect(config.parameters.kappa).toEqual(own);
    expect(config.parameters.home.value).toBe('ost');
  });
});

describe('the declared pairs', () => {
  it('have ids of their own and are where their file says', async () => {
    const ids = await pairIds();
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) {
      const config = await pairConfig(id);
      expect(config.id).toBe(id);
      const { a, b, kind } = await pairRegions(config);
      expect(a.length * b.length, id).toBeGreaterThan(0);
      expect(kind, id).not.toBe('domestic');
    }
  }, 60_000);
});
