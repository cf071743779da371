import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { MrioError } from '../../core/errors.ts';
import { parameter, text } from '../config.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens');
const grade = z.enum(['observed', 'derived', 'estimated', 'scenario']);
const percent = (rate: number) => `${Number((100 * rate).toPrecision(6))} %`;

/** A day that exists. */
const day = z
  .string()
  .refine(isDay, { error: ({ input }) => `"${input}" is no day of the calendar (YYYY-MM-DD)` });

/** A rate as a ratio: above −100 %, and not a number of per cent by mistake. */
const rate = z
  .number()
  .refine((each) => each > -1, {
    error: ({ input }) =>
      `a rate of ${percent(input as number)} is not possible: rates are ratios above −1, 0.25 for 25 %`,
  })
  .refine((each) => each <= 10, {
    error: ({ input }) => `a rate of ${percent(input as number)}: rates are ratios, 0.25 for 25 %`,
  });

const share = z.number().refine((each) => each >= 0 && each <= 1, {
  error: ({ input }) => `a share of ${input} is not possible: shares go from 0 to 1`,
});

/** A column of the tariff tables, with the day where a table has several. */
const lookup = z.strictObject({ table: z.string().min(1), date: day.optional() });

const country = z.string().regex(/^[A-Z0-9]{2,4}$/, 'a code of a country or economy, as MEX or EU');
const who = z.union([z.literal('all'), z.array(country).min(1)]);
const goods = z.union([
  z.literal('all'),
  z.strictObject({ sectors: z.array(z.string()).min(1) }),
  z.strictObject({ chapters: z.array(z.string().regex(/^\d\d$/, 'two digits')).min(1) }),
  z.strictObject({ list: z.string() }),
]);

const duty = z.strictObject({
  id: slug,
  /** Who levies it, on whose goods. */
  by: country,
  on: who,
  except: z.array(country).optional(),
  goods,
  rate: z.union([rate, lookup]),
  /** Lowest and highest that the rate may be, where it was not read in the law. */
  range: z.tuple([rate, rate]).optional(),
  /** First day in force, and first day no longer in force. */
  from: day,
  until: day.optional(),
  /** The duty that this one answers. */
  answers: slug.optional(),
  exempt: z
    .strictObject({
      /** Share entered under the agreement. */
      claims: parameter(z.union([share, lookup])).optional(),
      /** Share of the value of what is entered so that is not dutiable, as US content; all of it when left out. */
      content: parameter(share).optional(),
      /** Share whose duty is given back on export. */
      drawback: parameter(share).optional(),
      /** Share imported temporarily, for export. */
      immex: parameter(share).optional(),
    })
    .optional(),
  stacking: z
    .array(z.strictObject({ with: slug, rule: z.enum(['adds', 'replaces', 'yields', 'highest']) }))
    .optional(),
  source: slug,
  grade,
  note: text.optional(),
});

const wait = z.strictObject({
  id: slug,
  ports: z.array(z.string().regex(/^\d{4}$/, 'a port of four digits')).min(1),
  flow: z.enum(['MEX>USA', 'USA>MEX']),
  /** Minutes longer for every truck; below 0 shorter. */
  minutes: parameter(z.number().finite()),
  /** Trucks a year through these ports this way, empty ones included. */
  trucks: parameter(z.number().positive()),
  /** USD for an hour of a truck and its driver. */
  costPerHour: parameter(z.number().min(0)),
  /** Share of the value of the goods that a day is worth. */
  inventoryPerDay: parameter(share),
  /** Between these regions, this share of trade passes these ports by truck; elsewhere the national share by sector. */
  local: z.strictObject({ regions: z.array(z.string()).min(2), share: parameter(share) }).optional(),
});

const iceberg = z.strictObject({
  id: slug,
  from: who,
  to: who,
  goods: z.union([z.literal('all'), z.strictObject({ sectors: z.array(z.string()).min(1) })]),
  /** Rise of the cost of trade, ratio. */
  cost: parameter(rate),
});

const lost = z.strictObject({
  id: slug,
  /** Countries or regions of the table. */
  from: z.array(z.string()).min(1),
  to: z.array(z.string()).min(1),
  /** Goods, services, both, or sectors by name. */
  what: z.union([
    z.enum(['all', 'goods', 'services']),
    z.strictObject({ sectors: z.array(z.string()).min(1) }),
  ]),
  share: parameter(share),
  bothWays: z.boolean(),
});

