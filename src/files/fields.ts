import { MrioError } from '../core/errors.ts';

/** A text field of an object that was read from JSON. */
export function textField(from: unknown, key: string, where: string): string {
  const value = fieldOf(from, key);
  return typeof value === 'string' ? value : refuse(where, key, 'a text', value);
}

/** A number field of an object that was read from JSON. */
export function numberField(from: unknown, key: string, where: string): number {
  const value = fieldOf(from, key);
  return typeof value === 'number' ? value : refuse(where, key, 'a number', value);
}

/** A list field of an object that was read from JSON, each entry as `read` makes it. */
export function listField<T>(
  from: unknown,
  key: string,
  where: string,
  read: (entry: unknown, index: number) => T,
): T[] {
  const value = fieldOf(from, key);
  return Array.isArray(value) ? value.map(read) : refuse(where, key, 'a list', value);
}

/** A list of texts of an object that was read from JSON. */
export function textsField(from: unknown, key: string, where: string): string[] {
  return listField(from, key, where, (entry) =>
    typeof entry === 'string' ? entry : refuse(where, key, 'a list of texts', entry),
  );
}

/** Any field of an object that was read from JSON, undefined when it is missing. */
export function fieldOf(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[key] : undefined;
}

/**
 * The value of a JSON text.
 *
 * @throws  MrioError `input` when it is not JSON
 */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new MrioError(
      'input',
      `${where} is not JSON: ${(cause as Error).message}.`,
      'The file may have been cut off or edited: write it again.',
    );
  }
}

function refuse(where: string, key: string, wanted: string, found: unknown): never {
  const shown = found === undefined ? 'missing' : JSON.stringify(found).slice(0, 60);
  throw new MrioError(
    'input',
    `${where}: "${key}" should be ${wanted} and is ${shown}.`,
    'The file may have been edited or come from another version: write it again.',
    { where, key },
  );
}
