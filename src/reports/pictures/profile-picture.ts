import { at } from '../../core/table.ts';
import { profileChart } from '../chart/profile.ts';
import { wordsOf } from '../content/words.ts';
import { named } from '../locales/named.ts';
import type { PairReport } from '../pair-report.ts';
import { framed, type Picture } from './picture.ts';

/** Industries that are drawn: those whose shares differ most. */
const SHOWN = 12;

/** What each side makes: shares of its own value added. */
export const profilePicture: Picture = (report, language, on) => {
  const say = wordsOf(report, language);
  const { a, b } = report.sides;
  const shares = profile(report);
  const rows = [...shares]
    .sort((one, other) => Math.abs(other.a - other.b) - Math.abs(one.a - one.b))
    .slice(0, SHOWN);
  const list = rows.slice(0, 3).map(({ sector }) => named('sectors', sector, language));
  return profileChart({
    ...framed(
      report,
      language,
      on,
      say('charts.profile.title'),
      say('report.industries.profileDescription', { list: list.join(', ') }),
    ),
    subtitle: say('charts.profile.share'),
    sides: { a: a.name[language], b: b.name[language] },
    rows: rows.map((row) => ({
      label: named('sectors', row.sector, language),
      a: { value: row.a },
      b: { value: row.b },
    })),
  });
};

/** Share of every sector in the value added of each side. */
function profile(report: PairReport): { sector: string; a: number; b: number }[] {
  const { valueAdded, regions } = report;
  const sectors = valueAdded.cols.labels;
  const ofSide = (side: 'a' | 'b') => {
    const own = regions.filter(({ role }) => role === side);
    const added = sectors.map((sector) => own.reduce((sum, { id }) => sum + at(valueAdded, id, sector), 0));
    const whole = added.reduce((sum, each) => sum + each, 0);
    return added.map((each) => each / whole);
  };
  const [a, b] = [ofSide('a'), ofSide('b')];
  return sectors.map((sector, k) => ({ sector, a: a[k], b: b[k] }));
}
