import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { MrioError } from '../core/errors.ts';
import { PAIRS } from './accounts.ts';
import { parameter, text } from './config.ts';

/**
 * Readings of one table: V0 is the unsplit one, V1 the central split, V2 ties inputs to destinations, V2p those of the
 * neighbour too; N is the range that the tables alone allow.
 */
export const PROCESSING_RUNS = [
  'V0',
  'V1',
  'V1-own-year',
  'V2',
  'V2-pure',
  'V2-full',
  'V2-full-pure',
  'V2p',
  'V2p-pure',
  'N',
] as const;

const share = z.number().min(0).max(1);
const positive = z.number().positive();

const schema = z.strictObject({
  id: z.string(),
  country: z.string(),
  partner: z.string(),
  border: z.string().regex(/^[a-z-]+$/),
  parameters: z.strictObject({
    importShare: parameter(share),
    valueShare: parameter(share),
    outputPerExports: parameter(positive),
    exportShare: parameter(share),
    homeSalesAtMost: parameter(share),
    oddsPartner: parameter(positive),
    tie: parameter(positive),
    fullTie: parameter(positive),
    neighbourTie: parameter(positive),
    ownValue: parameter(share),
  }),
  ownYear: z.array(
    z.strictObject({
      year: z.number().int(),
      importShare: share,
      valueShare: share,
      outputPerOutput: share,
      source: z.string().min(1),
    }),
  ),
  published: z.array(
    z.strictObject({
      id: z.string(),
      year: z.number().int().nullable(),
      low: share,
      high: share,
      source: text,
      definition: text,
      beside: z.array(z.enum(PROCESSING_RUNS)).min(1),
      note: text,
    }),
  ),
});

/** The declared judgement calls of a country's processing split, and the published readings it is compared with. */
export type ProcessingConfig = z.infer<typeof schema>;

/**
 * Reads the declaration of a country's processing split, `pairs/processing/<id>.json`.
 *
 * It stands beside the pairs and not in them: the accounts do not depend on it, and their lock does not change with it.
 *
 * @param   id  the file's name without .json
 * @throws  MrioError `label` when there is none, `input` when it does not have the form; names the fields
 */
export async function processingConfig(
  id = 'mexico',
  folder = join(PAIRS, 'processing'),
): Promise<ProcessingConfig> {
  const path = join(folder, `${id}.json`);
  if (!existsSync(path))
    throw new MrioError('label', `${path} is missing.`, 'Give the name of a file in pairs/processing.');
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new MrioError('input', `${path}: ${(cause as Error).message}.`, 'Repair the JSON.');
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const list = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new MrioError(
      'input',
      `${path} is not a processing split: ${list.join('; ')}.`,
      'Compare it with pairs/processing/mexico.json.',
    );
  }
  return parsed.data;
}
