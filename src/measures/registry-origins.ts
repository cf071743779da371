import { BALANCE_TERMS } from './accounting/balance-terms.ts';
import { byBreakdown } from './accounting/flow-terms.ts';
import { perExports } from './accounting/per-exports.ts';
import { valueAddedBalance } from './accounting/value-added-balance.ts';
import { valueByActivity } from './accounting/value-by-activity.ts';
import { valueInExports } from './accounting/value-in-exports.ts';
import { valueInExportsByOrigin } from './accounting/value-in-exports-by-origin.ts';
import { valueInFinalDemand } from './accounting/value-in-final-demand.ts';
import { valueInFinalDemandByOrigin } from './accounting/value-in-final-demand-by-origin.ts';
import { vaxFlows } from './accounting/vax-flows.ts';
import type { Measure } from './measure.ts';

const HIY = 'Hummels, Ishii & Yi (2001), generalised';
const VAX = 'Johnson & Noguera (2012), VAX';
const BREAKDOWNS = ['exporter', 'exporter-sector', 'exporter-importer', 'exporter-sector-importer'] as const;

/** Entries for whose value is inside exports, output and final demand, over a border that places every region. */
export const originMeasures: readonly Measure[] = [
  {
    id: 'value-in-exports',
    title: { en: 'Whose value is in exports', es: 'De quién es el valor en las exportaciones' },
    symbol: 'v_g L_gh e_h',
    unit: 'money',
    identity: 'Σ_g = e_h',
    source: HIY,
    definition: null,
    when: {
      en: 'The make-up of each exporter’s sales abroad, by the group that adds the value. Value that crosses twice is inside two exports and counts twice; do not read the total as value added.',
      es: 'De qué se componen las ventas al exterior de cada exportador, según el grupo que agrega el valor. Lo que cruza dos veces está en dos exportaciones y cuenta dos veces; el total no debe leerse como valor agregado.',
    },
    needs: [],
    complete: true,
    elsewhere: {
      exvatools: 'get_va_exgr()',
      decompr: 'leontief(post = "exports"), added up by country',
      icio: 'icio, origin(all) exporter()',
      tiva: 'EXGR_BSCI',
    },
    compute: ({ of, border }) => valueInExports(of, border),
  },
  {
    id: 'value-in-exports-by-sector',
    title: {
      en: 'Whose value is in the exports of each sector',
      es: 'De quién es el valor en las exportaciones de cada sector',
    },
    symbol: 'v_g L_gh ê_h',
    unit: 'money',
    identity: 'Σ_g = ê_h; Σ_k = v_g L_gh e_h',
    source: HIY,
    definition: null,
    when: {
      en: 'The same, with one column for each exporting sector: which of a group’s exports rest on the value of others. Value counts each time that it crosses.',
      es: 'Lo mismo, con una columna por sector exportador: cuáles de las exportaciones de un grupo descansan en valor de otros. El valor cuenta cada vez que cruza.',
    },
    needs: [],
    complete: true,
    elsewhere: {
      exvatools: 'get_va_exgr(sec_export = )',
      decompr: 'leontief(post = "exports"), added up over source industries',
      tiva: 'EXGR_BSCI',
    },
    compute: ({ of, border }) => valueInExports(of, border, 'exporter-sector'),
  },
  {
    id: 'value-in-exports-by-origin',
    title: {
      en: 'Which sector’s value is in exports',
      es: 'De qué sector es el valor en las exportaciones',
    },
    symbol: 'v̂_g L_gh e_h',
    unit: 'money',
    identity: 'Σ_k = v_g L_gh e_h; Σ_g Σ_k = e_h',
    source: HIY,
    definition: null,
    when: {
      en: 'Exports by the sector that adds the value: services bought by a factory appear as services. Do not compare a sector’s figure with its own exports.',
      es: 'Las exportaciones según el sector que agrega el valor: los servicios que compra una fábrica aparecen como servicios. No debe compararse la cifra de un sector con sus propias exportaciones.',
    },
    needs: [],
    complete: true,
    elsewhere: {
      exvatools: 'make_exvadir(perspective = "origin")',
      decompr: 'leontief(post = "exports"), added up over using industries',
      tiva: 'EXGR_BSCI',
    },
    compute: ({ of, border }) => valueInExportsByOrigin(of, border),
  },
  {
    id: 'value-in-exports-by-activity',
    title: {
      en: 'Value added inside exports, activity by activity',
      es: 'Valor agregado en las exportaciones, actividad por actividad',
    },
    symbol: 'v̂ L ê',
    unit: 'money',
    identity: 'ι′ v̂ L ê = e',
    source: HIY,
    definition: null,
    when: {
      en: 'Every sector of every region behind every exporting sector. It needs the whole inverse and has n × n cells; ask for the tables by group where they are enough. Small cells are model detail.',
      es: 'Cada sector de cada región detrás de cada sector exportador. Requiere toda la inversa y tiene n × n celdas; conviene pedir las tablas por grupo cuando basten. Las celdas pequeñas son detalle del modelo.',
    },
    needs: [],
    complete: true,
    elsewhere: { decompr: 'leontief(post = "exports")' },
    compute: ({ of, border }) => valueByActivity(of, border, 'exports'),
  },
  {
    id: 'value-in-output-by-activity',
    title: {
      en: 'Value added inside output, activity by activity',
      es: 'Valor agregado en la producción, actividad por actividad',
    },
    symbol: 'v̂ L x̂',
    unit: 'money',
    identity: 'ι′ v̂ L x̂ = x',
    source: HIY,
    definition: null,
    when: {
      en: 'The make-up of each activity’s whole output. Value counts at every stage that it passes, so the table adds up to output, not to value added: read it by column.',
      es: 'De qué se compone toda la producción de cada actividad. El valor cuenta en cada etapa por la que pasa, así que la tabla suma la producción y no el valor agregado: se lee por columna.',
    },
    needs: [],
    complete: true,
    elsewhere: { decompr: 'leontief(post = "output")' },
    compute: ({ of, border }) => valueByActivity(of, border, 'output'),
  },
  {
    id: 'value-in-final-demand',
    title: { en: 'Whose value is in final demand', es: 'De quién es el valor en la demanda final' },
    symbol: 'v_g Σ_t L_gt y_th',
    unit: 'money',
    identity: 'Σ_h = v_g x_g; Σ_g = ι′ Σ_t y_th',
    source: VAX,
    definition: null,
    when: {
      en: 'Who earns what when a group buys for good: each dollar of value added counts once. Off the diagonal it is bilateral VAX. It does not say where products are finished.',
      es: 'Quién gana qué cuando un grupo compra para uso final: cada dólar de valor agregado cuenta una vez. Fuera de la diagonal es el VAX bilateral. No dice dónde se terminan los productos.',
    },
    needs: [],
    complete: true,
    elsewhere: {
      exvatools: 'get_va_fd()',
      decompr: 'leontief(post = "final_demand"), added up by country',
      icio: 'icio, origin(all) destination(all)',
      tiva: 'FDVA_BSCI',
    },
    compute: ({ of, border }) => valueInFinalDemand(of, border),
  },
  {
    id: 'value-in-final-demand-by-origin',
    title: {
      en: 'Which sector’s value is in final demand',
      es: 'De qué sector es el valor en la demanda final',
    },
    symbol: 'v̂_g Σ_t L_gt y_th',
    unit: 'money',
    identity: 'Σ_h = v̂_g x_g; Σ_k = v_g Σ_t L_gt y_th',
    source: VAX,
    definition: null,
    when: {
      en: 'The same by the sector that adds the value. Most value of services travels inside goods, so do not compare a sector with its exports.',
      es: 'Lo mismo según el sector que agrega el valor. La mayor parte del valor de los servicios viaja dentro de bienes, así que un sector no debe compararse con sus exportaciones.',
    },
    needs: [],
    complete: true,
    elsewhere: {
      exvatools: 'get_va_fd(sec_orig = )',
      decompr: 'leontief(post = "final_demand")',
      icio: 'icio, origin(all,all) destination(all)',
      tiva: 'FDVA_BSCI',
    },
    compute: ({ of, border }) => valueInFinalDemandByOrigin(of, border),
  },
  {
    id: 'vax-flows',
    title: {
      en: 'Exports and value-added exports side by side',
      es: 'Exportaciones brutas y en valor agregado, lado a lado',
    },
    symbol: 'e_gh; v̂_g Σ_t L_gt y_th',
    unit: 'money',
    identity: 'Σ_h VAX_gh − Σ_h VAX_hg = Σ_h e_gh − Σ_h e_hg',
    source: VAX,
    definition: null,
    when: {
      en: 'What a group sells to another, and the value of its own that the other finally uses up, by way of third countries too. By sector, exports go by the sector that sells and VAX by the sector that adds the value.',
      es: 'Lo que un grupo vende a otro y el valor propio que el otro finalmente consume, también por medio de terceros países. Por sector, las exportaciones van según el sector que vende y el VAX según el que agrega el valor.',
    },
    needs: [],
    complete: true,
    breakdowns: BREAKDOWNS,
    terms: [
      { id: 'exports', en: 'gross exports', es: 'exportaciones brutas' },
      {
        id: 'VAX',
        en: 'own value added that the importer finally uses up',
        es: 'valor agregado propio que el importador finalmente consume',
      },
    ],
    elsewhere: {
      exvatools: 'get_va_fd(va_type = "VAX")',
      icio: 'icio, origin(all) destination(all)',
      tiva: 'EXGR; FFD_DVA',
    },
    compute: ({ of, border, by }) => byBreakdown(vaxFlows(of, border), by ?? BREAKDOWNS[0]),
  },
  {
    id: 'vax-ratio',
    title: { en: 'VAX ratio', es: 'Razón VAX' },
    symbol: '(v_g Σ_t L_gt y_th) / (ι′ e_gh)',
    unit: 'ratio',
    identity: 'VAX_g ≤ ι′ e_g, y ≥ 0',
    source: 'Johnson & Noguera (2012), VAX ratio',
    definition: null,
    when: {
      en: 'How much value added a dollar of exports stands for. By exporter it lies between 0 and 1; by partner or by sector it may exceed 1, since value travels through others. It is 0 where there are no exports.',
      es: 'Cuánto valor agregado representa un dólar de exportaciones. Por exportador está entre 0 y 1; por socio o por sector puede pasar de 1, porque el valor viaja por medio de otros. Es 0 donde no hay exportaciones.',
    },
    needs: [],
    complete: true,
    breakdowns: BREAKDOWNS,
    terms: [{ id: 'VAX', en: 'VAX per unit of gross exports', es: 'VAX por unidad de exportaciones brutas' }],
    compute: ({ of, border, by }) =>
      perExports(of, 'vax-ratio', byBreakdown(vaxFlows(of, border), by ?? BREAKDOWNS[0]), { VAX: ['VAX'] }),
  },
  {
    id: 'value-added-balance',
    title: { en: 'Trade balance in value added', es: 'Balanza comercial en valor agregado' },
    symbol: 'Σ_h v_g Σ_t L_gt y_th − Σ_h v_h Σ_t L_ht y_tg',
    unit: 'money',
    identity: 'Σ_h VAX_gh − Σ_h VAX_hg = Σ_h e_gh − Σ_h e_hg',
    source: 'Johnson & Noguera (2012)',
    definition: null,
    when: {
      en: 'With the whole world the balance in value added is the gross balance; exports and imports are smaller on both sides. Read the balance with one partner from the table of final demand: there the two differ.',
      es: 'Con todo el mundo, la balanza en valor agregado es la balanza bruta; exportaciones e importaciones son menores por igual. La balanza con un solo socio se lee en la tabla de demanda final: ahí las dos difieren.',
    },
    needs: [],
    complete: true,
    terms: BALANCE_TERMS,
    elsewhere: {
      exvatools: 'make_exvadec(method = "oecd", output = "tiva"): BALGR, BALVAFD',
      tiva: 'BALGR; BALVAFD',
    },
    compute: ({ of, border }) => valueAddedBalance(of, border),
  },
];
