import type { PairAccounts } from './accounts.ts';
import { carriedBand } from './carried-band.ts';
import type { Band } from './ensemble.ts';

/** The cell by industry that a cell by heading is a fixed part of; the reading itself otherwise. */
export function industryOf(id: string, headings: ReadonlyMap<string, string>): string {
  const [kind, measure, code] = id.split(':');
  return kind === 'heading' ? `industry:${measure}:${headings.get(code)}` : id;
}

/**
 * Bands of the cells by heading beside those that were drawn: a heading is a fixed part of its industry in every draw.
 *
 * @param   drawn  bands of all readings but headings
 */
export function expandBands(
  drawn: readonly Band[],
  { readings, setting }: Pick<PairAccounts, 'readings' | 'setting'>,
): Band[] {
  const byId = new Map(drawn.map((band) => [band.id, band]));
  const values = new Map(readings.map(({ id, value }) => [id, value]));
  const headings = readings.flatMap(({ id, value }): Band[] => {
    if (byId.has(id)) return [];
    const industry = industryOf(id, setting.headings);
    const band = byId.get(industry);
    return band ? [{ id, ...carriedBand({ ...band, value: values.get(industry)! }, value) }] : [];
  });
  return [...drawn, ...headings];
}
