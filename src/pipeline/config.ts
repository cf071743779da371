import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { MrioError } from '../core/errors.ts';

export const text = z.object({ en: z.string().min(1), es: z.string().min(1) });
const grade = z.enum(['observed', 'derived', 'estimated', 'scenario']);

const distribution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lognormal'), median: z.number().positive(), sigma: z.number().positive() }),
  z.object({ kind: z.literal('triangular'), min: z.number(), mode: z.number(), max: z.number() }),
  z.object({ kind: z.literal('one-of'), values: z.array(z.string()).min(1) }),
]);

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
const scope = z.enum(['metro', 'areas', 'none']);

const parameters = z.strictObject({
  kappa: parameter(positive),
  delta: parameter(z.number().min(0).max(1)),
  odds: parameter(positive),
  prox: parameter(positive),
  sigmaBorder: parameter(z.number().min(0)),
  sigmaOther: parameter(z.number().min(0)),
  exportScope: parameter(scope),
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

const base = z.strictObject({
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
});

const mexicanState = z.strictObject({
  id: z.string(),
  short: z.string(),
  name: text,
  code: z.string().regex(/^\d\d$/),
  table: z.string(),
  customsName: z.string(),
  customsCode: z.string(),
});

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  years: z.array(year).min(1),
  languages: z.array(z.enum(['en', 'es'])).min(1),
  regions: z.strictObject({
    metro: z.strictObject({
      id: z.string(),
      short: z.string(),
      name: text,
      counties: z.array(z.string().regex(/^\d{5}$/)).min(1),
      areas: z.array(z.string().regex(/^\d{5}$/)).min(1),
      mover: z.string(),
      exportAreas: z.strictObject({ metro: z.array(z.string()), areas: z.array(z.string()) }),
    }),
    stateRest: z.strictObject({
      id: z.string(),
      short: z.string(),
      name: text,
      fips: z.string().regex(/^\d{5}$/),
      postal: z.string().length(2),
    }),
    usRest: z.strictObject({ id: z.string(), short: z.string(), name: text }),
    mexicanState,
    mexicanRest: z.strictObject({ id: z.string(), short: z.string(), name: text }),
  }),
  ports: z.strictObject({ codes: z.array(z.string()), names: z.array(z.string()), source: z.string() }),
  evidence: z.array(z.strictObject({ what: z.string(), source: z.string(), grade, note: z.string() })),
  parameters,
  base,
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
    metroNoise: parameter(positive),
    splitNoise: parameter(positive),
    groupNoise: parameter(positive),
    stateExportNoise: parameter(positive),
    stateImportNoise: parameter(positive),
    productNoise: parameter(positive),
    portNoise: parameter(positive),
  }),
  oneWay: z.array(
    z.strictObject({
      id: z.string(),
      set: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).optional(),
      base: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).optional(),
    }),
  ),
  published: z.array(
    z.strictObject({
      reading: z.string(),
      year,
      value: z.number(),
      what: text,
      source: z.string(),
      independent: z.boolean(),
      note: text,
    }),
  ),
  placebos: z.array(mexicanState.omit({ short: true, name: true }).extend({ name: z.string() })),
});

/** The declaration of a pair: regions, evidence, and every judgement call with its source, grade and range. */
export type PairConfig = z.infer<typeof schema>;

/** How a judgement call varies over draws. */
export type Distribution = z.infer<typeof distribution>;

/**
 * Reads the declaration of a pair.
 *
 * @throws  MrioError `input` when the file is missing, is not JSON or does not have the form; names the fields
 */
export async function readPairConfig(path: string): Promise<PairConfig> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new MrioError(
      'input',
      `${path}: ${(cause as Error).message}.`,
      'Give the path of a pair file in JSON.',
    );
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const list = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new MrioError(
      'input',
      `${path} is not a pair: ${list.join('; ')}.`,
      'Compare it with pairs/cali-baja.json.',
    );
  }
  return parsed.data;
}

/** The bare values of a block of parameters. */
export function valuesOf<Block extends Record<string, { value: unknown }>>(
  block: Block,
): { [Name in keyof Block]: Block[Name]['value'] } {
  return Object.fromEntries(Object.entries(block).map(([name, each]) => [name, each.value])) as {
    [Name in keyof Block]: Block[Name]['value'];
  };
}
