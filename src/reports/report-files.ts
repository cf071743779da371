import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFolderAtomically } from '../files/atomic-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeTableFiles } from '../files/table-files.ts';
import type { MapShapes } from './chart/pair-map.ts';
import type { ClaimRow } from './claims/claim-row.ts';
import { claimsRecords } from './claims/claims-records.ts';
import { CLAIM_TABLES } from './content/table-names.ts';
import { reportHtml, widePictures } from './html.ts';
import type { Language } from './locales/language.ts';
import type { PairReport } from './pair-report.ts';
import { reportJson } from './report-json.ts';
import { reportTables } from './report-tables.ts';
import type { ReportTable } from './tables/report-table.ts';

/** How a report is written. */
export interface ReportOptions {
  /** Of the page, the pictures and the titles of the tables. */
  readonly language: Language;
  /** Outlines for the map; without them the report has no map. */
  readonly shapes?: MapShapes | undefined;
  /** Figures of others beside our readings, as `claimRows` gives them. */
  readonly claims?: readonly ClaimRow[] | undefined;
}

/**
 * Writes a report into a folder, all of it or nothing: report.html, report.json, charts/*.svg, and tables/ as CSV,
 * Parquet and a description beside each.
 *
 * One language per folder: every link on the page leads to a file of the same run.
 *
 * @param   folder   where the files belong; other files in it stay
 * @param   report   the content
 * @returns paths of the files inside the folder, in the order in which a reader meets them
 * @throws  MrioError `input` when a file cannot be written; nothing is then left behind
 */
export async function writeReport(
  folder: string,
  report: PairReport,
  options: ReportOptions,
): Promise<string[]> {
  const { language, shapes, claims = [] } = options;
  return writeFolderAtomically(folder, async (staging) => {
    const put = async (path: string, text: string) => {
      await writeFile(join(staging, path), text);
      return path;
    };
    for (const name of ['charts', 'tables']) makeFolder(join(staging, name));
    // The database writes the tables while the page and the pictures are drawn.
    const own = reportTables(report, language);
    const tables = [...own, ...claimTables(claims, language)].map(({ name, records }) =>
      writeTableFiles(join(staging, 'tables'), name, records),
    );
    const settled = Promise.allSettled(tables);
    const written: string[] = [];
    try {
      const wide = widePictures(report, language, shapes);
      written.push(
        await put('report.html', reportHtml(report, language, { shapes, claims, wide, tables: own })),
      );
      written.push(await put('report.json', `${JSON.stringify(reportJson(report))}\n`));
      for (const [name, picture] of wide) {
        written.push(await put(`charts/${name}.svg`, `${picture}\n`));
      }
    } finally {
      // Nothing is still being written when the folder is put into place, or taken away.
      await settled;
    }
    for (const files of await Promise.all(tables)) written.push(...files.map((file) => `tables/${file}`));
    return written;
  });
}

/** The claims as files; none without claims. */
function claimTables(claims: readonly ClaimRow[], language: Language): ReportTable[] {
  if (claims.length === 0) return [];
  const { claims: figures, readings } = claimsRecords(claims, language);
  return [
    { name: CLAIM_TABLES[0], records: figures },
    { name: CLAIM_TABLES[1], records: readings },
  ];
}
