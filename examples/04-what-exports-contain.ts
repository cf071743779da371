/**
 * What do the exports of Mexico, the United States and Canada contain, one by one and as one exporter?
 *
 *   npx tsx examples/04-what-exports-contain.ts
 *
 * The command gives the same, in full: npx twinplant measure bm-source --pair cali-baja --year 2018 --border FILE, with
 * {"groups": {"North America": ["USA", "MEX", "CAN"]}, "others": "each"} in the file. The answer is in the file of the
 * same name that ends in .txt.
 */
import { at, bmSource, byCountry, groupBorder, koopmanWangWei, loadAccounts } from 'twinplant';

const { nested, year } = await loadAccounts('cali-baja', 2018);
const countries = byCountry(nested.regions);
const together = groupBorder(nested.regions, { 'North America': ['USA', 'MEX', 'CAN'] }, 'each');

const billion = (million: number) => `${Number((million / 1000).toPrecision(2))} billion US dollars`;
const part = (share: number) => `${Number((100 * share).toPrecision(2))} of every 100 dollars`;

console.log(`Exports ${year}, central estimates`);
for (const [name, border] of [
  ['USA', countries],
  ['MEX', countries],
  ['CAN', countries],
  ['North America', together],
] as const) {
  // One row per exporter; terms in columns: exports, own value added once, own value again, foreign value.
  const contents = bmSource(nested, border);
  const [exports, own, again, foreign] = ['GEXP', 'DVA', 'DDC', 'FC'].map((term) => at(contents, name, term));
  console.log(`${name}: about ${billion(exports)}`);
  console.log(`  own value added: ${part(own / exports)}`);
  console.log(`  own value that had left before: ${part(again / exports)}`);
  console.log(`  foreign value: ${part(foreign / exports)}`);
}

// The nine terms of Koopman, Wang and Wei add up to the same exports.
const terms = koopmanWangWei(nested, countries);
const sum = terms.cols.labels.reduce((total, term) => total + at(terms, 'MEX', term), 0);
const gap = Math.abs(sum / at(bmSource(nested, countries), 'MEX', 'GEXP') - 1);
console.log(`The nine terms of Koopman, Wang and Wei for MEX add up to its exports: ${gap < 1e-9}`);
