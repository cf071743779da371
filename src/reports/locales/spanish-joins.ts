/**
 * Spanish as it is joined when names are put into sentences: "de el" → "del", "a el" → "al", "y I…" → "e I…".
 *
 * Names that begin with a capital article keep it: "de El Paso". Nothing else is changed.
 *
 * @param   text  a message with its names filled in
 */
export function spanishJoins(text: string): string {
  return text
    .replace(/(?<!\p{L})([Dd])e el (?=\p{L})/gu, '$1el ')
    .replace(/(?<!\p{L})([Aa]) el (?=\p{L})/gu, '$1l ')
    .replace(/(?<!\p{L})y (?=(?:[IÍií]|[Hh][ií])(?![aeoáéó])\p{L})/gu, 'e ');
}
