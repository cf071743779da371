import { luminance } from './luminance.ts';

/**
 * Contrast of two colours, from 1 (none) to 21; text needs 4.5.
 *
 * @source  WCAG 2.2, "contrast ratio"
 */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
