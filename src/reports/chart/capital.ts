/** A label that starts a line: its first letter is a capital, in both languages. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
