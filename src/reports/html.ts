import type { MapShapes } from './chart/pair-map.ts';
import type { ClaimRow } from './claims/claim-row.ts';
import { headline } from './content/headline.ts';
import { CLAIM_TABLES } from './content/table-names.ts';
import { wordsOf } from './content/words.ts';
import { claimsSection } from './html/claims-section.ts';
import { crossingsSection } from './html/crossings-section.ts';
import { gradeBlock } from './html/grade-block.ts';
import { howLink } from './html/how-link.ts';
import { industriesSection } from './html/industries-section.ts';
import { knowSection } from './html/know-section.ts';
import { html, type Markup, made } from './html/markup.ts';
import type { Page } from './html/page.ts';
import { stakeSection } from './html/stake-section.ts';
import { STYLE } from './html/style.ts';
import { sureSection } from './html/sure-section.ts';
import { togetherSection } from './html/together-section.ts';
import type { Language } from './locales/language.ts';
import type { PairReport } from './pair-report.ts';
import { type ChartName, reportCharts } from './report-charts.ts';
import { reportTables } from './report-tables.ts';
import { scenarioSection } from './scenario/scenario-section.ts';
import type { ReportTable } from './tables/report-table.ts';

/** Widths that the pictures are laid out for: the page, paper and files, and a phone. */
const [WIDE, NARROW] = [832, 358];

/** What a page shows beside the report. */
export interface HtmlOptions {
  /** Outlines for the map; without them there is none. */
  readonly shapes?: MapShapes | undefined;
  /** Figures of others beside our readings; without them the section is left out. */
  readonly claims?: readonly ClaimRow[] | undefined;
  /** The wide pictures and the tables, by whoever has made them already for files of their own. */
  readonly wide?: ReadonlyMap<ChartName, string>;
  readonly tables?: readonly ReportTable[];
}

/** The pictures of a report as wide as the page shows them. */
export function widePictures(
  report: PairReport,
  language: Language,
  shapes: MapShapes | undefined,
): ReadonlyMap<ChartName, string> {
  return reportCharts(report, language, { shapes, width: WIDE, suffix: '-wide' });
}

/**
 * A report as one HTML file: no network, no fonts from elsewhere, style and pictures inside.
 *
 * Readable on a phone, on a screen and on paper; every block of numbers leads to its definition. Links to data lead to
 * the files that `writeReport` puts beside it.
 *
 * @param   report    the content
 * @param   language  'en' or 'es'
 * @param   options   map and claims
 * @returns the document
 */
export function reportHtml(report: PairReport, language: Language, options: HtmlOptions = {}): string {
  const { shapes, claims = [], tables = reportTables(report, language) } = options;
  const say = wordsOf(report, language);
  const page: Page = {
    report,
    language,
    say,
    wide: options.wide ?? widePictures(report, language, shapes),
    narrow: reportCharts(report, language, { shapes, width: NARROW, suffix: '-narrow' }),
    tables: [
      ...tables.map(({ name, records: { title } }) => ({ name, title })),
      ...(claims.length > 0
        ? CLAIM_TABLES.map((name) => ({ name, title: say(`report.tables.${name}`) }))
        : []),
    ],
  };
  const sections: [string, string, Markup][] = [
    ['together', say('report.sections.together'), togetherSection(page)],
    ['industries', say('report.sections.industries'), industriesSection(page)],
    ['crossings', say('report.sections.crossings'), crossingsSection(page)],
    ['stake', say('report.sections.stake'), stakeSection(page)],
    ...(report.scenario
      ? [
          ['scenario', say('report.sections.scenario'), scenarioSection(page, report.scenario)] as [
            string,
            string,
            Markup,
          ],
        ]
      : []),
    ['sure', say('report.sections.sure'), sureSection(page)],
    ...(claims.length > 0
      ? [['claims', say('report.sections.claims'), claimsSection(page, claims)] as [string, string, Markup]]
      : []),
    ['know', say('report.sections.know'), knowSection(page)],
  ];
  const document = html`<!doctype html>
<html lang="${language === 'es' ? 'es-MX' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('report.page.title')}</title>
<meta name="description" content="${say('report.page.description')}">
<style>${made(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${say('report.page.skip')}</a>
<header>
<p class="kicker">${say('report.page.kicker')}</p>
<h1>${say('report.page.h1')}</h1>
<p class="lede">${headline(report, language).trade}</p>
${gradeBlock(page)}
<p class="note">${say('report.page.basis')} ${say('report.bands.short')} ${howLink(page, say('report.know.names.D1'), 'D1')}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${say('report.page.contents')}</h2>
<ol>${sections.map(([id, title], i) => html`<li><a href="#${id}">${String(i + 1)} ${title}</a></li>`)}</ol>
</nav>
<main id="content">
${sections.map(
  ([id, title, content], i) => html`
<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${String(i + 1)} ${title}</h2>
${content}
</section>`,
)}
</main>
<footer><p>${say('report.page.madeBy')}</p></footer>
</body>
</html>
`;
  return document.markup;
}
