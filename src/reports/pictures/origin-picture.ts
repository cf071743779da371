import { capital } from '../chart/capital.ts';
import { originChart } from '../chart/origin.ts';
import { sectorsByTrade } from '../content/by-trade.ts';
import { flowOriginParts, sumOf } from '../content/flow-origin-parts.ts';
import { roleName } from '../content/role-name.ts';
import { rolesOf } from '../content/roles-of.ts';
import { wordsOf } from '../content/words.ts';
import { percent } from '../format/percent.ts';
import { named } from '../locales/named.ts';
import { framed, type Picture } from './picture.ts';

/** Industries that have a place of their own; the rest are one. */
const SHOWN = 6;
const REST = 'rest';
const WAYS = ['a>b', 'b>a'] as const;

/** Who adds the value in what crosses: from the places of origin, by direction, to the industries that sell. */
export const originPicture: Picture = (report, language, on) => {
  const say = wordsOf(report, language);
  const { a, b } = report.sides;
  const names = {
    'a>b': { from: a.name[language], to: b.name[language] },
    'b>a': { from: b.name[language], to: a.name[language] },
  };
  const roles = rolesOf(report);
  const shown = sectorsByTrade(report).slice(0, SHOWN);
  const place = (sector: string) => (shown.includes(sector) ? sector : REST);
  const parts = flowOriginParts(report).filter(({ value }) => value > 0);
  const sectors = [...shown, REST];
  const links = [
    ...roles.flatMap((role) =>
      WAYS.map((way) => ({
        from: role,
        to: way,
        role,
        value: sumOf(parts, (part) => part.role === role && part.direction === way),
      })),
    ),
    ...WAYS.flatMap((way) =>
      roles.flatMap((role) =>
        sectors.map((sector) => ({
          from: way,
          to: sector,
          role,
          value: sumOf(
            parts,
            (part) => part.role === role && part.direction === way && place(part.sector) === sector,
          ),
        })),
      ),
    ),
  ];
  const list = WAYS.map((way) => {
    const side = way === 'a>b' ? 'a' : 'b';
    const all = sumOf(parts, ({ direction }) => direction === way);
    const own = sumOf(parts, ({ direction, role }) => direction === way && role === side);
    return say('report.industries.originItem', { ...names[way], own: percent(own / all, language) });
  });
  return originChart({
    ...framed(
      report,
      language,
      on,
      say('report.industries.origin'),
      say('report.industries.originDescription', { list: list.join(' ') }),
    ),
    unit: report.origins.unit,
    nodes: [
      ...roles.map((role) => ({ id: role, label: roleName(report, role, language), column: 0, role })),
      ...WAYS.map((way) => ({
        id: way,
        label: capital(say('charts.flows.direction', names[way])),
        column: 1,
        role: way === 'a>b' ? ('a' as const) : ('b' as const),
      })),
      ...sectors.map((sector) => ({
        id: sector,
        label: sector === REST ? say('words.other') : named('sectors', sector, language),
        column: 2,
        role: 'others' as const,
      })),
    ],
    links: links.filter(({ value }) => value > 0),
  });
};
