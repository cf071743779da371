import { sectorsByTrade } from '../content/by-trade.ts';
import { flowOriginParts, sumOf } from '../content/flow-origin-parts.ts';
import { type KnownHeadings, knownHeadings } from '../content/known-headings.ts';
import { pairKind } from '../content/pair-kind.ts';
import { roleName } from '../content/role-name.ts';
import { rolesOf } from '../content/roles-of.ts';
import { yearsList } from '../content/years-list.ts';
import { gradeName } from '../format/grade-name.ts';
import { percent } from '../format/percent.ts';
import { tableNumber } from '../format/table-number.ts';
import { unitWords } from '../format/unit-words.ts';
import { named } from '../locales/named.ts';
import { figure } from '../pair-report.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { foldedRows } from './folded-rows.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureBlock } from './picture-block.ts';
import { readingTable } from './reading-table.ts';
import { valueRange } from './value-range.ts';

const MEASURES = ['gross-a-to-b', 'gross-b-to-a', 'completed-in-b', 'completed-in-a'] as const;

/** The side that does the work of a figure by product, whose jobs split it. */
const MAKER = {
  'gross-a-to-b': 'a',
  'gross-b-to-a': 'b',
  'completed-in-b': 'b',
  'completed-in-a': 'a',
} as const;

/** Which industries, who adds the value, whose jobs. */
export function industriesSection(page: Page): Markup {
  const { say } = page;
  return html`
<h3>${say('report.industries.flows')}</h3>
${pictureBlock(page, 'flows', say('report.industries.flowsCaption'), say('report.industries.flows'), 'D1', 'by-industry')}
${industryTable(page)}
<h3>${say('report.industries.headings')}</h3>
${headingPart(page)}
<h3>${say('report.industries.origin')}</h3>
<p>${say('report.industries.originNote')}</p>
${pictureBlock(page, 'origin', say('report.industries.originCaption'), say('report.industries.origin'), 'measure-flow-origins', 'flow-origins')}
${originTable(page)}
<h3>${say('report.industries.profile')}</h3>
${pictureBlock(page, 'profile', say('report.industries.profileCaption'), say('report.industries.profile'), 'measure-value-added', 'value-added')}
<h3>${say('report.industries.jobs')}</h3>
<p>${say('report.industries.jobsNote')} ${jobYears(page)}</p>
${readingTable(page, 'jobs', say('report.industries.jobsTable'), say('report.industries.jobsBasis'), [
  'd8-co-production',
  'd8-co-production-a',
  'd8-co-production-b',
  'd8-demand-a',
  'd8-demand-b',
  'jobs-a',
  'jobs-b',
])}`;
}

/** Of which years the counts of jobs are. */
function jobYears({ report, language, say }: Page): string {
  const notes = (report.notes ?? []).filter(({ what }) => what === 'jobs');
  if (notes.length === 0) return say('report.industries.jobsYears');
  const list = notes.map(({ side, years }) => {
    const name = side === undefined ? say('report.columns.both') : report.sides[side].name[language];
    return `${name}, ${yearsList(years, say('report.notes.noYear'))}`;
  });
  return say('report.industries.jobsFrom', { list: list.join('; ') });
}

function cellsOf(
  page: Page,
  kind: 'industry' | 'heading',
  code: string,
  measures: readonly string[] = MEASURES,
): Markup[] {
  return measures.map((measure) => valueRange(page, figure(page.report, `${kind}:${measure}:${code}`)));
}

const HEADS = {
  'gross-a-to-b': 'report.columns.aToB',
  'gross-b-to-a': 'report.columns.bToA',
  'completed-in-b': 'report.columns.completedInB',
  'completed-in-a': 'report.columns.completedInA',
} as const;

function columnsOf(page: Page, first: string, measures: readonly (keyof typeof HEADS)[] = MEASURES) {
  return [wording(first), ...measures.map((measure) => figures(page.say(HEADS[measure])))];
}

function industryTable(page: Page): Markup {
  const { report, language, say } = page;
  const rows = sectorsByTrade(report).map((sector) => [
    named('sectors', sector, language),
    ...cellsOf(page, 'industry', sector),
  ]);
  return foldedRows(page, 8, {
    id: 'by-industry',
    title: say('report.industries.table'),
    basis: basisOf(page),
    how: 'D3',
    file: 'by-industry',
    columns: columnsOf(page, say('report.columns.industry')),
    rows,
  });
}

/** The split by product of what each side makes, and of whose it is not known. */
function headingPart(page: Page): Markup {
  const { report, language, say } = page;
  const known = knownHeadings(report);
  if (known.codes.length === 0) return html`<p>${say('report.industries.noHeadings')}</p>`;
  const unknown = (['a', 'b'] as const).filter((side) => !known[side]);
  return html`<p>${say('report.industries.headingsNote', {
    codes: say(`report.industries.codes.${pairKind(report)}`),
  })} ${unknown
    .map((side) => say('report.industries.oneHeadings', { side: report.sides[side].name[language] }))
    .join(' ')}</p>
${headingTable(page, known)}`;
}

function headingTable(page: Page, known: KnownHeadings): Markup {
  const { language, say } = page;
  const measures = MEASURES.filter((measure) => known[MAKER[measure]]);
  return dataTable(page, {
    id: 'by-heading',
    title: say('report.industries.headingsTable'),
    basis: basisOf(page),
    how: 'measure-pair-by-heading',
    file: 'by-heading',
    columns: columnsOf(page, say('report.columns.heading'), measures),
    rows: known.codes.map((code) => [
      `${code} ${named('industries4.short', code, language)}`,
      ...cellsOf(page, 'heading', code, measures),
    ]),
  });
}

/** Value by place of origin and direction, in money and as a share of what crosses. */
function originTable(page: Page): Markup {
  const { report, language, say } = page;
  const parts = flowOriginParts(report);
  const ways = ['a>b', 'b>a'] as const;
  const whole = ways.map((way) => sumOf(parts, ({ direction }) => direction === way));
  const cell = (role: string, i: number) => {
    const value = sumOf(parts, (part) => part.direction === ways[i] && part.role === role);
    return html`${tableNumber(value)} <span class="range">${percent(value / whole[i], language, 'table')}</span>`;
  };
  return dataTable(page, {
    id: 'origins',
    title: say('report.industries.originTable'),
    basis: say('report.industries.originBasis', { unit: unitWords(report.origins.unit, language) }),
    how: 'measure-flow-origins',
    file: 'flow-origins',
    columns: [
      wording(say('report.columns.origin')),
      figures(say('report.columns.aToB')),
      figures(say('report.columns.bToA')),
    ],
    rows: [
      ...rolesOf(report).map((role) => [roleName(report, role, language), cell(role, 0), cell(role, 1)]),
      [
        say('words.total'),
        ...(['a-to-b', 'b-to-a'] as const).map((way) => valueRange(page, figure(report, `d1-total-${way}`))),
      ],
    ],
  });
}

function basisOf(page: Page): string {
  const { report, language, say } = page;
  return say('report.page.unitGrade', {
    unit: unitWords(report.byIndustry.unit, language),
    grade: gradeName('estimated', language),
  });
}
