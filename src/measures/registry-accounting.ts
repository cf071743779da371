import { exportsByUse } from './accounting/exports-by-use.ts';
import type { FlowTerms } from './accounting/flow-terms.ts';
import { byBreakdown } from './accounting/flow-terms.ts';
import { koopmanWangWei } from './accounting/kww.ts';
import { KWW_TERMS } from './accounting/kww-terms.ts';
import { perExports } from './accounting/per-exports.ts';
import { verticalSpecialisation } from './accounting/vertical-specialisation.ts';
import { VERTICAL_TERMS } from './accounting/vertical-terms.ts';
import { wangWeiZhu } from './accounting/wwz.ts';
import { wwzToKww } from './accounting/wwz-kww.ts';
import { WWZ_TERMS } from './accounting/wwz-terms.ts';
import type { Measure, MeasureInput } from './measure.ts';
import { originMeasures } from './registry-origins.ts';

const BREAKDOWNS = ['exporter', 'exporter-sector', 'exporter-importer', 'exporter-sector-importer'] as const;

/** What a decomposition of flows computes, shown as finely as is asked. */
const shown =
  (decompose: (of: MeasureInput['of'], border: MeasureInput['border']) => FlowTerms): Measure['compute'] =>
  ({ of, border, by }) =>
    byBreakdown(decompose(of, border), by ?? BREAKDOWNS[0]);

