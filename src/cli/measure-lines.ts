import type { Origin } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import type { Measure } from '../measures/measure.ts';
import { gradeName } from '../reports/format/grade-name.ts';
import type { Language } from '../reports/locales/language.ts';
import type { MeasureAbout } from '../reports/measure/measure-about.ts';
import { style } from './style.ts';
import { WIDTH } from './text-table.ts';
import { unitText } from './unit-text.ts';
import { word } from './word.ts';
import { wrap } from './wrap.ts';

/** What stands above a result: title, unit and year, border, breakdown, grade. */
export function headLines(
  measure: Measure,
  made: Table,
  { border, measure: { by, perimeter, way }, year }: MeasureAbout,
  language: Language,
): string {
  const unit = unitText(made.unit, language);
  const count = Object.keys(border.groups).filter((group) => group !== border.outside).length;
  const facts = [
    year === undefined || unit.includes(String(year)) ? unit : `${unit}, ${year}`,
    word('measure.border', language, { border: border.name, count: String(count) }),
    ...membersOf(border),
    ...(by === undefined ? [] : [word('measure.by', language, { by })]),
    ...(perimeter === undefined ? [] : [word('measure.perimeter', language, { perimeter })]),
    ...(way === undefined ? [] : [word('measure.way', language, { way })]),
    word('measure.grade', language, { grade: gradeName(made.provenance.grade, language) }),
  ];
  const title = wrap(measure.title[language], WIDTH).map((line) => style('bold', line, process.stdout));
  return [...title, ...wrap(facts.join('; '), WIDTH)].join('\n');
}

/** The regions of each group, where they are few. */
function membersOf({ name, groups, outside }: MeasureAbout['border']): string[] {
  const named = Object.entries(groups).filter(([group]) => group !== outside);
  const count = named.reduce((sum, [, regions]) => sum + regions.length, 0);
  if (name === 'country' || name === 'region' || count > 6) return [];
  return named.map(([group, regions]) => `${group}: ${regions.join(', ')}`);
}

/** What stands below a result: who published what the accounts rest on; titles too where they are few. */
export function sourceLines(made: Table, language: Language): string {
  const { origins } = made.provenance;
  const named = (origins.length > FEW ? origins.map(producerOf) : origins.map(titleOf)).filter(
    (name, at, all) => all.indexOf(name) === at,
  );
  const lines = wrap(
    word('measure.source', language, { source: named.join('; ') || word('not.stated', language) }),
    WIDTH,
  );
  return [...lines, ...(origins.length > FEW ? [word('measure.titles', language)] : [])].join('\n');
}

/** So many publications are named with their titles. */
const FEW = 3;
const UNKNOWN = 'not stated';

function producerOf({ producer, title }: Origin): string {
  return producer === UNKNOWN ? title : producer;
}

function titleOf({ producer, title }: Origin): string {
  return producer === UNKNOWN ? title : `${producer}, ${title}`;
}
