import { checkNumber } from '../content/check-number.ts';
import { parameterValue } from '../content/parameter-value.ts';
import { titleLanguage } from '../content/title-language.ts';
import { digits } from '../format/digits.ts';
import { gradeName } from '../format/grade-name.ts';
import { dataTable, figures, prose, wording } from './data-table.ts';
import { declared } from './declared.ts';
import { definitions } from './definitions.ts';
import { filesBlock } from './files-block.ts';
import { foldedRows } from './folded-rows.ts';
import { html, type Markup } from './markup.ts';
import { notesPart } from './notes-part.ts';
import type { Page } from './page.ts';

/** How do you know? Definitions, judgement calls, evidence, checks, sources, how to cite, files. */
export function knowSection(page: Page): Markup {
  const { report, say } = page;
  return html`
<h3 id="definitions">${say('report.know.definitions')}</h3>
<p>${say('report.know.definitionsNote')}</p>
${definitions(page)}
<h3 id="parameters">${say('report.know.parameters')}</h3>
<p>${say('report.know.parametersNote')}</p>
${parameterTable(page)}
<h3 id="evidence">${say('report.know.evidence')}</h3>
<p>${say('report.know.evidenceNote')}</p>
${report.evidence.length > 0 && evidenceTable(page)}
<p>${say('report.know.imputed', { count: digits(report.imputedCells, 0) })}</p>
${notesPart(page)}
<h3 id="checks">${say('report.know.checks')}</h3>
<p>${say('report.know.checksNote')}</p>
${checkTable(page)}
<h3 id="sources">${say('report.know.sources')}</h3>
<p>${say('report.know.sourcesNote')}</p>
${sourceTable(page)}
<h3 id="cite">${say('report.know.cite')}</h3>
<p>${say('report.know.citeText', { title: say('report.page.title'), seed: String(report.seed) })}</p>
<h3 id="files">${say('report.know.files')}</h3>
<p>${say('report.know.filesNote')}</p>
${filesBlock(page)}`;
}

function parameterTable(page: Page): Markup {
  const { report, language, say } = page;
  return foldedRows(page, 12, {
    id: 'parameter-table',
    title: say('report.know.parameters'),
    file: 'parameters',
    columns: [
      wording(say('report.columns.name')),
      wording(say('report.columns.value')),
      wording(say('report.columns.range')),
      prose(say('report.columns.meaning')),
      prose(say('report.columns.basis')),
      wording(say('report.columns.grade')),
    ],
    rows: report.parameters.map((each) => [
      html`<code>${each.name}</code>`,
      html`<code>${parameterValue(each.value)}</code>`,
      each.range === '' ? '–' : html`<code>${each.range}</code>`,
      declared(page, each.meaning),
      declared(page, each.source),
      gradeName(each.grade, language),
    ]),
  });
}

function evidenceTable(page: Page): Markup {
  const { report, language, say } = page;
  return dataTable(page, {
    id: 'evidence-table',
    title: say('report.know.evidence'),
    file: 'evidence',
    columns: [
      wording(say('report.columns.evidence')),
      wording(say('report.columns.source')),
      wording(say('report.columns.grade')),
      prose(say('report.columns.note')),
    ],
    rows: report.evidence.map((each) => [
      declared(page, each.what),
      each.source === 'none' ? '–' : html`<code>${each.source}</code>`,
      gradeName(each.grade, language),
      declared(page, each.note),
    ]),
  });
}

function checkTable(page: Page): Markup {
  const { report, say } = page;
  return dataTable(page, {
    id: 'check-table',
    title: say('report.know.checks'),
    file: 'checks',
    columns: [
      wording(say('report.columns.check')),
      figures(say('report.columns.figure')),
      figures(say('report.columns.tolerance')),
      wording(say('report.columns.result')),
    ],
    rows: report.checks.map((each) => [
      declared(page, each.title),
      checkNumber(each.figure),
      checkNumber(each.tolerance),
      say(each.passed ? 'report.columns.passed' : 'report.columns.failed'),
    ]),
  });
}

function sourceTable(page: Page): Markup {
  const { report, say } = page;
  return foldedRows(page, 8, {
    id: 'source-table',
    title: say('report.know.sources'),
    file: 'sources',
    columns: [
      wording(say('report.columns.title')),
      wording(say('report.columns.producer')),
      prose(say('report.columns.edition')),
      prose(say('report.columns.licence')),
      wording(say('report.columns.hash')),
    ],
    rows: report.provenance.origins.map((origin) => [
      html`<a href="${origin.url}" lang="${titleLanguage(origin)}">${origin.title}</a> <code>${origin.id}</code>`,
      declared(page, origin.producer),
      declared(page, origin.edition),
      declared(page, origin.licence),
      html`<code class="hash">${origin.sha256.slice(0, 16)}…</code>`,
    ]),
  });
}
