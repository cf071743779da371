import { byRegion, partition } from '../../../src/core/partition.ts';
import { at } from '../../../src/core/table.ts';
import { bmSource } from '../../../src/measures/accounting/borin-mancini/source.ts';
import type { Breakdown } from '../../../src/measures/accounting/flow-terms.ts';
import { exportsAbroad } from '../../../src/measures/exports-abroad.ts';
import { flowValue } from '../../../src/measures/flow-value.ts';
import { megaRegion } from '../../../src/measures/mega-region.ts';
import { total } from '../../../src/measures/total.ts';
import { vax } from '../../../src/measures/vax.ts';
import { COUNTRIES } from '../leather.ts';
import type { Case } from './setup.ts';
import { activitiesOf, alone, of } from './setup.ts';

/** Columns of the decomposition that counts value where it first leaves. */
const first = (by: Breakdown, row: string, columns: readonly string[]): Record<string, number> => {
  const made = bmSource(of, byRegion(of.regions), by);
  return Object.fromEntries(columns.map((column) => [column, at(made, row, column)]));
};

/** What the exports of a country, an industry and a flow contain. */
export const EXPORTS: Readonly<Record<string, Case>> = {
  exporter: ({ Exporting_Country: country }) => {
    const border = alone(country);
    const content = megaRegion(of, partition(of.regions, { S: [country] }, 'outside'));
    const sum = (what: string): number => total(content, { cols: [what] });
    const abroad = exportsAbroad(of, border);
    const absorbed = total(vax(of, border), { rows: [`${country}>others`] });
    return {
      GEXP: total(abroad, { rows: activitiesOf(country), cols: ['exports'] }),
      DC: sum('DVA') + sum('DDC'),
      DVA: sum('DVA'),
      VAX: absorbed,
      REF: total(abroad, { rows: activitiesOf(country), cols: ['DVA'] }) - absorbed,
      DDC: sum('DDC'),
      FC: sum('FC'),
      ...first('exporter', country, ['DAVAX', 'FVA', 'FDC', 'GVC', 'GVCB', 'GVCF']),
    };
  },

  'exporter-sector': ({ Exporting_Country: country, Exporting_Industry: sector }) => {
    const content = megaRegion(of, partition(of.regions, { S: [country] }, 'outside'));
    const exporter = `${country}|${sector}`;
    return {
      GEXP: at(content, exporter, 'exports'),
      DC: at(content, exporter, 'DVA') + at(content, exporter, 'DDC'),
      DVA: at(exportsAbroad(of, byRegion(of.regions)), exporter, 'DVA'),
      DDC: at(content, exporter, 'DDC'),
      FC: at(content, exporter, 'FC'),
      ...first('exporter-sector', exporter, ['VAX', 'DAVAX', 'REF', 'FVA', 'FDC', 'GVC', 'GVCB', 'GVCF']),
    };
  },

  'flow-value': (row) => {
    const origin = row['origin\\exporter'];
    const inside = flowValue(of, byRegion(of.regions));
    return Object.fromEntries(
      COUNTRIES.map((exporter) => {
        const rows = inside.rows.labels.filter((way) => way.startsWith(`${exporter}>`));
        return [exporter, total(inside, { rows, cols: activitiesOf(origin) })];
      }),
    );
  },
};
