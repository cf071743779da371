import { at } from '../../core/table.ts';
import type { PairReport } from '../pair-report.ts';

/** Sectors by their two-way trade, largest first. */
export function sectorsByTrade(report: PairReport): string[] {
  return byTrade(report.byIndustry.cols.labels, (sector) => tradeOf(report, 'byIndustry', sector));
}

/** Four-digit headings that the dictionaries have a short name for, by their two-way trade, largest first. */
export function headingsByTrade(report: PairReport, known: readonly string[]): string[] {
  const shown = report.byHeading.cols.labels.filter((code) => known.includes(code));
  return byTrade(shown, (code) => tradeOf(report, 'byHeading', code));
}

function tradeOf(report: PairReport, table: 'byIndustry' | 'byHeading', label: string): number {
  return at(report[table], 'gross-a-to-b', label) + at(report[table], 'gross-b-to-a', label);
}

function byTrade(labels: readonly string[], trade: (label: string) => number): string[] {
  return [...labels].sort((one, other) => trade(other) - trade(one));
}
