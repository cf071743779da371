import type { Grade } from '../../core/provenance.ts';
import type { EvidenceNote } from './region-evidence.ts';
import { byPeople } from './us-broad-people.ts';
import type { UsParts } from './us-declaration.ts';
import type { ExportShare } from './us-export-share.ts';
import type { UsOutput } from './us-output.ts';
import type { UsTables } from './us-tables.ts';
import { DETAIL_YEAR } from './us-value-lines.ts';

/** What was read for a region, before it is told in words. */
export interface UsReading {
  readonly tables: UsTables;
  readonly parts: UsParts;
  readonly year: number;
  readonly seriesYear: number;
  readonly output: UsOutput;
  /** Counties with jobs. */
  readonly counties: readonly string[];
  readonly exported: { readonly metro: ExportShare | undefined; readonly areas: ExportShare | undefined };
}

/** Years that County Business Patterns is the mean of. */
const PATTERN_YEARS: readonly number[] = [2012, 2013, 2014, 2015, 2016];
const JOBS_YEAR = 2012;
const PEOPLE_YEAR = 2019;

/** What was read for a US region, of which years, and how well it tells what is asked. */
export function usNotes(read: UsReading): EvidenceNote[] {
  return [...industryNotes(read), totalNote(read), ...exportNotes(read), ...jobsNotes(read)];
}

function industryNotes({ tables, parts, year, seriesYear, output }: UsReading): EvidenceNote[] {
  const held = year > seriesYear;
  const years = [...new Set([DETAIL_YEAR, seriesYear])].sort();
  const official: Grade = held ? 'estimated' : 'derived';
  const [also, tambien] = held
    ? [` ${year} uses the shares of ${seriesYear}.`, ` ${year} usa las participaciones de ${seriesYear}.`]
    : ['', ''];
  const notes: EvidenceNote[] = [];
  if (output.bases.includes('valueAdded')) {
    notes.push({
      what: 'industries',
      source: 'bea-metro-gdp',
      years,
      grade: official,
      note: {
        en: `Value added of the metropolitan areas ${parts.metros.join(', ')} by industry in ${DETAIL_YEAR}, moved to ${seriesYear} by growth of each sector, manufacturing as one. Suppressed cells are filled from their totals, shared by payroll.${also}`,
        es: `Valor agregado de las zonas metropolitanas ${parts.metros.join(', ')} por industria en ${DETAIL_YEAR}, llevado a ${seriesYear} por el crecimiento de cada sector, con la manufactura como uno solo. Las celdas suprimidas se completan desde sus totales, repartidos por nómina.${tambien}`,
      },
    });
  }
  if (output.bases.some((basis) => basis !== 'valueAdded')) {
    notes.push({
      what: 'industries',
      source: 'bea-state-gdp',
      years,
      grade: official,
      note: {
        en: `Value added of ${parts.states.length > 0 ? 'the states' : 'the counties’ states'} by industry in ${DETAIL_YEAR}, moved to ${seriesYear} by growth of each sector, manufacturing as one.${also}`,
        es: `Valor agregado de los estados${parts.states.length > 0 ? '' : ' de los condados'} por industria en ${DETAIL_YEAR}, llevado a ${seriesYear} por el crecimiento de cada sector, con la manufactura como uno solo.${tambien}`,
      },
    });
  }
  if (output.bases.includes('payroll')) {
    notes.push({
      what: 'industries',
      source: 'census-cbp',
      years: PATTERN_YEARS,
      grade: 'estimated',
      note: {
        en: `Counties ${parts.payroll.join(', ')} have their share of the state’s output by sector by private payroll, mean of 2012 to 2016, suppressed cells filled by the source. Government goes by its jobs.`,
        es: `Los condados ${parts.payroll.join(', ')} tienen su parte de la producción del estado por sector según la nómina privada, media de 2012 a 2016, con las celdas suprimidas completadas por la fuente. El gobierno va por sus empleos.`,
      },
    });
  }
  const people = parts.broad.filter((county) => byPeople(tables, county));
  const inAreas = parts.broad.filter((county) => !people.includes(county));
  if (inAreas.length > 0) {
    notes.push({
      what: 'industries',
      source: 'bea-metro-employment',
      years: [JOBS_YEAR],
      grade: 'estimated',
      note: {
        en: `Counties ${inAreas.join(', ')} have their share of the state’s output by jobs of broad industries in their metropolitan area, ${JOBS_YEAR}. Manufacturing is one industry there and takes the state’s mix.`,
        es: `Los condados ${inAreas.join(', ')} tienen su parte de la producción del estado según los empleos por grandes sectores de su zona metropolitana, ${JOBS_YEAR}. Ahí la manufactura es un solo sector y toma la composición del estado.`,
      },
    });
  }
  if (people.length > 0) {
    notes.push({
      what: 'industries',
      source: 'none',
      years: [JOBS_YEAR, PEOPLE_YEAR],
      grade: 'estimated',
      note: {
        en: `Counties ${people.join(', ')} are in no metropolitan area: they are given as many jobs per inhabitant as the metropolitan areas of Texas, of those that touch Mexico where the county does (jobs of ${JOBS_YEAR}, inhabitants of ${PEOPLE_YEAR}, US Census Bureau). Nothing was observed of their industries.`,
        es: `Los condados ${people.join(', ')} no están en ninguna zona metropolitana: se les dan tantos empleos por habitante como a las zonas metropolitanas de Texas, o a las que colindan con México si el condado colinda (empleos de ${JOBS_YEAR}, habitantes de ${PEOPLE_YEAR}, Oficina del Censo de EE. UU.). De sus industrias no se observó nada.`,
      },
    });
  }
  return notes;
}

