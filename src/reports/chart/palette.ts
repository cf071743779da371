/** What a shape stands for: a side of the border, the rest of its country, or anyone else. */
export type Role = 'a' | 'b' | 'restA' | 'restB' | 'others';

export const ROLES: readonly Role[] = ['a', 'b', 'restA', 'restB', 'others'];

/**
 * One accent per side of the border, the same in every picture.
 *
 * Blue and orange stay apart for every kind of colour blindness, and the five roles are five steps of lightness
 * (L* 31, 48, 68, 81, 91), so that a grey print still tells them apart.
 */
export const PALETTE: Readonly<Record<Role, string>> = {
  a: '#174a85',
  b: '#b8531a',
  restA: '#86a8cf',
  restB: '#edc29c',
  others: '#e6e6e6',
};

/** Pale fills, always drawn inside an outline of the full colour: the second kind of a thing of that side. */
export const PALE: Readonly<Record<'a' | 'b', string>> = { a: '#e4ecf6', b: '#fbeee4' };

/** Everything that is not a side: text, lines, and bars that belong to both sides. */
export const INK = {
  text: '#1f1f1f',
  muted: '#5c5c5c',
  line: '#8a8a8a',
  grid: '#e6e6e6',
  band: '#c4c4c4',
  dark: '#404040',
  mid: '#9b9b9b',
  paper: '#ffffff',
} as const;
