import { basename } from 'node:path';
import type { Unit } from '../core/unit.ts';
import { writeFileAtomically } from '../files/atomic.ts';
import { writeTextLines } from '../files/text-lines-write.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { emptyNumbers } from './empty-numbers.ts';
import { labelledRoles } from './labelled-roles.ts';
import type { Probe } from './probe.ts';
import { probe } from './probe.ts';
import type { Role } from './roles.ts';
import { layoutOf, requireSameActivities } from './roles.ts';
import { splitEconomies } from './split-economies.ts';
import { splitAt } from './split-labels.ts';
import type { RawTable, ReadOptions, TableFormat } from './table-format.ts';
import { wideFill } from './wide-fill.ts';
import { wideScan } from './wide-scan.ts';
import { requirePlainLabels } from './writable-labels.ts';
import { wideLines } from './write-wide.ts';
import { yearIn } from './year-in.ts';

const MILLION_USD: Unit = Object.freeze({ kind: 'money', currency: 'USD', factor: 1e6, prices: 'basic' });

/** The Inter-Country Input-Output table of the OECD, one CSV file a year, small or extended. */
export const oecd: TableFormat = {
  id: 'oecd',
  title: 'OECD Inter-Country Input-Output table (ICIO)',
  files:
    'one CSV file a year: rows and columns as ARG_A01_02, final demand as ARG_HFCE, a column OUT or TOTAL, rows TLS or ARG_TAXSUB, VA or VALU, OUT or OUTPUT; small (SML) and extended with MX1, MX2, CN1, CN2',
  recognise: isOecd,
  read: readOecd,
  write: writeOecd,
};

/** Whether the first lines are those of an ICIO: ISO codes before the first underscore, a column of HFCE. */
export function isOecd({ lines, isFolder }: Pick<Probe, 'lines' | 'isFolder'>): boolean {
  if (isFolder || lines.length < 2) return false;
  const labels = lines[0].slice(1);
  return (
    labels.some((label) => /^[A-Z]{3}_HFCE$/.test(label)) &&
    labels.slice(0, 20).every((label) => /^([A-Z][A-Z0-9]{2}_[A-Z0-9_]+|OUT|TOTAL)$/.test(label)) &&
    /^[A-Z][A-Z0-9]{2}_/.test(lines[1][0])
  );
}

/** Taxes less subsidies of each country are one component; value added has one name in all editions. */
function rowRole(label: string): Role | undefined {
  if (/^(TLS|.*_?TAXSUB)$/.test(label)) return { kind: 'component', name: 'TLS' };
  if (/^(VA|VALU)$/.test(label)) return { kind: 'component', name: 'VA' };
  return undefined;
}

async function readOecd(path: string, options: ReadOptions): Promise<RawTable> {
  const name = basename(path);
  const shape = { separator: (await probe(path)).separator, headerRows: 1, indexColumns: 1 };
  const { header, index } = await wideScan(path, shape);
  const labels = index.map(([label]) => label);
  const rules = { split: splitAt('_', 'first'), row: rowRole };
  const { roles, renamed } = splitEconomies(labelledRoles(header[0].slice(1), labels, name, rules));
  requireSameActivities(roles.columns, roles.rows, name);
  const layout = layoutOf(roles);
  const numbers = emptyNumbers(layout);
  const { decimals } = await wideFill(path, shape, roles, layout, numbers, options.tell);
  const year = yearIn(name);
  return {
    ...layout,
    ...numbers,
    decimals,
    unit: MILLION_USD,
    ...(year !== undefined && { year }),
    publisher: {
      id: 'oecd-icio',
      producer: 'OECD',
      title: 'Inter-Country Input-Output tables',
      edition: /ICIO\s*(20\d\d)/i.exec(name)?.[1] ?? 'not stated in the file',
      url: 'https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html',
      licence: 'OECD terms and conditions; attribution',
    },
    paths: [path],
    notes: renamed.length > 0 ? [`${renamed.join(', ')} sell; their countries hold the final demand`] : [],
  };
}

async function writeOecd(of: Mrio, path: string): Promise<readonly string[]> {
  const { regions, sectors, categories } = of;
  // A half of an economy goes by its own name, as the OECD prints it.
  const names = regions.labels.map((region) => region.replace(/^(MEX|CHN):((MX|CN)\d)$/, '$2'));
  requirePlainLabels('region', names, /_/, 'the OECD layout ends the region at the first underscore');
  const suppliers = names.flatMap((region) => sectors.labels.map((sector) => `${region}_${sector}`));
  const demands = names.flatMap((region) => categories.map((category) => `${region}_${category}`));
  const labels = { corner: 'V1', suppliers, demands, components: of.V.rows.labels, output: 'OUT' };
  await writeFileAtomically(path, (file) => writeTextLines(file, wideLines(of, labels)));
  return [path];
}
