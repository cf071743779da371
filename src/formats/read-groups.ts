import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Others } from '../core/group-border.ts';
import { OTHERS } from '../core/group-border.ts';
import { parseJson } from '../files/fields.ts';
import { fileError } from '../files/file-error.ts';

/** Groups of regions, and what becomes of the regions that none names. */
export interface Groups {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly others: Others;
}

/**
 * Reads the groups of a border.
 *
 * @param   path  JSON: {"groups": {"NAFTA": ["USA", "MEX", "CAN"]}, "others": "each"}, or the groups alone
 * @returns groups in the order of the file; others "refuse" when the file does not say
 * @throws  MrioError `input` when the file cannot be read or is not of this form; `label` for an unknown "others"
 * @identity a file of groups alone is a file of groups with others "refuse"
 */
export function readGroups(path: string): Groups {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw fileError('read', path, cause);
  }
  const content = parseJson(text, path);
  if (!isRecord(content)) throw noGroups(path);
  const isWhole = isRecord(content.groups);
  const groups = isWhole ? content.groups : content;
  const others = isWhole ? (content.others ?? 'refuse') : 'refuse';
  const unknown = isWhole
    ? Object.keys(content).find((key) => key !== 'groups' && key !== 'others')
    : undefined;
  if (unknown !== undefined) throw unknownLabel('field', unknown, ['groups', 'others']);
  if (!isGroups(groups)) throw noGroups(path);
  const known = OTHERS.find((each) => each === others);
  if (!known) throw unknownLabel('others', String(others), OTHERS);
  return { groups, others: known };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGroups(value: unknown): value is Record<string, string[]> {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (list) => Array.isArray(list) && list.every((name) => typeof name === 'string'),
    )
  );
}

function noGroups(path: string): MrioError {
  return new MrioError(
    'input',
    `${basename(path)} has no groups of regions.`,
    'Write {"groups": {"NAFTA": ["USA", "MEX", "CAN"]}, "others": "each"}.',
    { path },
  );
}
