/**
 * Relative luminance of a colour: how bright it is in a grey print.
 *
 * @param   colour  #rrggbb
 * @returns 0 (black) … 1 (white)
 * @source  WCAG 2.2, "relative luminance"
 */
export function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
