import { z } from 'zod';

/** A text in the two languages of the reports. */
export const text = z.object({ en: z.string().min(1), es: z.string().min(1) });

const grade = z.enum(['observed', 'derived', 'estimated', 'scenario']);

const distribution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lognormal'), median: z.number().positive(), sigma: z.number().positive() }),
  z.object({ kind: z.literal('triangular'), min: z.number(), mode: z.number(), max: z.number() }),
  z.object({ kind: z.literal('one-of'), values: z.array(z.string()).min(1) }),
]);

/** How a judgement call varies over draws. */
export type Distribution = z.infer<typeof distribution>;

/** A judgement call: its value, what it means, who says so, how good it is, and how it may vary. */
export const parameter = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value,
    meaning: z.string().min(1),
    source: z.string().min(1),
    grade,
    range: z.array(z.union([z.number(), z.string(), z.boolean()])).optional(),
    distribution: distribution.optional(),
  });

const positive = z.number().positive();
const shares = z.record(z.string(), z.number().min(0).max(1));
const year = z.number().int().min(1990).max(2030);

const parameters = z.strictObject({
  kappa: parameter(positive),
  home: parameter(z.enum(['ost', 'flq-supply', 'flq'])),
  delta: parameter(z.number().min(0).max(1)),
  odds: parameter(positive),
  prox: parameter(positive),
  sigmaBorder: parameter(z.number().min(0)),
  sigmaOther: parameter(z.number().min(0)),
  exportScope: parameter(z.enum(['metro', 'areas', 'none'])),
  usePorts: parameter(z.boolean()),
  useCustoms: parameter(z.boolean()),
  metroLikeRest: parameter(z.boolean()),
  borderServices: parameter(z.array(z.string())),
  localProducts: parameter(z.array(z.string())),
  stateAtLeast: parameter(positive),
  exportsPerEmployment: parameter(positive),
  exportsAtMost: parameter(positive),
  blockTrace: parameter(positive),
  detailYear: parameter(year),
  lastSeriesYear: parameter(year),
  employmentYear: parameter(year),
  lastYearOfCensus2014: parameter(year),
});

const changes = z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]));

/** The method: every judgement call that pairs share, in pairs/defaults/method.json. */
export const methodSchema = z.strictObject({
  parameters,
  base: z.strictObject({
    inegiYear: parameter(year),
    spliceYear: parameter(year),
    mixFloor: parameter(positive),
    traceFloor: parameter(positive),
    vaShareMin: parameter(positive),
    vaShareMax: parameter(positive),
    finalDemandFloor: parameter(positive),
    exportGap: parameter(shares),
    exportSplit: parameter(shares),
    originSource: parameter(z.enum(['wiod', 'proportional'])),
    matchImports: parameter(z.boolean()),
    serviceMix: parameter(z.enum(['national', 'wiod'])),
    maxCycles: parameter(z.number().int().positive()),
    tolerance: parameter(positive),
  }),
  balance: z.strictObject({
    maxCycles: parameter(z.number().int().positive()),
    checkEvery: parameter(z.number().int().positive()),
    tolerance: parameter(positive),
    kappaCycles: parameter(z.number().int().positive()),
  }),
  ensemble: z.strictObject({
    draws: parameter(z.number().int().positive()),
    seed: parameter(z.number().int()),
    cycles: parameter(z.number().int().positive()),
    tolerance: parameter(positive),
    splitNoise: parameter(positive),
    groupNoise: parameter(positive),
    stateExportNoise: parameter(positive),
    stateImportNoise: parameter(positive),
    productNoise: parameter(positive),
    portNoise: parameter(positive),
  }),
  bands: z.strictObject({
    anchorYears: parameter(z.array(year).min(1)),
  }),
  oneWay: z.array(z.strictObject({ id: z.string(), set: changes.optional(), base: changes.optional() })),
});

const codes = (pattern: RegExp, example: string) =>
  z.array(z.string().regex(pattern, `write ${example}`)).min(1);

const LISTS = ['counties', 'areas', 'states', 'mexicanStates', 'provinces'] as const;

/** One side of a pair: what it is called, and the one list that says where it is. */
export const sideSchema = z
  .strictObject({
    id: z.string().optional(),
    short: z.string().min(1).max(8),
    name: text,
    /** US counties, five-digit FIPS codes. */
    counties: codes(/^\d{5}$/, 'five digits, as 06073').optional(),
    /** US metropolitan areas, five-digit CBSA codes; with counties, the areas that these make up. */
    areas: codes(/^\d{5}$/, 'five digits, as 41740').optional(),
    /** US states, postal codes. */
    states: codes(/^[A-Z]{2}$/, 'two letters, as TX').optional(),
    /** Mexican states, two-digit codes of INEGI. */
    mexicanStates: codes(/^\d{2}$/, 'two digits, as 02').optional(),
    /** Canadian provinces, postal codes. */
    provinces: codes(/^[A-Z]{2}$/, 'two letters, as ON').optional(),
    /** The area whose own growth moves the shares of all. */
    mover: z.string().optional(),
    /** Areas whose exports by ZIP code count as the side's own production, and all its areas; CBSA codes. */
    exportAreas: z.strictObject({ metro: z.array(z.string()), areas: z.array(z.string()) }).optional(),
    /** What the rest of the side's states is called. */
    rest: z.strictObject({ short: z.string().min(1).max(8), name: text }).optional(),
  })
  .superRefine((side, context) => {
    const given = LISTS.filter((list) => side[list] !== undefined);
    const main = given.filter((list) => !(list === 'areas' && side.counties !== undefined));
    if (main.length !== 1) {
      context.addIssue({
        code: 'custom',
        message: `a side is one of ${LISTS.join(', ')}; here ${given.length === 0 ? 'there is none' : given.join(' and ')}`,
      });
    }
    for (const list of given) {
      const twice = side[list]!.find((code, i, all) => all.indexOf(code) !== i);
      if (twice !== undefined) context.addIssue({ code: 'custom', message: `${list} names ${twice} twice` });
    }
  });

/** The declaration of a pair, as a file has it. */
export const pairSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
  name: text,
  languages: z
    .array(z.enum(['en', 'es']))
    .min(1)
    .default(['en', 'es']),
  years: z.array(year).min(1).optional(),
  sides: z.strictObject({ a: sideSchema, b: sideSchema }),
  ports: z
    .strictObject({ codes: z.array(z.string()), names: z.array(z.string()), source: z.string() })
    .optional(),
  /** Judgement calls that this pair changes. */
  parameters: parameters.partial().optional(),
  published: z
    .array(
      z.strictObject({
        reading: z.string(),
        year,
        value: z.number(),
        what: text,
        source: z.string(),
        independent: z.boolean(),
        note: text,
      }),
    )
    .default([]),
  placebos: z
    .array(z.strictObject({ id: z.string(), name: z.string(), mexicanState: z.string().regex(/^\d{2}$/) }))
    .default([]),
});

/** What a side says of itself. */
export type Side = z.infer<typeof sideSchema>;
