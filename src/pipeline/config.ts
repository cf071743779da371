import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { MrioError } from '../core/errors.ts';
import { methodSchema, pairSchema } from './pair-file.ts';

export type { Distribution, Side } from './pair-file.ts';
export { parameter, text } from './pair-file.ts';

/** Years of the accounts: OECD's flows begin in 2011, BEA's use tables in 2012; the flows end in 2022. */
export const ACCOUNT_YEARS: readonly number[] = Array.from({ length: 11 }, (_, i) => 2012 + i);

/** Every judgement call that pairs share. */
export const METHOD = fileURLToPath(new URL('../../pairs/defaults/method.json', import.meta.url));

type PairFile = z.infer<typeof pairSchema>;
type Method = z.infer<typeof methodSchema>;

/** The declaration of a pair with the method: regions, and every judgement call with source, grade and range. */
export type PairConfig = Omit<PairFile, 'parameters' | 'years'> & Method & { readonly years: number[] };

/**
 * Reads the declaration of a pair and lays it over the method that all pairs share.
 *
 * @throws  MrioError `input` when the file is missing, is not JSON or does not have the form; names the fields
 */
export async function readPairConfig(path: string): Promise<PairConfig> {
  return pairOfFile(await jsonOf(path), path);
}

/**
 * The declaration of a pair laid over the method that all pairs share.
 *
 * @param   content  what a file of a pair holds
 * @param   name     of the file, for the message
 * @throws  MrioError `input` when it does not have the form; names the fields
 */
export async function pairOfFile(content: unknown, name: string): Promise<PairConfig> {
  const hint = 'Compare it with pairs/cali-baja.json, or make one with twinplant pairs new.';
  const file = checked(content, pairSchema, `${name} is not a pair`, hint);
  const method = await methodOfPairs();
  const { parameters, years, ...rest } = file;
  const missing = years?.filter((year) => !ACCOUNT_YEARS.includes(year)) ?? [];
  if (missing.length > 0) throw noData(`${name} asks for ${missing.join(', ')}`);
  return {
    ...method,
    ...rest,
    years: years ?? [...ACCOUNT_YEARS],
    parameters: { ...method.parameters, ...parameters } as Method['parameters'],
  };
}

/** The error for a year that the accounts do not have. */
export function noData(what: string): MrioError {
  const [first, last] = [ACCOUNT_YEARS[0], ACCOUNT_YEARS[ACCOUNT_YEARS.length - 1]];
  return new MrioError(
    'input',
    `${what}: there are accounts of ${first} to ${last}.`,
    `Choose a year from ${first} to ${last}; trade alone goes further back: twinplant series transborder.`,
  );
}

let method: Promise<Method> | undefined;

/** The method, read once. */
function methodOfPairs(): Promise<Method> {
  method ??= jsonOf(METHOD).then((content) =>
    checked(content, methodSchema, `${METHOD} is not the method of the pairs`, 'Install the package again.'),
  );
  return method;
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new MrioError(
      'input',
      `${path}: ${(cause as Error).message}.`,
      'Give the path of a pair file in JSON.',
    );
  }
}

function checked<Schema extends z.ZodType>(
  content: unknown,
  schema: Schema,
  what: string,
  hint: string,
): z.infer<Schema> {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const list = result.error.issues
    .slice(0, 5)
    .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`));
  throw new MrioError('input', `${what}: ${list.join('; ')}.`, hint);
}

/** The bare values of a block of parameters. */
export function valuesOf<Block extends Record<string, { value: unknown }>>(
  block: Block,
): { [Name in keyof Block]: Block[Name]['value'] } {
  return Object.fromEntries(Object.entries(block).map(([name, each]) => [name, each.value])) as {
    [Name in keyof Block]: Block[Name]['value'];
  };
}
