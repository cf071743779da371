import type { Need } from '../src/measures/measure.ts';
import type { Language } from '../src/reports/locales/language.ts';

interface DocWords {
  readonly intro: readonly string[];
  readonly contents: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly entries: (section: string) => string;
  readonly units: Readonly<Record<string, string>>;
  readonly needed: Readonly<Record<Need, string>>;
  readonly each: (axis: string) => string;
  readonly measure: string;
  readonly title: string;
  readonly unit: string;
  readonly needs: string;
  readonly formula: string;
  readonly identity: string;
  readonly columns: string;
  readonly breakdowns: string;
  readonly perimeters: string;
  readonly border: string;
  readonly complete: string;
  readonly definition: string;
  readonly source: string;
  readonly term: string;
  readonly meaning: string;
}

const AXES: Readonly<Record<string, string>> = {
  sector: 'sector',
  supplier: 'actividad',
  user: 'actividad que usa',
  exporter: 'exportador',
  absorber: 'grupo que absorbe',
  origin: 'grupo de origen',
  crossings: 'número de cruces',
  completion: 'sector que termina',
  flow: 'flujo',
  heading: 'rama de producto',
  content: 'contenido',
  term: 'término',
};
const ENGLISH_AXES: Readonly<Record<string, string>> = {
  supplier: 'activity',
  user: 'activity that uses',
  absorber: 'group that absorbs',
  origin: 'group of origin',
  crossings: 'number of crossings',
  completion: 'sector that finishes',
  heading: 'product heading',
};

