import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';
import { text } from '../config.ts';
import type { Library } from '../library.ts';
import { SCENARIOS } from './folders.ts';
import { productLists } from './tariff-sources.ts';

/** A list of product codes that a measure names. */
export interface HsList {
  readonly id: string;
  /** Who uses it, and against whom if only against one. */
  readonly importer: string;
  readonly exporter?: string;
  readonly title: { readonly en: string; readonly es: string };
  readonly source: string;
  readonly grade: 'observed' | 'estimated';
  /** What was published of its share in what the importer buys from the exporter. */
  readonly worth?: { readonly share: number; readonly source: string };
  /** Whether a line of ten digits is on it. */
  readonly covers: (line: string) => boolean;
}

const written = z.array(
  z.strictObject({
    id: z.string(),
    importer: z.string(),
    title: text,
    source: z.string().min(1),
    url: z.string().min(1),
    grade: z.enum(['observed', 'estimated']),
    codes: z.array(z.string().regex(/^\d{4,10}(-\d{4,10})?$/)).min(1),
  }),
);

/**
 * All lists of product codes: those written down from laws and notices, and those that the trackers publish.
 *
 * @param   library  the folder of sources
 * @returns lists; those of 2018 first
 * @throws  MrioError `source` when a list is missing, `input` when the written ones do not have the form
 */
export async function hsLists(library: Library): Promise<HsList[]> {
  const path = join(SCENARIOS, 'lists', 'lists.json');
  const parsed = written.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new MrioError(
      'input',
      `${path}: ${issue.path.join('.')}: ${issue.message}.`,
      'Give codes of four to ten digits, or a range of them.',
    );
  }
  const lists = parsed.data.map(({ codes, url: _, ...told }) => ({ ...told, covers: coverage(codes) }));
  return [...lists, ...(await published(library))];
}

/** The test of a list: a code stands for all lines that begin with it, a range for all between two such. */
export function coverage(codes: readonly string[]): (line: string) => boolean {
  const ranges = codes.map((code) => {
    const [from, to = from] = code.split('-');
    return { from, to };
  });
  return (line) =>
    ranges.some(({ from, to }) => line.slice(0, from.length) >= from && line.slice(0, to.length) <= to);
}

/** What the notices said the first three lists against China cover, over what it sold to the United States in 2017. */
const WORTH: Readonly<Record<string, number>> = { '1': 34, '2': 16, '3': 200 };
const CHINA_2017 = 505.6;
const WORTH_SOURCE =
  'USTR: 34, 16 and 200 billion USD (Crowell & Moring, 15 June and 11 July 2018); imports from China in 2017, 505.6 billion (US Census Bureau, in Quartz, 22 March 2018)';

const FILES = {
  derivatives: { file: 's232_derivative_products.csv', columns: ['hts_prefix', 'derivative_type'] },
  annex: { file: 's232_annex_products.csv', columns: ['hts_prefix', 'metal_type', 'effective_date'] },
  copper: { file: 's232_copper_products.csv', columns: ['hts10'] },
  autoParts: { file: 's232_auto_parts.txt', columns: [] },
  truckParts: { file: 's232_mhd_parts.txt', columns: [] },
  s301: { file: 's301_product_lists.csv', columns: ['hts8', 'list'] },
};

async function published(library: Library): Promise<HsList[]> {
  const [derivatives, annex, copper, autoParts, truckParts, s301] = await Promise.all(
    Object.values(FILES).map((each) => library.read(productLists, each)),
  );
  const us = (id: string, en: string, es: string, codes: readonly string[], exporter?: string): HsList => ({
    id,
    importer: 'USA',
    ...(exporter && { exporter }),
    title: { en, es },
    source: 'CBP and USTR notices, as carried by the Budget Lab at Yale',
    grade: 'observed',
    covers: coverage(codes),
  });
  const of = (from: Dataset, code: string, column?: string, value?: string) =>
    from.rows
      .filter((row) => column === undefined || row[columnOf(from, column)] === value)
      .map((row) => row[columnOf(from, code)]);
  const bare = ({ columns, rows }: Dataset) => [columns[0], ...rows.map(([code]) => code)];
  const metals = [
    ['steel', 'steel', 'acero'],
    ['aluminum', 'aluminum', 'aluminio'],
  ];
  const lists301 = [
    ['1', '1', '6 July 2018', '6 de julio de 2018'],
    ['2', '2', '23 August 2018', '23 de agosto de 2018'],
    ['3', '3', '24 September 2018', '24 de septiembre de 2018'],
    ['4a', '4A', '1 September 2019', '1 de septiembre de 2019'],
  ];
  return [
    ...metals.map(([metal, en, es]) =>
      us(
        `us-232-${metal}-derivatives-2025`,
        `Goods made of ${en} under Section 232, 2025`,
        `Productos derivados de ${es} bajo la Sección 232, 2025`,
        of(derivatives, 'hts_prefix', 'derivative_type', metal),
      ),
    ),
    ...[...metals, ['copper', 'copper', 'cobre']].map(([metal, en, es]) =>
      us(
        `us-232-${metal}-annex-2026`,
        `Goods of ${en} in the annexes of 6 April 2026 to Section 232`,
        `Bienes de ${es} en los anexos del 6 de abril de 2026 a la Sección 232`,
        of(annex, 'hts_prefix', 'metal_type', metal),
      ),
    ),
    us(
      'us-232-copper-2025',
      'Copper under Section 232, 2025',
      'Cobre bajo la Sección 232, 2025',
      of(copper, 'hts10'),
    ),
    us(
      'us-232-auto-parts-2025',
      'Auto parts under Section 232, 2025',
      'Autopartes bajo la Sección 232, 2025',
      bare(autoParts),
    ),
    us(
      'us-232-truck-parts-2025',
      'Truck parts under Section 232, 2025',
      'Partes de camiones bajo la Sección 232, 2025',
      bare(truckParts),
    ),
    ...lists301.map(([id, list, en, es]) => ({
      ...us(
        `us-301-list-${id}`,
        `Section 301, list ${list}, of ${en}`,
        `Sección 301, lista ${list}, del ${es}`,
        of(s301, 'hts8', 'list', list),
        'CHN',
      ),
      ...(WORTH[id] !== undefined && { worth: { share: WORTH[id] / CHINA_2017, source: WORTH_SOURCE } }),
    })),
  ];
}
