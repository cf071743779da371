import { at } from '../../core/table.ts';
import type { EvidenceGap, TwoTexts } from './region-evidence.ts';
import type { UsReading } from './us-notes.ts';

/** What is not known of a US region, and what stands in its place. */
export function usGaps(read: UsReading): EvidenceGap[] {
  const { parts, year, seriesYear, output, counties } = read;
  const gaps: EvidenceGap[] = [];
  const add = (what: EvidenceGap['what'], note: TwoTexts) => gaps.push({ what, note });
  if (year > seriesYear) {
    add('industries', {
      en: `No accounts of US states or areas after ${seriesYear} are at hand: shares of ${seriesYear} are held. Wages by state are at hand for 2019 and 2020 only, without a year to compare them with; they move nothing. Shares of states move by 8 percent in one year and 16 in five.`,
      es: `No hay a la mano cuentas de estados o zonas de EE. UU. después de ${seriesYear}: se mantienen las participaciones de ${seriesYear}. De salarios por estado solo hay 2019 y 2020, sin un año con el cual compararlos; no mueven nada. Las participaciones de los estados se mueven 8 % en un año y 16 % en cinco.`,
    });
  }
  if (output.unmoved.length > 0) {
    add('industries', {
      en: `BEA suppresses the growth of ${output.unmoved.join(', ')}: their shares are those of 2016.`,
      es: `La BEA suprime el crecimiento de ${output.unmoved.join(', ')}: sus participaciones son las de 2016.`,
    });
  }
  if (output.withoutPayroll.length > 0) {
    const sectors = [...new Set(output.withoutPayroll)].join(', ');
    add('industries', {
      en: `No county of the state has payroll of ${sectors}: the state’s output is shared by all payroll.`,
      es: `Ningún condado del estado tiene nómina de ${sectors}: la producción del estado se reparte por toda la nómina.`,
    });
  }
  const empty = output.bySector.reduce((sum, share) => (share === 0 ? sum + 1 : sum), 0);
  if (empty > 0) {
    add('industries', {
      en: `${empty} of ${output.bySector.length} sectors have no output here by these sources.`,
      es: `${empty} de ${output.bySector.length} sectores no tienen producción aquí según estas fuentes.`,
    });
  }
  if (output.bases.includes('payroll')) {
    add('industries', {
      en: 'Payroll does not cover farms, railways and the self-employed. Farming goes by payroll of forestry, fishing and services to farms; profits are where wages are.',
      es: 'La nómina no cubre granjas, ferrocarriles ni trabajo por cuenta propia. La agricultura va por la nómina de silvicultura, pesca y servicios agrícolas; las ganancias están donde los salarios.',
    });
  }
  const below = negativeCells(read);
  if (below > 0) {
    add('jobs', {
      en: `In ${below} cells of jobs or payroll by county and industry, the source’s filling of what is suppressed is below zero; the published mean stands there.`,
      es: `En ${below} celdas de empleo o nómina por condado e industria, lo que la fuente puso donde hay datos suprimidos es negativo; ahí queda la media publicada.`,
    });
  }
  if (parts.broad.length > 0) {
    add('industries', {
      en: 'Figures by county of Texas are not at hand. Jobs of its metropolitan areas stand in; the rest of the state is taken to have as many jobs per inhabitant, so that farming and mining of the metropolitan areas are rather too large. A job is taken to be worth what it is in the state, so that areas poorer than the state come out too large (in California services by a third at the middle of 15 areas). Which factories a county has is not known.',
      es: 'No hay a la mano cifras por condado de Texas. Las sustituyen los empleos de sus zonas metropolitanas; al resto del estado se le suponen tantos empleos por habitante, así que la agricultura y la minería de las zonas quedan más bien grandes. Se supone que un empleo vale lo que en el estado, de modo que las zonas más pobres que el estado salen demasiado grandes (en California, los servicios un tercio en la mitad de 15 zonas). No se sabe qué fábricas tiene un condado.',
    });
  }
  if (counties.length === 0) {
    add('jobs', {
      en: 'No figures of jobs are at hand; they are left at zero.',
      es: 'No hay a la mano cifras de empleo; quedan en cero.',
    });
  }
  exportGaps(read, add);
  return gaps;
}

/** Estimates below zero among the counties of a region. */
function negativeCells({ tables, counties }: UsReading): number {
  return tables.negative.rows.labels
    .filter((county) => counties.includes(county))
    .reduce(
      (sum, county) => sum + at(tables.negative, county, 'jobs') + at(tables.negative, county, 'payroll'),
      0,
    );
}

function exportGaps(
  { parts, year, exported: { metro, areas } }: UsReading,
  add: (what: EvidenceGap['what'], note: TwoTexts) => void,
): void {
  if (!metro || !areas) {
    add(
      'exports',
      parts.states.length > 0
        ? {
            en: 'Exports to all destinations are not at hand for states; customs figures by state stand alone.',
            es: 'No hay a la mano exportaciones a todos los destinos por estado; quedan solo las cifras de aduana por estado.',
          }
        : {
            en: 'The agency publishes exports of whole metropolitan areas only. Some counties are in none that lies in the region in full, or all years of one are withheld: no exports by ZIP code are used.',
            es: 'La agencia publica solo exportaciones de zonas metropolitanas enteras. Algunos condados no están en ninguna que quede completa en la región, o se reservan todos los años de alguna: no se usan exportaciones por código postal.',
          },
    );
    return;
  }
  for (const of of new Set([metro.year, areas.year])) {
    if (of === year) continue;
    add('exports', {
      en: `The agency withholds exports of ${year}, or has not published them: the share of ${of} stands in.`,
      es: `La agencia reserva las exportaciones de ${year}, o no las ha publicado: las sustituye la participación de ${of}.`,
    });
  }
}
