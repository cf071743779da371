import type { Provenance } from '../../core/provenance.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { at } from '../../core/table.ts';
import { customsTables, requirePart, sumOfRows } from './customs-tables.ts';
import type { Shelf } from './shelf.ts';

/**
 * What the figure of a year holds: all modes of transport; all but air and sea; nine months alone; or exports of which a
 * part is counted twice.
 */
export type Coverage = 'all' | 'land' | 'part of the year' | 'partly twice';

/** One direction of trade by year. */
export interface BorderFlow {
  /** As USA>MEX, CAN>USA:CA, USA>MEX:02. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Years that the publication has, in their order; customs value, million current USD. */
  readonly points: readonly { readonly year: number; readonly value: number; readonly coverage: Coverage }[];
  /** Years between the first and the last of the publication without a figure. */
  readonly missing: readonly number[];
}

/** Trade across the two borders of the United States by year, as customs wrote it down. */
export interface BorderSeries {
  readonly flows: readonly BorderFlow[];
  readonly provenance: Provenance;
}

/** The whole country, one US state, or one Mexican state. */
export interface BorderChoice {
  /** Postal code of a US state. */
  readonly state?: string;
  /** Two-digit code of a Mexican state: US exports to it. */
  readonly mexicanState?: string;
}

/**
 * Gross trade of the United States or one of its states with Mexico and Canada, and US exports to a Mexican state, by
 * year since 1993.
 *
 * Nominal dollars, each crossing counted again. Not to be read as one line: 1993 begins in April, US exports of 1993 and
 * 1994 are counted partly twice in the edition at hand, and goods by air and sea are there only from 2004 on (November
 * and December of 2003 too). Those by air and sea never name a Mexican state.
 *
 * @param   shelf   tables of the library
 * @param   choice  a US state, a Mexican state, both, or neither (the nation)
 * @returns flows in million USD, customs value
 * @throws  MrioError `label` when a state is unknown
 * @identity flows of all states add up to those of the nation
 * @source  BTS TransBorder Freight Data; US exports to Mexico in 1994, all modes: 50.8 billion (Federal Reserve Bank of
 *          Dallas, Business Frontier 2(2), 1995), less than the 56.5 billion here
 */
export async function borderSeries(shelf: Shelf, choice: BorderChoice = {}): Promise<BorderSeries> {
  const { usStates, mexicanStates } = await customsTables(shelf);
  const { state, mexicanState } = choice;
  const flows: BorderFlow[] = [];
  const used: Table[] = [];
  if (state !== undefined || mexicanState === undefined) {
    if (state !== undefined) requirePart(usStates, 0, state, 'US state');
    const us = state === undefined ? 'USA' : `USA:${state}`;
    used.push(usStates);
    for (const country of ['MEX', 'CAN'])
      for (const way of ['exports', 'imports'] as const) {
        const [from, to] = way === 'exports' ? [us, country] : [country, us];
        const amountIn = (year: number) =>
          sumOfRows(
            usStates,
            `${country}|${way}`,
            ([code, when]) => when === String(year) && (state === undefined || code === state),
          );
        flows.push(flow(from, to, yearsOf(usStates), (year) => coverageOf(year, way), amountIn));
      }
  }
  if (mexicanState !== undefined) {
    requirePart(mexicanStates, 0, mexicanState, 'Mexican state');
    used.push(mexicanStates);
    const known = (year: number) => mexicanStates.rows.labels.includes(`${mexicanState}|${year}`);
    flows.push(
      flow(
        'USA',
        `MEX:${mexicanState}`,
        yearsOf(mexicanStates),
        (year) => (year < 1995 ? 'partly twice' : 'land'),
        (year) => (known(year) ? at(mexicanStates, `${mexicanState}|${year}`, 'exports') : undefined),
      ),
    );
  }
  const parts = used.map((each) => each.provenance);
  return { flows, provenance: combine('trade across the border by year', parts, 'derived') };
}

function flow(
  from: string,
  to: string,
  years: readonly number[],
  coverage: (year: number) => Coverage,
  amountIn: (year: number) => number | undefined,
): BorderFlow {
  const values = years.map((year) => ({ year, value: amountIn(year) }));
  return {
    id: `${from}>${to}`,
    from,
    to,
    points: values.flatMap(({ year, value }) =>
      value === undefined ? [] : [{ year, value: value / 1e6, coverage: coverage(year) }],
    ),
    missing: values.filter(({ value }) => value === undefined).map(({ year }) => year),
  };
}

function coverageOf(year: number, way: 'exports' | 'imports'): Coverage {
  if (way === 'exports' && year < 1995) return 'partly twice';
  if (year === 1993) return 'part of the year';
  return year < 2004 ? 'land' : 'all';
}

function yearsOf(from: Table): number[] {
  return [...new Set(from.rows.labels.map((label) => Number(label.split('|')[1])))].sort((a, b) => a - b);
}
