import { extractionReplaced } from './linkages/extraction-replaced.ts';
import { EXTRACTION_TERMS } from './linkages/extraction-terms.ts';
import { forwardMultipliers } from './linkages/forward-multipliers.ts';
import { hypotheticalExtraction } from './linkages/hypothetical-extraction.ts';
import { linkages } from './linkages/linkages.ts';
import { multiplierUncertainty } from './linkages/multiplier-uncertainty.ts';
import { multipliers } from './linkages/multipliers.ts';
import { valueMultipliers } from './linkages/value-multipliers.ts';
import { vaxD } from './linkages/vax-d.ts';
import { vaxDByGroup } from './linkages/vax-d-by-group.ts';
import type { Measure } from './measure.ts';

const MILLER_BLAIR = 'Miller & Blair (2009), ch. 6';

/** Entries for what hangs on flows and sectors, and for multipliers and linkages. */
export const linkageMeasures: readonly Measure[] = [
  {
    id: 'vax-d',
    title: {
      en: 'Value that hangs on each export flow',
      es: 'Valor que depende de cada flujo de exportación',
    },
    symbol: 'v − v̂ (I − A + A_gh)⁻¹ (y − y_gh)',
    unit: 'money',
    identity: 'own ≤ world ≤ exports',
    source: 'Los & Timmer (2018), VAX-D; Los, Timmer & de Vries (2016)',
    definition: 'D7',
    when: {
      en: 'Value missing if one group stopped selling to another, every flow in turn. A bound with no other buyers, not a forecast; flows do not add up, since one chain may use several.',
      es: 'El valor que faltaría si un grupo dejara de venderle a otro, un flujo a la vez. Es una cota sin otros compradores, no un pronóstico; los flujos no se suman, porque una cadena puede usar varios.',
    },
    needs: [],
    complete: true,
    terms: [
      { id: 'exports', en: 'What g sells to h', es: 'Lo que g le vende a h' },
      {
        id: 'own',
        en: 'Value added that g would lose: VAX-D',
        es: 'Valor agregado que perdería g: VAX-D',
      },
      {
        id: 'world',
        en: 'Value added that the world would lose',
        es: 'Valor agregado que perdería el mundo',
      },
    ],
    compute: ({ of, border }) => vaxD(of, border),
  },
  {
    id: 'vax-d-by-group',
    title: {
      en: 'Who loses when an export flow stops',
      es: 'Quién pierde si se detiene un flujo de exportación',
    },
    symbol: 'v_t − v_t (I − A + A_gh)⁻¹ (y − y_gh)',
    unit: 'money',
    identity: 'Σ_t = VAX-D, world',
    source: 'Los & Timmer (2018)',
    definition: 'D7',
    when: {
      en: 'The value that each group would lose if one stopped selling to another: the seller most, its suppliers with it. A bound, not a forecast; flows do not add up.',
      es: 'El valor que perdería cada grupo si uno dejara de venderle a otro: sobre todo quien vende, y con él sus proveedores. Es una cota, no un pronóstico; los flujos no se suman.',
    },
    needs: [],
    complete: true,
    compute: ({ of, border }) => vaxDByGroup(of, border),
  },
  {
    id: 'hypothetical-extraction',
    title: { en: 'What hangs on a sector', es: 'Lo que depende de un sector' },
    symbol: 'L_·K L_KK⁻¹ x_K; (L − I)_·K L_KK⁻¹ x_K; ι′ L_KK⁻¹ (L − I)_K· x',
    unit: 'money',
    identity:
      'all:output = D·x ÷ L_kk, backward = (D − 1)·x ÷ L_kk, forward = (U − 1)·x ÷ L_kk, one activity',
    source: 'Dietzenbacher & van der Linden (1997); Miller & Lahr (2001); Cella (1984)',
    definition: null,
    when: {
      en: 'What the world would lose without a sector of a group, or without its ties, with nobody in its place: a bound, not a forecast. The variants are different questions; sectors overlap. Add neither. For single activities let every region be a group.',
      es: 'Lo que perdería el mundo sin un sector de un grupo, o sin sus lazos, si nadie tomara su lugar: es una cota, no un pronóstico. Las variantes son preguntas distintas y los sectores se traslapan: no se suman. Para actividades sueltas, cada región debe ser un grupo.',
    },
    needs: [],
    complete: true,
    terms: EXTRACTION_TERMS,
    elsewhere: { pymrio: 'HEM().make_extraction()' },
    compute: ({ of, border }) => hypotheticalExtraction(of, border),
  },
  {
    id: 'extraction-replaced',
    title: {
      en: 'A sector gone, others in its place',
      es: 'Un sector que desaparece y otros en su lugar',
    },
    symbol: 'x − (I − A∗)⁻¹ y∗',
    unit: 'money',
    identity: 'own:value + others:value = 0, others have output',
    source: 'Dietzenbacher, van Burken & Kondo (2019)',
    definition: null,
    when: {
      en: 'Who would gain if a sector of a group were gone and its users turned to their other suppliers of the same products: a loss is above zero, a gain below. It supposes that these can deliver, at the same prices.',
      es: 'Quién ganaría si un sector de un grupo desapareciera y sus usuarios recurrieran a sus otros proveedores de lo mismo: una pérdida es mayor que cero, una ganancia es menor. Supone que estos pueden surtir, a los mismos precios.',
    },
    needs: [],
    complete: true,
    terms: [
      {
        id: 'own:output',
        en: 'Output lost by the group',
        es: 'Producción que pierde el grupo',
      },
      {
        id: 'others:output',
        en: 'Output lost by the others; gained where below zero',
        es: 'Producción que pierden los demás; la ganan si es menor que cero',
      },
      {
        id: 'own:value',
        en: 'Value added lost by the group',
        es: 'Valor agregado que pierde el grupo',
      },
      {
        id: 'others:value',
        en: 'Value added lost by the others; gained where below zero',
        es: 'Valor agregado que pierden los demás; lo ganan si es menor que cero',
      },
    ],
    compute: ({ of, border }) => extractionReplaced(of, border),
  },
  {
    id: 'multipliers',
    title: { en: 'Output and value multipliers', es: 'Multiplicadores de producción y de valor' },
    symbol: 'ι′ L; ι′ L_gj; v_g L_gj; Σ_h≠g v_h L_hj',
    unit: 'ratio',
    identity: 'output = D; own-value + leakage = 1',
    source: MILLER_BLAIR,
    definition: null,
    when: {
      en: 'What one dollar of final sales moves, in the group and elsewhere (type I). Output counts a dollar at every stage: for what stays read value added. With fixed recipes and idle capacity; not a forecast of a project.',
      es: 'Lo que mueve un dólar de ventas finales, en el grupo y fuera de él (tipo I). La producción cuenta un dólar en cada etapa: para lo que se queda, léase el valor agregado. Con recetas fijas y capacidad ociosa; no pronostica un proyecto.',
    },
    needs: [],
    complete: true,
    terms: [
      {
        id: 'output',
        en: 'Output in the world per unit of final sales',
        es: 'Producción en el mundo por unidad de ventas finales',
      },
      {
        id: 'own-output',
        en: 'Output in the own group',
        es: 'Producción en el propio grupo',
      },
      {
        id: 'own-value',
        en: 'Value added in the own group',
        es: 'Valor agregado en el propio grupo',
      },
      {
        id: 'leakage',
        en: 'Value added elsewhere: what leaks through imports',
        es: 'Valor agregado fuera: lo que se fuga por importaciones',
      },
    ],
    compute: ({ of, border }) => multipliers(of, border),
  },
  {
    id: 'value-multipliers',
    title: { en: 'Income multipliers', es: 'Multiplicadores del ingreso' },
    symbol: 'V x̂⁻¹ L',
    unit: 'ratio',
    identity: 'Σ total = 1',
    source: `${MILLER_BLAIR}, income multipliers`,
    definition: null,
    when: {
      en: 'Wages, taxes and surplus behind one dollar of final sales, for each component of value added that the table has (type I). Households do not spend what they earn here.',
      es: 'Salarios, impuestos y excedente detrás de un dólar de ventas finales, por cada componente del valor agregado que tenga la matriz (tipo I). Aquí los hogares no gastan lo que ganan.',
    },
    needs: [],
    complete: true,
    terms: [
      { id: 'direct', en: 'Paid by the activity itself', es: 'Lo que paga la propia actividad' },
      { id: 'total', en: 'Paid in the world', es: 'Lo que se paga en el mundo' },
      { id: 'own', en: 'Paid in the own group', es: 'Lo que se paga en el propio grupo' },
    ],
    compute: ({ of, border }) => valueMultipliers(of, border),
  },
  {
    id: 'forward-multipliers',
    title: { en: 'Forward (Ghosh) multipliers', es: 'Multiplicadores hacia adelante (Ghosh)' },
    symbol: 'x̂⁻¹ L x',
    unit: 'ratio',
    identity: 'output = U',
    source: 'Ghosh (1958); Dietzenbacher (1997)',
    definition: null,
    when: {
      en: 'How much output passes on what a sector supplies. Read it as cost passed on by prices; as a quantity it supposes that users make more from more of one input alone.',
      es: 'Cuánta producción transmite lo que surte un sector. Se lee como costo que pasa por los precios; como cantidad supone que los usuarios producen más con más de un solo insumo.',
    },
    needs: [],
    complete: true,
    terms: [
      { id: 'output', en: 'Output in the world', es: 'Producción en el mundo' },
      { id: 'own-output', en: 'Output in the own group', es: 'Producción en el propio grupo' },
    ],
    compute: ({ of, border }) => forwardMultipliers(of, border),
  },
  {
    id: 'linkages',
    title: { en: 'Backward and forward linkages', es: 'Encadenamientos hacia atrás y hacia adelante' },
    symbol: 'n ι′ L ÷ ι′ L ι; n x̂⁻¹ L x ÷ ι′ x̂⁻¹ L x; n L ι ÷ ι′ L ι; ι′ A; x̂⁻¹ Z ι',
    unit: 'ratio',
    identity: 'means: backward = forward = sensitivity = 1',
    source: 'Rasmussen (1956); Chenery & Watanabe (1958); Jones (1976)',
    definition: null,
    when: {
      en: 'Which sectors pull their suppliers and push their users more than the mean: both ways is a key sector. Size does not count, and the mean is over all activities of the table. Do not pick projects by it alone.',
      es: 'Qué sectores jalan a sus proveedores y empujan a sus usuarios más que el promedio: en ambos sentidos es un sector clave. El tamaño no cuenta, y el promedio es de todas las actividades de la matriz. No basta para elegir proyectos.',
    },
    needs: [],
    terms: [
      {
        id: 'backward',
        en: 'Power of dispersion: pull on suppliers against the mean',
        es: 'Poder de dispersión: jalón a proveedores frente al promedio',
      },
      {
        id: 'forward',
        en: 'Push on users (Ghosh) against the mean',
        es: 'Empuje a usuarios (Ghosh) frente al promedio',
      },
      {
        id: 'sensitivity',
        en: 'Sensitivity of dispersion: its output when every final demand rises by one',
        es: 'Sensibilidad de dispersión: su producción si toda demanda final sube en uno',
      },
      {
        id: 'direct-backward',
        en: 'Inputs per unit of output',
        es: 'Insumos por unidad producida',
      },
      {
        id: 'direct-forward',
        en: 'Part of output sold as inputs',
        es: 'Parte de la producción que se vende como insumo',
      },
      {
        id: 'key',
        en: 'One where backward and forward are both above the mean, zero elsewhere',
        es: 'Uno donde ambos encadenamientos superan el promedio; si no, cero',
      },
    ],
    compute: ({ of, border }) => linkages(of, border),
  },
  {
    id: 'multiplier-uncertainty',
    title: { en: 'Doubt about output multipliers', es: 'Duda sobre los multiplicadores' },
    symbol: '√Σ_ik (m_i L_kj A_ik ÷ 10)², m = ι′ L',
    unit: 'ratio',
    identity: 'noise × 2: deviation × 2',
    source: 'METHODS B.5; Roland-Holst (1989); Dietzenbacher (2006)',
    definition: null,
    when: {
      en: 'How far an output multiplier may be off when each input coefficient is off by a tenth on its own. Independent errors average out; those of estimated tables go the same way, so take it as the least doubt.',
      es: 'Cuánto puede fallar un multiplicador si cada coeficiente de insumo falla en una décima por su cuenta. Los errores independientes se compensan; los de matrices estimadas van juntos, así que es la duda mínima.',
    },
    needs: [],
    terms: [
      { id: 'multiplier', en: 'Output multiplier', es: 'Multiplicador de la producción' },
      {
        id: 'standard-deviation',
        en: 'Its standard deviation at a noise of a tenth',
        es: 'Su desviación estándar con un ruido de una décima',
      },
    ],
    compute: ({ of, border }) => multiplierUncertainty(of, border),
  },
];
