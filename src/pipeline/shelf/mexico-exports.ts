import type { StateNames } from '../../accounts/regions/mexican-states.ts';
import { axis } from '../../core/axis.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';

/** First year that evidence needs, and last year at hand. */
const YEARS = [2012, 2013, 2014, 2015, 2016, 2017, 2018];
const UNTOLD = /no especificados/i;

/**
 * Exports by state and three-digit subsector (rows `02|334`) and year, thousand USD; `02|untold` is what INEGI
 * publishes without a subsector because it is confidential.
 *
 * A subsector that a state does not publish has 0.
 */
export function stateExportTable(exported: Dataset, states: readonly StateNames[]) {
  const [entity, year, subsector, words, value] = [
    'cve_ent',
    'year',
    'scian',
    'description',
    'exports_kusd',
  ].map((column) => columnOf(exported, column));
  const subsectors = [
    ...new Set(exported.rows.map((row) => row[subsector]).filter((code) => code !== '')),
  ].sort();
  const labels = [...subsectors, 'untold'];
  const values = new Float64Array(states.length * labels.length * YEARS.length);
  const cell = (state: number, label: string, when: number) =>
    (state * labels.length + labels.indexOf(label)) * YEARS.length + when;
  for (const row of exported.rows) {
    const [state, when] = [
      states.findIndex(({ code }) => code === row[entity]),
      YEARS.indexOf(Number(row[year])),
    ];
    if (state < 0 || when < 0) continue;
    const amount = numberAt(exported, row, value);
    if (row[subsector] !== '') values[cell(state, row[subsector], when)] += amount;
    else if (UNTOLD.test(row[words])) values[cell(state, 'untold', when)] += amount;
  }
  return {
    rows: axis(
      'state|subsector',
      states.flatMap(({ code }) => labels.map((label) => `${code}|${label}`)),
    ),
    cols: axis('year', YEARS.map(String)),
    values,
  };
}