/** The words of the documents of measures. */
export const DOC_WORDS: Readonly<Record<Language, DocWords>> = {
  en: {
    intro: [
      '<!-- Written by scripts/measures-doc.ts from the registry of measures; do not edit. -->',
      '',
      '# Measures',
      '',
      'Every measure takes a table of who sells what to whom and a border: groups of regions. What goes from one group to',
      'another crosses it. A group may be a country, a country in two halves (MX1 and MX2), several countries (NAFTA) or a',
      'metro. `npx twinplant measure <id>` computes one of any table that',
      '[`npx twinplant table`](tables.md) reads, and `measureOf(id).compute({ of, border })` in the library; `npx twinplant',
      'measures <id>` prints the entry below. Letters are those of [notation.md](notation.md). The same tasks in other',
      'programs are in [coming-from.md](coming-from.md), and this page in Spanish in [es/medidas.md](es/medidas.md).',
      '',
      '- **Border.** `--border country` (the default), `region`, or a file',
      '  `{"groups": {"NAFTA": ["USA", "MEX", "CAN"]}, "others": "each"}`. MX1 and MX2 are parts of MEX, CN1 and CN2 of CHN. What',
      '  becomes of regions that no group names: an error (`refuse`, the default), a group for each of their countries (`each`),',
      '  one group of all (`one`), or beyond the border (`outside`: their lines do not count).',
      '- **Breakdown.** Decompositions of exports are shown by `exporter`, `exporter-sector`, `exporter-importer` or',
      '  `exporter-sector-importer` (`--by`); the first that an entry names is the default.',
      '- **Files.** `--csv`, `--json`, `--parquet` and `--out` give every number in full: a column for each key, as exporter,',
      '  sector, importer, then one for each term; `--long` has a row for each number.',
      '- **Where there is nothing.** An activity without output has coefficients 0, so its upstreamness and its multiplier are 1; a share of nothing is 0. No result holds a gap.',
    ],
    contents: 'Contents',
    sections: {
      trade: 'What is sold across a border',
      value: 'Value made together',
      crossings: 'Crossings, and what hangs on a border',
      accounting: 'Exports and the value in them',
      borinMancini: 'Exports by content, each value counted once',
      length: 'Length of chains',
      linkages: 'Multipliers, linkages, extraction of sectors and flows',
      satellites: 'Jobs, energy, emissions',
    },
    entries: (section) => `${section}, one by one`,
    units: {
      money: 'money of the table',
      ratio: 'ratio',
      jobs: 'jobs',
      count: 'number',
      account: 'unit of the account',
    },
    needed: {
      way: 'one way across the border (`--way`)',
      jobs: 'jobs by activity (`--satellite`)',
      headings: 'jobs by product heading (`--pair`)',
      headingsB: '',
      pair: 'a pair of metros (`--pair`)',
      satellite: 'accounts by activity (`--satellite`)',
    },
    each: (axis) => `one for each ${ENGLISH_AXES[axis] ?? axis}`,
    measure: 'measure',
    title: 'what it is',
    unit: 'unit',
    needs: 'needs',
    formula: 'formula',
    identity: 'must hold',
    columns: 'columns',
    breakdowns: 'breakdowns',
    perimeters: 'perimeters',
    border: 'border',
    complete: 'must place every region in a group',
    definition: 'definition',
    source: 'source',
    term: 'term',
    meaning: 'meaning',
  },
  es: {
    intro: [
      '<!-- Escrito por scripts/measures-doc.ts a partir del registro de medidas; no se edita. -->',
      '',
      '# Medidas',
      '',
      'Cada medida toma una matriz de quién vende qué a quién y una frontera: grupos de regiones. Lo que va de un grupo a otro la',
      'cruza. Un grupo puede ser un país, un país en dos mitades (MX1 y MX2), varios países (TLCAN) o una zona metropolitana.',
      '`npx twinplant measure <id> --lang es` calcula una medida de cualquier matriz que lea',
      '[`npx twinplant table`](../tables.md), y en la biblioteca `measureOf(id).compute({ of, border })`. Las letras son las de',
      '[notation.md](../notation.md). Esta página en inglés: [measures.md](../measures.md).',
      '',
      '- **Frontera.** `--border country` (países, lo usual), `region`, o un archivo',
      '  `{"groups": {"TLCAN": ["USA", "MEX", "CAN"]}, "others": "each"}`. MX1 y MX2 son partes de MEX, CN1 y CN2 de CHN. Las',
      '  regiones que ningún grupo nombra son un error (`refuse`), un grupo por cada país (`each`), un solo grupo (`one`), o quedan',
      '  más allá de la frontera (`outside`: sus líneas no cuentan).',
      '- **Desglose.** Las descomposiciones de las exportaciones se muestran por `exporter` (exportador), `exporter-sector`,',
      '  `exporter-importer` (importador) o `exporter-sector-importer` (`--by`); el primero que se nombra es el usual.',
      '- **Archivos.** `--csv`, `--json`, `--parquet` y `--out` dan todas las cifras completas: una columna por clave y luego una por',
      '  término; con `--long` hay un renglón por cifra.',
      '- **Donde no hay nada.** Una actividad sin producción tiene coeficientes 0, así que su distancia al uso final y su multiplicador son 1; una proporción de nada es 0. Ningún resultado tiene huecos.',
    ],
    contents: 'Contenido',
    sections: {
      trade: 'Lo que se vende a través de una frontera',
      value: 'Valor que se genera en común',
      crossings: 'Cruces, y lo que depende de una frontera',
      accounting: 'Las exportaciones y el valor que contienen',
      borinMancini: 'Exportaciones por contenido, cada valor contado una vez',
      length: 'Longitud de las cadenas',
      linkages: 'Multiplicadores, encadenamientos, extracción de sectores y flujos',
      satellites: 'Empleos, energía, emisiones',
    },
    entries: (section) => `${section}, una por una`,
    units: {
      money: 'dinero de la matriz',
      ratio: 'razón',
      jobs: 'empleos',
      count: 'número',
      account: 'unidad de la cuenta',
    },
    needed: {
      way: 'un sentido de la frontera (`--way`)',
      jobs: 'empleos por actividad (`--satellite`)',
      headings: 'empleos por rama de producto (`--pair`)',
      headingsB: '',
      pair: 'un par de zonas metropolitanas (`--pair`)',
      satellite: 'cuentas por actividad (`--satellite`)',
    },
    each: (axis) => `una por ${AXES[axis] ?? axis}`,
    measure: 'medida',
    title: 'qué es',
    unit: 'unidad',
    needs: 'requiere',
    formula: 'fórmula',
    identity: 'debe cumplirse',
    columns: 'columnas',
    breakdowns: 'desgloses',
    perimeters: 'perímetros',
    border: 'frontera',
    complete: 'debe ubicar cada región en un grupo',
    definition: 'definición',
    source: 'fuente',
    term: 'término',
    meaning: 'significado',
  },
};
