import { at } from '../../core/table.ts';
import type { Imputed } from './metro-value-added.ts';
import { CHILDREN } from './metro-value-added.ts';
import { BROAD_RULES } from './us-broad-jobs.ts';
import type { UsParts } from './us-declaration.ts';
import type { UsPlaces } from './us-places.ts';
import type { UsTables } from './us-tables.ts';

const TENTHS = 10;

/** Suppressed cells that the evidence of a region rests on, and how each was filled. */
export function usImputed(parts: UsParts, places: UsPlaces, tables: UsTables): Imputed[] {
  const imputed: Imputed[] = [];
  for (const cbsa of parts.metros) {
    for (const line of tables.metroDetail.cols.labels) {
      const flag = at(tables.metroFlags, cbsa, line);
      if (flag === 0) continue;
      const parent = CHILDREN.find(([, children]) => children.includes(Number(line)))?.[0];
      imputed.push({
        cbsa,
        line: Number(line),
        flag: flag < 0 ? '(L)' : '(D)',
        value: at(tables.metroDetail, cbsa, line),
        rule:
          flag < 0
            ? 'below 50 thousand dollars, set to 0'
            : `line ${parent} less its published parts, shared by payroll over ${flag} suppressed line(s)`,
      });
    }
  }
  for (const { fips } of parts.states) {
    const code = `${fips}000`;
    if (!tables.stateFilled.cols.labels.includes(code)) continue;
    for (const label of tables.stateFilled.rows.labels) {
      const value = at(tables.stateFilled, label, code);
      if (value === 0) continue;
      imputed.push({
        cbsa: code,
        line: Number(label.split(':')[0]),
        flag: '(D)',
        value,
        rule: `${label.split(':')[1]}: farms and mining together (line 86), at the shares of the year before`,
      });
    }
  }
  for (const county of parts.broad) {
    for (const line of tables.broadJobs.cols.labels) {
      if (at(tables.broadRules, county, line) !== BROAD_RULES.filled) continue;
      imputed.push({
        cbsa: places.areaOf.get(county)!,
        line: Number(line),
        flag: '(D)',
        value: at(tables.broadJobs, county, line) / TENTHS,
        rule: `jobs in ${county}: all private jobs (line 90) less the published lines, shared by the mix of the state's other areas`,
      });
    }
  }
  return imputed;
}
