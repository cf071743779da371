import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

/** Command line, and what standard error must say. */
const WRONG: [line: string, ...says: RegExp[]][] = [
  ['reprot', /^twinplant: Unknown command "reprot"/, /Did you mean report\?/],
  ['help chek', /Unknown command "chek"/, /Did you mean check\?/],
  ['--colour', /unknown option '--colour'/, /See twinplant --help/],
  ['report', /missing required argument 'pair'/, /See twinplant report --help/],
  ['report cali-baja extra', /too many arguments/],
  ['report cali-bja', /Unknown pair "cali-bja"/, /Did you mean cali-baja\?/],
  ['report cali-baja --yaer 2013', /unknown option '--yaer'/, /--year/],
  ['report cali-baja --year 2011', /no year 2011/, /accounts of 2012 to 2022/],
  ['report cali-baja --year MMXIII', /--year MMXIII: not a whole number/],
  ['report cali-baja --year 2013.5', /--year 2013.5: not a whole number/],
  ['report cali-baja --lang fr', /Unknown language "fr"/, /en, es/],
  ['report cali-baja --draws 0', /--draws 0: not a whole number from 2/],
  ['report cali-baja --draws -5', /--draws/],
  ['report cali-baja --draws many', /--draws many: not a whole number/],
  ['report cali-baja --draws 4 --threads 0', /--threads 0: not a whole number/],
  ['report cali-baja --out=', /--out has no folder/],
  ['report cali-baja --threads 2', /--threads is only for --draws/],
  ['report cali-baja --kappa 0', /--kappa 0: not a/],
  ['report nowhere.json', /nowhere\.json: ENOENT/, /path of a pair file/],
  ['pairs new counties:06073', /no second side/, /twinplant pairs new counties/],
  ['pairs new county:06073 mexico:02', /"county:06073" is not a side/, /kinds: counties, areas/],
  ['pairs new counties: mexico:02', /"counties:" is not a side/],
  ['pairs new counties:6073 mexico:02', /five digits, as 06073/],
  ['pairs new counties:06999 mexico:02', /Unknown US county "06999"/, /Did you mean 06/],
  ['pairs new areas:41741 mexico:02', /Unknown metropolitan area "41741"/, /41740/],
  ['pairs new states:CX mexico:02', /Unknown US state "CX"/],
  ['pairs new mexico:40 states:CA', /Unknown Mexican state "40"/],
  ['pairs new states:CA provinces:OO', /Unknown Canadian province "OO"/],
  ['pairs new states:CA counties:06073', /overlap: CA/, /county cannot face the state/],
  ['pairs new counties:06073,06073 mexico:02', /names 06073 twice/],
  ['pairs cali', /Unknown pair "cali"/, /cali-baja/],
  ['measures two-way', /Unknown measure "two-way"/, /two-way-trade/],
  ['sectors ELX', /Unknown sector "ELX"/, /ELEC/],
  ['sources bea-metro', /Unknown source "bea-metro"/, /bea-metro-gdp/],
  ['check tijuana', /Unknown pair "tijuana"/, /cali-baja/],
  ['claims tijuana', /Unknown pair "tijuana"/, /cali-baja/],
  ['measures --lang', /argument missing/],
];

describe('a wrong command line', { timeout: 60_000 }, () => {
  test.each(WRONG)('twinplant %s', async (line: string, ...says: RegExp[]) => {
    const { exit, out, err } = await run(line.split(' '));
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    for (const each of says) expect(err).toMatch(each);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('with TWINPLANT_DEBUG also says where', async () => {
    const { exit, err } = await run(['measures', 'nothing'], { env: { TWINPLANT_DEBUG: '1' } });
    expect(exit).toBe(2);
    expect(err).toMatch(/^MrioError: Unknown measure/m);
    expect(err).toMatch(/^\s+at .*measureOf/m);
  });
});
