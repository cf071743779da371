import { bmImporter } from './accounting/borin-mancini/importer.ts';
import { bmImporterByOrigin } from './accounting/borin-mancini/importer-by-origin.ts';
import { bmSelf } from './accounting/borin-mancini/self.ts';
import { bmSink } from './accounting/borin-mancini/sink.ts';
import { bmSource } from './accounting/borin-mancini/source.ts';
import { bmWorld } from './accounting/borin-mancini/world.ts';
import { gvcParticipation } from './accounting/gvc-participation.ts';
import { miroudotYe } from './accounting/miroudot-ye.ts';
import { termsOfExports } from './accounting/terms-of-exports.ts';
import { tripartite } from './accounting/tripartite.ts';
import type { Measure } from './measure.ts';

const ADDITIVE = ['exporter', 'exporter-sector', 'exporter-importer', 'exporter-sector-importer'] as const;
const SUMS = 'GEXP = DC + FC; DC = DVA + DDC; FC = FVA + FDC; DVA = VAX + REF';
const SOURCE = 'Borin & Mancini (2019, 2023)';

/** Entries for exports by content, each value counted once, and for taking part in chains. */
export const borinManciniMeasures: readonly Measure[] = [
  {
    id: 'bm-source',
    title: {
      en: 'What exports contain, counted where value first leaves',
      es: 'Qué contienen las exportaciones, contado donde el valor sale por primera vez',
    },
    symbol: '(v_g Ld_gg)∘e_gh; (v_g L_gg − v_g Ld_gg)∘e_gh; Σ_t v_t L_tg L_gg⁻¹ Ld_gg ∘e_gh',
    unit: 'money',
    identity: `${SUMS}; GVC = GEXP − DAVAX = GVCB + GVCF; GVCB = FC + DDC`,
    source: `${SOURCE}, exporter perspective, source-based`,
    definition: null,
    when: {
      en: 'GDP in exports, and taking part in chains of production. It adds up over sectors and importers, and a group of regions is one exporter. For who finally pays, take the sink approach. Do not add FVA over exporters: each counts the same foreign value for itself.',
      es: 'El PIB en las exportaciones y la participación en cadenas de producción. Se suma entre sectores e importadores, y un grupo de regiones es un solo exportador. Para saber quién paga al final, úsese el enfoque de destino. El FVA no debe sumarse entre exportadores: cada uno cuenta por su lado el mismo valor extranjero.',
    },
    needs: [],
    complete: true,
    breakdowns: ADDITIVE,
    terms: termsOfExports(
      'GEXP',
      'DC',
      'DVA',
      'VAX',
      'DAVAX',
      'REF',
      'DDC',
      'FC',
      'FVA',
      'FDC',
      'GVC',
      'GVCB',
      'GVCF',
    ),
    elsewhere: {
      exvatools: 'make_exvadec(method = "bm_src")',
      decompr: 'bm(perspective = "exporter", approach = "source")',
      icio: 'icio, exporter() perspective(exporter) approach(source)',
    },
    compute: ({ of, border, by }) => bmSource(of, border, by),
  },
  {
    id: 'bm-sink',
    title: {
      en: 'What exports contain, counted where value last leaves',
      es: 'Qué contienen las exportaciones, contado donde el valor sale por última vez',
    },
    symbol: '(v_g L_gg)∘(y_gh + A_gh (x − L_g L_gg⁻¹ Ld_gg e_g)_h)',
    unit: 'money',
    identity: `${SUMS}; by exporter equal to the source approach; VAXIM ≤ VAX where nothing is negative`,
    source: `${SOURCE}, exporter perspective, sink-based`,
    definition: null,
    when: {
      en: 'Exports and the final demand behind them: value stands with the importer nearest to the final buyer. Totals by exporter are those of the source approach. Not for questions about chains of production.',
      es: 'Las exportaciones y la demanda final detrás de ellas: el valor se anota con el importador más cercano al comprador final. Los totales por exportador son los del enfoque de origen. No sirve para preguntas sobre cadenas de producción.',
    },
    needs: [],
    complete: true,
    breakdowns: ADDITIVE,
    terms: termsOfExports('GEXP', 'DC', 'DVA', 'VAX', 'VAXIM', 'REF', 'DDC', 'FC', 'FVA', 'FDC'),
    elsewhere: {
      exvatools: 'make_exvadec(method = "bm_snk")',
      decompr: 'bm(perspective = "exporter", approach = "sink")',
      icio: 'icio, exporter() importer() perspective(exporter) approach(sink)',
    },
    compute: ({ of, border, by }) => bmSink(of, border, by),
  },
  {
    id: 'bm-world-source',
    title: {
      en: 'What exports contain, foreign value counted once in the world, at its first re-export',
      es: 'Qué contienen las exportaciones, valor extranjero contado una vez en el mundo, en su primera reexportación',
    },
    symbol: 'Σ_t v_t Ld_tt A_tg Ld_gg e_g',
    unit: 'money',
    identity: `${SUMS}; Σ FVA over exporters as in the sink approach`,
    source: `${SOURCE}, world perspective, source-based`,
    definition: null,
    when: {
      en: 'Totals over exporters: FVA adds up without counting twice. Domestic terms are those of the exporter perspective. Only by exporter.',
      es: 'Totales entre exportadores: el FVA se suma sin contar dos veces. Los términos nacionales son los de la perspectiva del exportador. Solo por exportador.',
    },
    needs: [],
    complete: true,
    breakdowns: ['exporter'],
    terms: termsOfExports('GEXP', 'DC', 'DVA', 'VAX', 'REF', 'DDC', 'FC', 'FVA', 'FDC'),
    elsewhere: {
      decompr: 'bm(perspective = "world", approach = "source")',
      icio: 'icio, exporter() perspective(world) approach(source)',
    },
    compute: ({ of, border }) => bmWorld(of, border, 'source'),
  },
  {
    id: 'bm-world-sink',
    title: {
      en: 'What exports contain, foreign value counted once in the world, at its last export',
      es: 'Qué contienen las exportaciones, valor extranjero contado una vez en el mundo, en su última exportación',
    },
    symbol: 'Σ_t v_t L_tg (y_gh + A_gh Ld_hh y_hh) + v_h L_hg A_gh Ld_hh (Σ_q y_hq + Σ_q A_hq Ld_qq y_qq)',
    unit: 'money',
    identity: `${SUMS}; Σ FVA over exporters as in the source approach`,
    source: `${SOURCE}, world perspective, sink-based: Koopman, Wang & Wei (2014) corrected`,
    definition: null,
    when: {
      en: 'The corrected form of the nine terms of Koopman, Wang and Wei, for totals over exporters. Only by exporter.',
      es: 'La forma corregida de los nueve términos de Koopman, Wang y Wei, para totales entre exportadores. Solo por exportador.',
    },
    needs: [],
    complete: true,
    breakdowns: ['exporter'],
    terms: termsOfExports('GEXP', 'DC', 'DVA', 'VAX', 'REF', 'DDC', 'FC', 'FVA', 'FDC'),
    elsewhere: {
      decompr: 'bm(perspective = "world", approach = "sink")',
      icio: 'icio, exporter() perspective(world) approach(sink)',
    },
    compute: ({ of, border }) => bmWorld(of, border, 'sink'),
  },
  {
    id: 'bm-self',
    title: {
      en: 'What passes through one flow of exports',
      es: 'Lo que pasa por un flujo de exportaciones',
    },
    symbol: '(v_g L_gg (I + A_gh L_hg)⁻¹)∘e_gh',
    unit: 'money',
    identity: `${SUMS}; DVA of the exporter perspective ≤ DVA where nothing is negative; by exporter equal to it`,
    source: 'Johnson (2018); Los, Timmer & de Vries (2016); Borin & Mancini (2019), self perimeter',
    definition: null,
    when: {
      en: 'What hangs on one flow, such as a tariff on one sector or one partner: all value added that ever passes through it. Every row is a perimeter of its own; rows overlap, so never add them, and a coarser breakdown is computed anew.',
      es: 'Lo que depende de un flujo, como un arancel a un sector o a un socio: todo el valor agregado que alguna vez pasa por él. Cada renglón es un perímetro propio; los renglones se traslapan, así que nunca deben sumarse, y un desglose más grueso se calcula de nuevo.',
    },
    needs: [],
    complete: true,
    breakdowns: ['exporter-sector-importer', 'exporter-importer', 'exporter-sector', 'exporter'],
    terms: termsOfExports('GEXP', 'DC', 'DVA', 'VAX', 'REF', 'DDC', 'FC', 'FVA', 'FDC'),
    elsewhere: {
      exvatools: 'make_exvadec(method = "bm_src", partner = , sector = )',
      decompr: 'bm(perspective = "self")',
      icio: 'icio, exporter() importer() perspective(sectbil), perspective(bilateral) or perspective(sectexp)',
    },
    compute: ({ of, border, by }) => bmSelf(of, border, by),
  },
  {
    id: 'bm-importer',
    title: { en: 'Value added in imports', es: 'Valor agregado en las importaciones' },
    symbol: 'v (L e_h − (L_h − Ld_hh) L_hh⁻¹ (L e_h)_h)',
    unit: 'money',
    identity: 'GIMP = VA + DC; GIMP over importers = exports over exporters',
    source: 'Borin & Mancini (2019), importer perspective',
    definition: null,
    when: {
      en: 'What hangs on all imports of one group, own value that comes back included. Not to be compared with FVA, which is seen from the exporter.',
      es: 'Lo que depende de todas las importaciones de un grupo, incluido el valor propio que regresa. No debe compararse con el FVA, que se mira desde el exportador.',
    },
    needs: [],
    complete: true,
    terms: [
      ...termsOfExports('GIMP', 'VA'),
      {
        id: 'DC',
        en: 'Double counting: what has come in before.',
        es: 'Doble contabilidad: lo que ya había entrado.',
      },
    ],
    elsewhere: {
      decompr: 'bm(flow = "imports", perspective = "importer")',
      icio: 'icio, importer() perspective(importer)',
    },
    compute: ({ of, border }) => bmImporter(of, border),
  },
  {
    id: 'bm-importer-by-origin',
    title: { en: 'Value added in imports by origin', es: 'Valor agregado en las importaciones por origen' },
    symbol: 'v_t (L e_h − (L_h − Ld_hh) L_hh⁻¹ (L e_h)_h)',
    unit: 'money',
    identity: 'over origins VA and DC add up to those of the importer',
    source: 'Borin & Mancini (2019), importer perspective, by origin',
    definition: null,
    when: {
      en: 'Whose value a border of one importer stops: the group that added it, not the one that sold it. The row of the importer itself is its own value coming back.',
      es: 'De quién es el valor que detiene la frontera de un importador: del grupo que lo agregó, no del que lo vendió. El renglón del propio importador es su valor que regresa.',
    },
    needs: [],
    complete: true,
    terms: [
      ...termsOfExports('VA'),
      {
        id: 'DC',
        en: 'Double counting: what has come in before.',
        es: 'Doble contabilidad: lo que ya había entrado.',
      },
    ],
    elsewhere: {
      decompr: 'bm(flow = "imports", aggregation = "bilateral", perspective = "importer")',
      icio: 'icio, importer() origin() perspective(importer) return(va)',
    },
    compute: ({ of, border }) => bmImporterByOrigin(of, border),
  },
  {
    id: 'miroudot-ye',
    title: {
      en: 'What exports contain, counted once at any perimeter',
      es: 'Qué contienen las exportaciones, contado una vez en cualquier perímetro',
    },
    symbol: '(v L − v L K (I + L K)⁻¹ L)∘e_gh, K the inputs that cross the perimeter',
    unit: 'money',
    identity:
      'GEXP = DC + FC; DC = DVA + DDC; FC = FVA + FDC; with the exporter as perimeter the source approach',
    source: 'Miroudot & Ye (2021)',
    definition: null,
    when: {
      en: 'One formula for every line: the exporter, a sector, a partner, a flow, the world. The breakdown has to be at least as fine as the perimeter; figures of different perimeters overlap. With the world everything foreign has crossed before, so FVA is 0.',
      es: 'Una sola fórmula para cualquier línea: el exportador, un sector, un socio, un flujo, el mundo. El desglose debe ser al menos tan fino como el perímetro; las cifras de perímetros distintos se traslapan. Con el mundo, todo lo extranjero ya cruzó antes, así que el FVA es 0.',
    },
    needs: [],
    complete: true,
    breakdowns: ADDITIVE,
    perimeters: [...ADDITIVE, 'world'],
    terms: termsOfExports('GEXP', 'DC', 'DVA', 'DDC', 'FC', 'FVA', 'FDC'),
    elsewhere: { exvatools: 'make_exvadec(method = "my", perim = , partner = , sector = )' },
    compute: ({ of, border, perimeter, by }) => miroudotYe(of, border, perimeter, by),
  },
  {
    id: 'gvc-participation',
    title: { en: 'Participation in chains', es: 'Participación en cadenas' },
    symbol: '(e − (v_g Ld_gg)∘(y_gh + A_gh Ld_hh y_hh)) / e',
    unit: 'ratio',
    identity: 'GVC = GVCB + GVCF',
    source: 'Borin & Mancini (2019)',
    definition: null,
    when: {
      en: 'The part of exports that crosses at least two borders, backward and forward. A ratio of totals: do not average it over flows. The backward side has in it what also goes on beyond the importer; three parts keep that apart.',
      es: 'La parte de las exportaciones que cruza al menos dos fronteras, hacia atrás y hacia adelante. Es una razón entre totales: no debe promediarse entre flujos. El lado hacia atrás incluye lo que también sigue más allá del importador; la división en tres partes lo separa.',
    },
    needs: [],
    complete: true,
    breakdowns: ADDITIVE,
    terms: termsOfExports('GVC', 'GVCB', 'GVCF'),
    elsewhere: {
      exvatools: 'make_exvadec(method = "bm_src"): GVC, GVCB, GVCF over EXGR',
      decompr: 'bm(): GVC, GVCB, GVCF over GEXP',
      icio: 'icio, exporter() return(gvc), return(gvcb) or return(gvcf)',
    },
    compute: ({ of, border, by }) => gvcParticipation(of, border, by),
  },
  {
    id: 'tripartite',
    title: { en: 'Exports within chains in three parts', es: 'Exportaciones en cadenas, en tres partes' },
    symbol: 'r = y_gh + A_gh Ld_hh y_hh: (1 − v_g Ld_gg)∘r; (v_g Ld_gg)∘(e − r); (1 − v_g Ld_gg)∘(e − r)',
    unit: 'money',
    identity: 'PB + PF + TS = GVC; PB + TS = GVCB and PF = GVCF of the source approach',
    source: 'Borin, Mancini & Taglioni (2021), trade-based',
    definition: null,
    when: {
      en: 'Where two parts would mislead: what comes from abroad and goes on beyond the importer has a part of its own. In trade only, so suppliers at home who do not export do not appear.',
      es: 'Cuando dos partes confunden: lo que viene de fuera y sigue más allá del importador tiene una parte propia. Solo en el comercio, así que no aparecen los proveedores nacionales que no exportan.',
    },
    needs: [],
    complete: true,
    breakdowns: ADDITIVE,
    terms: termsOfExports('GEXP', 'GVC', 'PB', 'PF', 'TS'),
    compute: ({ of, border, by }) => tripartite(of, border, by),
  },
];