function totalNote({ parts, year, seriesYear, output }: UsReading): EvidenceNote {
  const observed = output.bases.every((basis) => basis === 'valueAdded' || basis === 'state');
  const held = year > seriesYear;
  return {
    what: 'total',
    source: parts.metros.length > 0 && observed ? 'bea-metro-gdp' : 'bea-state-gdp',
    years: [seriesYear],
    grade: observed && !held ? 'observed' : 'estimated',
    note: observed
      ? {
          en: `Share in national GDP, all industries, ${seriesYear}${held ? `, used for ${year}` : ''}.`,
          es: `Participación en el PIB nacional, todas las industrias, ${seriesYear}${held ? `, usada para ${year}` : ''}.`,
        }
      : {
          en: `Share in national GDP is the sum of the shares by sector, weighted by national value added of ${year}.`,
          es: `La participación en el PIB nacional es la suma de las participaciones por sector, ponderadas por el valor agregado nacional de ${year}.`,
        },
  };
}

function exportNotes({ year, exported: { metro, areas } }: UsReading): EvidenceNote[] {
  if (!metro || !areas) return [];
  const years = [...new Set([metro.year, areas.year])].sort();
  const other = years.some((each) => each !== year);
  return [
    {
      what: 'exports',
      source: 'ita-metro-exports',
      years,
      grade: other ? 'estimated' : 'observed',
      note: {
        en: `Share in US merchandise exports to all destinations, by ZIP code of the exporter${other ? `, of ${years.join(' and ')}` : ''}. Head offices and warehouses count where they are, not where goods are made.`,
        es: `Participación en las exportaciones de bienes de EE. UU. a todos los destinos, por código postal del exportador${other ? `, de ${years.join(' y ')}` : ''}. Oficinas centrales y bodegas cuentan donde están, no donde se fabrica.`,
      },
    },
  ];
}

function jobsNotes({ tables, counties }: UsReading): EvidenceNote[] {
  const byHeading = counties.filter((county) => tables.countyJobs.rows.labels.includes(county));
  const notes: EvidenceNote[] = [];
  if (byHeading.length > 0) {
    notes.push({
      what: 'jobs',
      source: 'census-cbp',
      years: PATTERN_YEARS,
      grade: 'derived',
      note: {
        en: 'Private jobs by four-digit industry, mean of 2012 to 2016, suppressed cells filled by the source. Owners who work for themselves are not counted.',
        es: 'Empleos privados por industria de cuatro dígitos, media de 2012 a 2016, con las celdas suprimidas completadas por la fuente. No se cuentan quienes trabajan por su cuenta.',
      },
    });
  }
  if (counties.length > 0) {
    const broad = byHeading.length < counties.length;
    notes.push({
      what: 'jobs',
      source: 'bea-metro-employment',
      years: [JOBS_YEAR],
      grade: broad ? 'estimated' : 'derived',
      note: broad
        ? {
            en: `Jobs by broad industry in counties of Texas, ${JOBS_YEAR}, with the four-digit mix of the state; owners who work for themselves are counted here. Farm and government jobs, ${JOBS_YEAR}.`,
            es: `Empleos por grandes sectores en condados de Texas, ${JOBS_YEAR}, con la composición a cuatro dígitos del estado; aquí sí se cuentan quienes trabajan por su cuenta. Empleos agrícolas y de gobierno, ${JOBS_YEAR}.`,
          }
        : {
            en: `Farm and government jobs of the metropolitan areas, ${JOBS_YEAR}; a county of none has as many per private job as the areas of its state.`,
            es: `Empleos agrícolas y de gobierno de las zonas metropolitanas, ${JOBS_YEAR}; un condado fuera de ellas tiene tantos por empleo privado como las de su estado.`,
          },
    });
  }
  return notes;
}
