import { MrioError } from '../../core/errors.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import { keptVectors } from './activity-vectors.ts';
import { estimatedState } from './estimated-state.ts';
import { keptBlocks } from './kept-blocks.ts';
import { groupBlocks, groupShares } from './mexican-state.ts';
import { mexicanState } from './mexican-states.ts';
import declared from './mexico-canada-errors.json' with { type: 'json' };
import { publishedStates } from './published-states.ts';
import type { MexicanStateEvidence } from './region-evidence.ts';
import type { Shelf } from './shelf.ts';
import { stateGaps, stateNotes } from './state-notes.ts';
import { keptEmploymentShares, keptExportShares, keptGrowth, keptJobs } from './state-shares.ts';

/** What is chosen about Mexican states, from the declaration of a pair. */
export interface MexicanStateChoices {
  /** Year of INEGI's bi-regional tables. */
  readonly inegiYear: number;
  /** Added to each cell of a domestic block, million MXN, so that none is empty. */
  readonly blockTrace: number;
  /** Accounts up to this year take jobs from the census of 2014, later ones from that of 2019. */
  readonly lastYearOfCensus2014: number;
}

const OFFICIAL = ['mexico-table-vectors', 'mexico-final-imports', 'mexico-blocks', 'mexico-final-blocks'];
const ESTIMATED = [
  'mexico-nation-flows',
  'mexico-nation',
  'mexico-nation-final-imports',
  'mexico-population',
];

/**
 * What is known of any Mexican state in a year: INEGI's own table where it is at hand, otherwise an estimate.
 *
 * INEGI's figures of 2018 are moved by value added of the state and of the rest of the country; the domestic blocks
 * are not moved.
 *
 * @param   shelf  with the tables of `mexicoShelf`
 * @param   code   INEGI's two digits
 * @param   year   account year
 * @returns evidence by group (G) and sector (S), flows in million MXN of INEGI's year
 * @throws  MrioError `label` when there is no such state; `input` when the year is not on the shelf; `source` when
 *          the shelf lacks a table
 * @source  RECIPE §2, §13 items 9 to 15, 21, 22; ACCURACY §3 for states without a table
 */
export async function mexicanStateEvidence(
  shelf: Shelf,
  code: string,
  frame: Frame,
  year: number,
  choices: MexicanStateChoices,
): Promise<MexicanStateEvidence> {
  const state = await mexicanState(code);
  const valueAdded = await shelf.table('mexico-value-added');
  requireYear(valueAdded, year);
  const naics = await bridge('naics4_to_common', 'naics4', 'sector');
  const exported = await shelf.table('mexico-exports');
  const states = (await shelf.table('mexico-population')).rows.labels;
  const census = year <= choices.lastYearOfCensus2014 ? 2014 : 2019;
  const persons = await shelf.table(`mexico-headings-${census}`);
  const exportYear = Math.min(year, choices.inegiYear);
  const official = state.table !== '';
  const growth = keptGrowth(valueAdded, frame.activities, code, year, choices.inegiYear);
  const fromTable = official
    ? await officialState(shelf, code, choices.blockTrace)
    : await stateWithoutTable(shelf, states.indexOf(code), choices, frame);
  const jobs = keptJobs(persons, code, naics, frame);
  const used = await Promise.all((official ? OFFICIAL : ESTIMATED).map((name) => shelf.table(name)));
  const grade = official ? 'derived' : 'estimated';
  return {
    id: `MEX:${code}`,
    official,
    detail: 'value added',
    ...groupShares(fromTable.vectors, growth, frame),
    blocks: fromTable.flows.blocks,
    finalBlocks: fromTable.flows.finalBlocks,
    employmentShare: keptEmploymentShares(persons, naics, code, frame),
    subsectorExportShare: keptExportShares(exported, states, code, exportYear, frame),
    jobs: jobs.bySector,
    headings: jobs.byHeading,
    error: (official ? declared.official : declared.estimated).value,
    notes: stateNotes({
      state,
      official,
      year,
      tableYear: choices.inegiYear,
      exportYear,
      census,
      negative: fromTable.flows.negative,
    }),
    gaps: stateGaps(official),
    imputed: [],
    provenance: combine(
      `evidence of MEX:${code}`,
      [valueAdded, exported, persons, ...used].map((each) => each.provenance),
      grade,
    ),
  };
}

async function officialState(shelf: Shelf, code: string, trace: number) {
  const [vectors, finalImports, blocks, finalBlocks] = await Promise.all(
    OFFICIAL.map((name) => shelf.table(name)),
  );
  return {
    vectors: keptVectors(vectors, finalImports, code),
    flows: keptBlocks(blocks, finalBlocks, code, trace),
  };
}

async function stateWithoutTable(shelf: Shelf, part: number, choices: MexicanStateChoices, frame: Frame) {
  const { vectors, table } = estimatedState(await publishedStates(shelf, choices.inegiYear), part);
  const none = { cells: 0, sum: 0 };
  return { vectors, flows: { ...groupBlocks(table, choices.blockTrace, frame), negative: none } };
}

function requireYear(series: Table, year: number): void {
  if (series.cols.labels.includes(String(year))) return;
  const years = series.cols.labels;
  throw new MrioError(
    'input',
    `No evidence of Mexican states in ${year}: value added is at hand for ${years[0]} to ${years.at(-1)}.`,
    `Choose one of ${years.join(', ')}.`,
    { year, years },
  );
}
