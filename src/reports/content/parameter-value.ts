/**
 * The value of a judgement call as a reader writes it: lists and shares without brackets and quotes.
 *
 * @param   value  as the report declares it: plain, or JSON of a list or of shares by code
 */
export function parameterValue(value: string): string {
  if (!/^[[{]/.test(value)) return value;
  const parsed = JSON.parse(value) as readonly string[] | Readonly<Record<string, number>>;
  if (Array.isArray(parsed)) return parsed.join(', ');
  return Object.entries(parsed)
    .map(([code, share]) => `${code} ${String(share)}`)
    .join(', ');
}
