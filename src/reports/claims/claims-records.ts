import { provenance } from '../../core/provenance.ts';
import { unitLabel } from '../../core/unit.ts';
import type { Records } from '../../files/records.ts';
import { integers, numbers, texts } from '../../files/row-columns.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import type { ClaimReading, ClaimRow } from './claim-row.ts';
import { knownFrom } from './known-from.ts';
import { STATISTICS_ORIGINS } from './statistics.ts';
import { verdictWords } from './verdict-words.ts';

/** What a claimed number is counted in; ratios are pure numbers, never per cent. */
const UNITS = { money: 'USD', jobs: 'jobs', ratio: 'ratio', count: 'count' } as const;

/**
 * The ledger as two tables for CSV, Parquet and JSON: the figures, and the readings beside them.
 *
 * Codes (ids, verdicts, standings) are the same in both languages; texts are in the one asked for. A reading that the
 * accounts do not have is left out; a year that is not stated is an empty text.
 *
 * @param   rows      as `claimRows` gives them
 * @param   language  'en' or 'es'
 * @returns `claims`, a row per figure; `readings`, a row per figure, reading and year
 */
export function claimsRecords(
  rows: readonly ClaimRow[],
  language: Language,
): { readonly claims: Records; readonly readings: Records } {
  const say = translate(language);
  const from = provenance('claims', 'estimated', STATISTICS_ORIGINS);
  const found = rows.flatMap((row) =>
    row.readings.flatMap((reading) => (reading.figure ? [{ row, reading, figure: reading.figure }] : [])),
  );
  const holding = (readings: readonly ClaimReading[]) =>
    readings.filter(({ holds }) => holds === 'inside').length;
  const yes = (flag: boolean) => (flag ? 'yes' : 'no');
  return {
    claims: {
      title: say('claims.datasets.claims'),
      columns: [
        texts('claim', rows, (row) => row.id),
        texts('figure', rows, (row) => row.figure[language]),
        numbers('value', rows, (row) => row.claimed.value),
        texts('unit', rows, (row) => UNITS[row.claimed.kind]),
        texts('year', rows, (row) => String(row.claimed.year ?? '')),
        texts('words', rows, (row) => row.words[language]),
        texts('said_by', rows, (row) => row.saidBy[language]),
        texts('date', rows, (row) => row.date),
        texts('measures', rows, (row) => row.about[language]),
        texts('made', rows, (row) => row.made[language]),
        texts('verdict', rows, (row) => row.verdict),
        texts('verdict_text', rows, (row) => verdictWords(row, language)),
        integers('readings', rows, (row) => row.readings.filter(({ figure }) => figure).length),
        integers('readings_holding', rows, (row) => holding(row.readings)),
        texts('differences', rows, (row) => row.differ[language]),
        texts('known_from', rows, (row) => knownFrom(row, language)),
      ],
      provenance: from,
    },
    readings: {
      title: say('claims.datasets.readings'),
      columns: [
        texts('claim', found, ({ row }) => row.id),
        texts('reading', found, ({ reading }) => reading.id),
        integers('year', found, ({ reading }) => reading.year),
        numbers('value', found, ({ figure }) => figure.value),
        numbers('low', found, ({ figure }) => figure.low),
        numbers('high', found, ({ figure }) => figure.high),
        texts('unit', found, ({ figure }) => unitLabel(figure.unit)),
        texts('grade', found, ({ figure }) => figure.grade),
        texts('holds', found, ({ reading }) => reading.holds),
        texts('same_definition', found, ({ reading }) => yes(reading.sameDefinition)),
        texts('same_year', found, ({ row, reading }) =>
          row.claimed.year === null ? 'not stated' : yes(reading.sameYear),
        ),
        texts('basis', found, ({ reading }) => reading.basis[language]),
        texts('why', found, ({ reading }) => reading.why[language]),
      ],
      provenance: from,
    },
  };
}
