import type { EvidenceGap, EvidenceNote } from './region-evidence.ts';

/** What was read for provinces, with true years. */
export interface ProvinceReadings {
  readonly year: number;
  readonly surveyYear: number;
  /** Sectors whose exports were held at the most that output allows. */
  readonly capped: number;
}

const TRADE_YEARS = [2021, 2022, 2023];
const US_PATTERN_YEARS = [2012, 2013, 2014, 2015, 2016];

/** Says what tells each thing about Canadian provinces, for which years, and how well. */
export function provinceNotes({ year, surveyYear, capped }: ProvinceReadings): EvidenceNote[] {
  const half = surveyYear === 2021;
  const later = year !== surveyYear;
  return [
    {
      what: 'industries',
      source: 'statcan-labour-force',
      years: [surveyYear],
      grade: 'estimated',
      note: {
        en: `Shares of output are shares of employment by broad industry${later ? ` of ${surveyYear}, the last year at hand` : ''}${half ? ' (January to June)' : ''}; manufacturing is one, divided by what each province sells to the United States.`,
        es: `Las participaciones en la producción son las del empleo por rama amplia${later ? ` de ${surveyYear}, el último año disponible` : ''}${half ? ' (enero a junio)' : ''}; la manufactura es una sola y se divide según lo que cada provincia vende a Estados Unidos.`,
      },
    },
    {
      what: 'exports',
      source: 'bts-dot2-provinces',
      years: TRADE_YEARS,
      grade: 'derived',
      note: {
        en: `US imports by province of origin, three years together, stand for all exports of goods; services are taken to export as they produce.${capped > 0 ? ` Exports exceed what output allows in ${capped} sector${capped === 1 ? '' : 's'} and are held there.` : ''}`,
        es: `Las importaciones de Estados Unidos por provincia de origen, tres años juntos, representan todas las exportaciones de bienes; de los servicios se supone que exportan como producen.${capped > 0 ? ` En ${capped} ${capped === 1 ? 'sector' : 'sectores'} las exportaciones rebasan lo que permite la producción y se fijan en ese tope.` : ''}`,
      },
    },
    {
      what: 'jobs',
      source: 'statcan-labour-force',
      years: [surveyYear],
      grade: 'estimated',
      note: {
        en: 'Employment by broad industry; inside one, jobs are divided as in the United States, and inside manufacturing by output times US jobs per output.',
        es: 'Empleo por rama amplia; dentro de cada una los empleos se dividen como en Estados Unidos, y dentro de la manufactura según la producción por los empleos por unidad de producción de Estados Unidos.',
      },
    },
    {
      what: 'jobs',
      source: 'census-cbp-nation',
      years: US_PATTERN_YEARS,
      grade: 'derived',
      note: {
        en: 'US jobs by industry, mean of five years, which divide the broad industries.',
        es: 'Empleos de Estados Unidos por industria, media de cinco años, con los que se dividen las ramas amplias.',
      },
    },
    {
      what: 'total',
      source: 'statcan-labour-force',
      years: [surveyYear],
      grade: 'estimated',
      note: {
        en: 'Share of national final demand: share of all employment.',
        es: 'Participación en la demanda final nacional: participación en el empleo total.',
      },
    },
  ];
}

/** Says what no source at hand has. */
export function provinceGaps(): EvidenceGap[] {
  return [
    {
      what: 'industries',
      note: {
        en: 'Provincial GDP by industry and the provincial supply and use tables would be better than employment; neither is at hand.',
        es: 'El PIB provincial por industria y los cuadros provinciales de oferta y utilización serían mejores que el empleo; no se dispone de ellos.',
      },
    },
    {
      what: 'total',
      note: {
        en: 'Provincial final expenditure is not at hand; employment stands in its place, which understates provinces with high incomes.',
        es: 'No se dispone del gasto final provincial; el empleo ocupa su lugar y subestima a las provincias de ingresos altos.',
      },
    },
    {
      what: 'exports',
      note: {
        en: 'Exports by province to countries other than the United States are not at hand.',
        es: 'No se dispone de las exportaciones de cada provincia a países distintos de Estados Unidos.',
      },
    },
  ];
}