const schema = z
  .strictObject({
    id: slug,
    name: text,
    kind: z.enum(['history', 'announced', 'what-if']),
    /** Two sentences: what is done, what is assumed. */
    summary: text,
    /** Two sentences on what comes out; figures of the run as {real-income-b}, without a number typed by hand. */
    explanation: text.optional(),
    compare: z.strictObject({ before: day, after: day }),
    passThrough: parameter(share),
    duties: z.array(duty),
    waits: z.array(wait).optional(),
    icebergs: z.array(iceberg).optional(),
    lost: z.array(lost).optional(),
    assumptions: z.array(text),
    sources: z.array(
      z.strictObject({
        id: slug,
        title: z.string().min(1),
        publisher: z.string().min(1),
        date: day,
        url: z.string().min(1),
      }),
    ),
  })
  .superRefine((file, context) => {
    const say = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    if (file.compare.before >= file.compare.after)
      say(`before (${file.compare.before}) is not earlier than after (${file.compare.after})`, 'compare');
    const seen = new Set<string>();
    for (const [list, each] of named(file)) {
      if (seen.has(each.id)) say(`the id "${each.id}" occurs twice`, list);
      seen.add(each.id);
    }
    const duties = new Set(file.duties.map((each) => each.id));
    const sources = new Set(file.sources.map((each) => each.id));
    file.duties.forEach((each, i) => {
      if (each.until !== undefined && each.until <= each.from)
        say(`until (${each.until}) is not later than from (${each.from})`, 'duties', i, 'until');
      if (!sources.has(each.source)) say(`no source "${each.source}" in sources`, 'duties', i, 'source');
      if (each.answers !== undefined && !duties.has(each.answers))
        say(`answers "${each.answers}", which is no duty of the file`, 'duties', i, 'answers');
      const { drawback, immex } = each.exempt ?? {};
      if ((drawback?.value ?? 0) + (immex?.value ?? 0) > 1)
        say(`drawback and immex together exceed 1`, 'duties', i, 'exempt');
      for (const rule of each.stacking ?? [])
        if (!duties.has(rule.with))
          say(`stacks with "${rule.with}", which is no duty of the file`, 'duties', i, 'stacking');
    });
  });

/** A scenario as somebody writes it down: who levies what on whom, from when, with what exempt, by what authority. */
export type ScenarioFile = z.infer<typeof schema>;
export type Duty = ScenarioFile['duties'][number];
export type Wait = NonNullable<ScenarioFile['waits']>[number];

/** All parts that have an id, with the name of their list. */
export function named(file: Pick<ScenarioFile, 'duties' | 'waits' | 'icebergs' | 'lost'>) {
  return [
    ...file.duties.map((each) => ['duties', each] as const),
    ...(file.waits ?? []).map((each) => ['waits', each] as const),
    ...(file.icebergs ?? []).map((each) => ['icebergs', each] as const),
    ...(file.lost ?? []).map((each) => ['lost', each] as const),
  ];
}

/**
 * The scenario that a JSON value is.
 *
 * @param   content  the value
 * @param   where    its name in errors
 * @throws  MrioError `input` when it does not have the form; names up to five fields, and the numbers
 */
export function scenarioFile(content: unknown, where: string): ScenarioFile {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const list = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new MrioError(
    'input',
    `${where} is not a scenario: ${list.join('; ')}.`,
    'docs/scenarios.md says what each field holds; compare with a file in scenarios/.',
    { fields: parsed.error.issues.map((issue) => issue.path.join('.')) },
  );
}

/**
 * Reads a scenario file.
 *
 * @throws  MrioError `input` when it cannot be read, is not JSON or does not have the form
 */
export async function readScenarioFile(path: string): Promise<ScenarioFile> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new MrioError(
      'input',
      `${path}: ${(cause as Error).message}.`,
      'Give the path of a scenario file in JSON.',
    );
  }
  return scenarioFile(content, path);
}

function isDay(value: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!found) return false;
  const [year, month, date] = found.slice(1).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && date >= 1 && date <= days[month - 1];
}