/** Entries for the accounting of gross exports, over a border that places every region. */
export const accountingMeasures: readonly Measure[] = [
  {
    id: 'exports',
    title: { en: 'Gross exports', es: 'Exportaciones brutas' },
    symbol: 'e_gh = Z_gh ι + y_gh',
    unit: 'money',
    identity: 'Σ_g Σ_h e_gh = Σ_h Σ_g e_gh',
    source: 'Miller & Blair (2009), ch. 3',
    definition: null,
    when: {
      en: 'What each group sells to each other group, final products and inputs apart: the base that decompositions take to pieces. It counts a part again each time it crosses.',
      es: 'Lo que cada grupo vende a cada otro, con los bienes finales y los insumos por separado: la base que desarman las descomposiciones. Cuenta una pieza cada vez que cruza.',
    },
    needs: [],
    complete: true,
    breakdowns: BREAKDOWNS,
    terms: [
      { id: 'final', en: 'products ready for use', es: 'bienes listos para su uso' },
      {
        id: 'intermediate',
        en: 'inputs of the importer’s production',
        es: 'insumos de la producción del importador',
      },
    ],
    elsewhere: {
      exvatools: 'make_exvadec(method = "oecd", output = "tiva"): EXGR_FNL, EXGR_INT',
      pymrio: 'calc_gross_trade()',
      tiva: 'EXGR; EXGR_FNL; EXGR_INT',
    },
    compute: shown(exportsByUse),
  },
  ...originMeasures,
  {
    id: 'vertical-specialisation',
    title: { en: 'Vertical specialisation', es: 'Especialización vertical' },
    symbol:
      'VS: ι′ A_hg Ld_gg e_g; FC: v_h L_hg e_g; DC: v_g L_gg e_g; VS1: v_g L_gh e_h; VS1*: v_g L_gh y_hg + v_g (L_gg − Ld_gg) (y_gg + e_g)',
    unit: 'money',
    identity: 'ι′ e = DC + FC; VS = FC + DDC; Σ VS1 = Σ FC; VS1* = RDV_FIN + RDV_INT + DDC',
    source: 'Hummels, Ishii & Yi (2001); Daudin, Rifflart & Schweisguth (2011)',
    definition: null,
    when: {
      en: 'How deep a group is in the exports of others, and others in its own. VS counts imported inputs each time they cross, FC is the foreign value behind them. VS1 of all groups is the FC of all: do not add the two.',
      es: 'Qué tan metido está un grupo en las exportaciones de otros, y otros en las suyas. VS cuenta los insumos importados cada vez que cruzan; FC es el valor extranjero que hay detrás. El VS1 de todos los grupos es el FC de todos: no deben sumarse.',
    },
    needs: [],
    complete: true,
    breakdowns: ['exporter'],
    terms: VERTICAL_TERMS,
    elsewhere: {
      exvatools: 'make_exvadec(method = "bm_src"): EXGR, GVCB, FC, DC',
      tiva: 'EXGR; EXGR_FVA; EXGR_DVA',
    },
    compute: ({ of, border }) => verticalSpecialisation(of, border),
  },
  {
    id: 'vertical-specialisation-shares',
    title: {
      en: 'Vertical specialisation, shares of exports',
      es: 'Especialización vertical, proporción de las exportaciones',
    },
    symbol: 'VS / ι′e_g, FC / ι′e_g, DC / ι′e_g, VS1 / ι′e_g, VS1* / ι′e_g',
    unit: 'ratio',
    identity: 'DC + FC = 1',
    source: 'Hummels, Ishii & Yi (2001); Daudin, Rifflart & Schweisguth (2011)',
    definition: null,
    when: {
      en: 'The same over the group’s own exports, to compare large and small. VS1 over exports may exceed 1: it is value inside the exports of others. Shares are 0 where there are no exports.',
      es: 'Lo mismo entre las exportaciones del propio grupo, para comparar grandes y pequeños. VS1 entre exportaciones puede pasar de 1: es valor dentro de las exportaciones de otros. Las proporciones son 0 donde no hay exportaciones.',
    },
    needs: [],
    complete: true,
    breakdowns: ['exporter'],
    terms: VERTICAL_TERMS.slice(1),
    elsewhere: { tiva: 'EXGR_FVASH; EXGR_DVASH' },
    compute: ({ of, border }) =>
      perExports(
        of,
        'vertical-specialisation-shares',
        verticalSpecialisation(of, border),
        Object.fromEntries(VERTICAL_TERMS.slice(1).map(({ id }) => [id, [id]])),
      ),
  },
  {
    id: 'gvc-participation-kww',
    title: {
      en: 'Participation in value chains, first definition',
      es: 'Participación en cadenas de valor, primera definición',
    },
    symbol: '(FC + VS1) / ι′e_g',
    unit: 'ratio',
    identity: 'participation = backward + forward',
    source: 'Koopman, Powers, Wang & Wei (2010)',
    definition: null,
    when: {
      en: 'The index that most older studies print. It counts what returns home as if it were new, and its forward part may exceed 1; the Borin–Mancini shares stay within exports. Do not compare the two.',
      es: 'El índice que publica la mayoría de los estudios anteriores. Cuenta lo que regresa como si fuera nuevo, y su parte hacia adelante puede pasar de 1; las proporciones de Borin–Mancini no rebasan las exportaciones. No deben compararse.',
    },
    needs: [],
    complete: true,
    breakdowns: ['exporter'],
    terms: [
      {
        id: 'backward',
        en: 'foreign value in own exports, over own exports',
        es: 'valor extranjero en las exportaciones propias, entre las exportaciones propias',
      },
      {
        id: 'forward',
        en: 'own value in the exports of others, over own exports',
        es: 'valor propio en las exportaciones de otros, entre las exportaciones propias',
      },
      { id: 'participation', en: 'backward and forward together', es: 'ambas partes juntas' },
    ],
    elsewhere: {
      exvatools: 'make_exvadec(method = "oecd", output = "tiva"): DEXFVAP, FEXDVAP',
      tiva: 'DEXFVApSH; FEXDVApSH',
    },
    compute: ({ of, border }) =>
      perExports(of, 'gvc-participation-kww', verticalSpecialisation(of, border), {
        backward: ['FC'],
        forward: ['VS1'],
        participation: ['FC', 'VS1'],
      }),
  },
  {
    id: 'kww',
    title: {
      en: 'Gross exports in nine parts (Koopman, Wang & Wei)',
      es: 'Exportaciones brutas en nueve partes (Koopman, Wang y Wei)',
    },
    symbol:
      'ι′e_g = v_g L_gg y_gh + v_g L_gh (y_hh + y_ht + y_hg) + v_g (L_gg − Ld_gg) (y_gg + e_g) + v_t L_tg (y_gh + A_gh Ld_hh (y_hh + e_h))',
    unit: 'money',
    identity: 'Σ KWW = ι′e_g; DVA_FIN + DVA_INT + DVA_INTrex = VAX',
    source: 'Koopman, Wang & Wei (2014), eq. 36',
    definition: null,
    when: {
      en: 'The classic table of a country’s exports: own value by where it is used up, foreign value, and what is counted twice. By exporter only. Its three foreign terms are biased, with too little foreign value added and too much double counting; read Borin–Mancini for those.',
      es: 'La tabla clásica de las exportaciones de un país: valor propio según dónde se consume, valor extranjero y lo contado dos veces. Solo por exportador. Sus tres términos extranjeros están sesgados, con muy poco valor agregado extranjero y demasiada doble contabilidad; para ellos conviene Borin–Mancini.',
    },
    needs: [],
    complete: true,
    breakdowns: ['exporter'],
    terms: KWW_TERMS,
    elsewhere: {
      exvatools: 'make_exvadec(method = "kww", output = "terms")',
      decompr: 'kww()',
      icio: 'icio, exporter() kww, in its first versions; later ones give a corrected one',
    },
    compute: ({ of, border }) => koopmanWangWei(of, border),
  },
  {
    id: 'wwz',
    title: {
      en: 'Export flows in sixteen parts (Wang, Wei & Zhu)',
      es: 'Flujos de exportación en dieciséis partes (Wang, Wei y Zhu)',
    },
    symbol:
      'e_gh = (v_g L_gg + v_h L_hg + v_t L_tg) ∘ y_gh + (v_g Ld_gg) ∘ A_gh L_ht y_tq + (v_g L_gg − v_g Ld_gg) ∘ A_gh x_h + (v_h L_hg + v_t L_tg) ∘ A_gh Ld_hh (y_hh + e_h)',
    unit: 'money',
    identity: 'Σ WWZ = e_gh',
    source: 'Wang, Wei & Zhu (2013), table E1',
    definition: null,
    when: {
      en: 'The finest table of who adds value to a flow and where it ends up, by exporter, sector and importer. Its terms mix two rules for what is counted twice, so foreign value added of single flows is not to be compared between countries.',
      es: 'La tabla más fina de quién agrega valor a un flujo y dónde termina, por exportador, sector e importador. Sus términos mezclan dos reglas de doble contabilidad, así que el valor agregado extranjero de un flujo no debe compararse entre países.',
    },
    needs: [],
    complete: true,
    breakdowns: BREAKDOWNS,
    terms: WWZ_TERMS,
    elsewhere: {
      exvatools: 'make_exvadec(method = "wwz", output = "terms")',
      decompr: 'wwz()',
    },
    compute: shown(wangWeiZhu),
  },
  {
    id: 'wwz-kww',
    title: {
      en: 'Export flows in the nine parts of Koopman, Wang & Wei',
      es: 'Flujos de exportación en las nueve partes de Koopman, Wang y Wei',
    },
    symbol: 'Σ WWZ terms',
    unit: 'money',
    identity: 'Σ_h Σ_k = KWW',
    source: 'Wang, Wei & Zhu (2013), table E2',
    definition: null,
    when: {
      en: 'The sixteen parts joined into nine, for flows and sectors; by exporter it is the KWW table. The bias of its foreign terms stays.',
      es: 'Las dieciséis partes reunidas en nueve, para flujos y sectores; por exportador es la tabla KWW. El sesgo de sus términos extranjeros se conserva.',
    },
    needs: [],
    complete: true,
    breakdowns: BREAKDOWNS,
    terms: KWW_TERMS,
    elsewhere: { decompr: 'wwz2kww()' },
    compute: shown(wwzToKww),
  },
];
