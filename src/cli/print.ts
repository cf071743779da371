/** Writes a result to standard output, with one line break at its end. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a result to standard output as JSON that people can read too. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}
