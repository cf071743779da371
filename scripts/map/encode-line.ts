/**
 * A line as short text: steps from point to point in Google's encoded polyline format, first number of a point first.
 *
 * @param   points  pairs of whole numbers
 */
export function encodeLine(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], i) => {
      const [p, q] = i === 0 ? [0, 0] : points[i - 1];
      return encoded(x - p) + encoded(y - q);
    })
    .join('');
}

function encoded(step: number): string {
  let left = step < 0 ? ~(step << 1) : step << 1;
  let text = '';
  for (; left >= 32; left >>= 5) text += String.fromCharCode((32 | (left & 31)) + 63);
  return text + String.fromCharCode(left + 63);
}
