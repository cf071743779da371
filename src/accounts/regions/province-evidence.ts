import { MrioError } from '../../core/errors.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import type { Frame } from '../frame.ts';
import { broadShares } from './broad-shares.ts';
import { surveyedProvinces } from './canadian-provinces.ts';
import type { Imputed } from './metro-value-added.ts';
import declared from './mexico-canada-errors.json' with { type: 'json' };
import { provinceExports } from './province-exports.ts';
import { MANUFACTURING, surveyJobs, surveyTotal } from './province-jobs.ts';
import { provinceGaps, provinceNotes } from './province-notes.ts';
import type { ProvinceEvidence } from './region-evidence.ts';
import type { Shelf } from './shelf.ts';
import { surveyIndustries } from './survey-industries.ts';
import { tableRow } from './table-row.ts';

/** What is chosen about Canadian provinces, from the declaration of a pair. */
export interface ProvinceChoices {
  /** Exports of a sector are at most so much of its output. */
  readonly exportsAtMost: number;
}

const TABLES = [
  'canada-employment',
  'canada-employment-filled',
  'canada-industry-weights',
  'canada-exports',
  'canada-output',
  'canada-goods-exports',
  'usa-output',
];

/**
 * What is known of a group of Canadian provinces in a year, from employment by broad industry and US imports.
 *
 * Read it as an estimate: no provincial GDP by industry is at hand. How far the same rule is off in the United States,
 * where GDP is known, is its `error`.
 *
 * @param   shelf      with the tables of `canadaShelf`
 * @param   provinces  postal codes, as ON
 * @param   year       account year
 * @returns shares by sector (S), persons by sector
 * @throws  MrioError `label` when a province is unknown, repeated or a territory; `input` when there is none or the
 *          year is not on the shelf; `source` when the shelf lacks a table
 * @source  RECIPE §2 (Baja California) for the split of manufacturing
 */
export async function provinceEvidence(
  shelf: Shelf,
  provinces: readonly string[],
  frame: Frame,
  year: number,
  choices: ProvinceChoices,
): Promise<ProvinceEvidence> {
  const chosen = await surveyedProvinces(provinces);
  const codes = chosen.map(({ code }) => code);
  const tables = await Promise.all(TABLES.map((name) => shelf.table(name)));
  const [employment, filled, weights, byChapter, output, exported, american] = tables;
  requireYear(output, year);
  const surveyYear = Math.min(year, Number(employment.cols.labels.at(-1)));
  const broad = (areas: readonly string[]) => surveyJobs(employment, weights, areas, surveyYear, frame);
  const total = (areas: readonly string[], industry: string) =>
    surveyTotal(employment, areas, industry, surveyYear);
  const own = broad(codes);
  const all = broad(['CA']);
  const national = bySector(output, String(year), frame);
  const nationalExports = bySector(exported, String(year), frame);
  const trade = await provinceExports(byChapter, codes, frame);
  const members = manufacturingSectors(weights, frame);
  const outputShare = broadShares(
    {
      employment: own.map((each, k) => each / all[k]),
      exported: trade.industry,
      manufacturing: total(codes, MANUFACTURING) / total(['CA'], MANUFACTURING),
    },
    members,
    national,
  );
  const exportShare = trade.exported.map((each, k) => (frame.goods[k] ? each : outputShare[k]));
  let capped = 0;
  exportShare.forEach((each, k) => {
    if (!frame.goods[k] || nationalExports[k] <= 0) return;
    const most = (choices.exportsAtMost * outputShare[k] * national[k]) / nationalExports[k];
    if (each <= most) return;
    exportShare[k] = most;
    capped += 1;
  });
  const finalShare = total(codes, 'total') / total(['CA'], 'total');
  const size = finalShare >= declared.largeFrom.value ? declared.largeProvinces : declared.smallProvinces;
  const id = `CAN:${codes.join('+')}`;
  return {
    id,
    detail: 'broad sectors',
    outputShare,
    exportShare,
    finalShare,
    jobs: manufacturingJobs(own, members, outputShare, national, jobsPerOutput(weights, american, frame)),
    headings: new Map(),
    error: size.value,
    notes: provinceNotes({ year, surveyYear, capped }),
    gaps: provinceGaps(),
    imputed: await imputedCells(filled, codes, surveyYear),
    provenance: combine(
      `evidence of ${id}`,
      tables.map((each) => each.provenance),
      'estimated',
    ),
  };
}

/** A row of goods by sector, at the positions of all sectors (S); 0 for services. */
function bySector(from: Table, label: string, frame: Frame): Float64Array {
  const row = tableRow(from, label);
  return Float64Array.from(frame.sectors.labels, (sector) => {
    const at = from.cols.labels.indexOf(sector);
    return at < 0 ? 0 : row[at];
  });
}

function manufacturingSectors(weights: Table, frame: Frame): number[] {
  const mix = tableRow(weights, MANUFACTURING);
  return frame.sectors.labels.flatMap((_, k) => (mix[k] > 0 ? [k] : []));
}

/** US jobs over US output of goods, by sector (S): how many hands a dollar of each needs. */
function jobsPerOutput(weights: Table, american: Table, frame: Frame): Float64Array {
  const mix = tableRow(weights, MANUFACTURING);
  const years = american.rows.labels.map((year) => bySector(american, year, frame));
  return mix.map((each, k) => (each === 0 ? 0 : each / years.reduce((sum, year) => sum + year[k], 0)));
}

/** Jobs with those of manufacturing spread by output of the province times US jobs per output; their sum is kept. */
function manufacturingJobs(
  jobs: Float64Array,
  members: readonly number[],
  share: Float64Array,
  national: Float64Array,
  perOutput: Float64Array,
): Float64Array {
  const spread = Float64Array.from(jobs);
  const all = members.reduce((sum, k) => sum + jobs[k], 0);
  const wanted = members.map((k) => share[k] * national[k] * perOutput[k]);
  const total = wanted.reduce((sum, each) => sum + each, 0);
  members.forEach((k, i) => {
    spread[k] = (all * wanted[i]) / total;
  });
  return spread;
}

async function imputedCells(filled: Table, codes: readonly string[], year: number): Promise<Imputed[]> {
  const industries = await surveyIndustries();
  const when = filled.cols.labels.indexOf(String(year));
  return filled.rows.labels.flatMap((label) => {
    const [area, code] = label.split('|');
    const value = tableRow(filled, label)[when];
    if (value === 0 || !codes.includes(area)) return [];
    const line = industries.findIndex((each) => each.code === code);
    return [
      {
        cbsa: area,
        line,
        flag: 'NA',
        value,
        rule: `goods-producing sector less its other industries (${code})`,
      },
    ];
  });
}

function requireYear(series: Table, year: number): void {
  const years = series.rows.labels;
  if (years.includes(String(year))) return;
  throw new MrioError(
    'input',
    `No evidence of Canadian provinces in ${year}: it is at hand for ${years[0]} to ${years.at(-1)}.`,
    `Choose one of ${years.join(', ')}.`,
    { year, years },
  );
}
