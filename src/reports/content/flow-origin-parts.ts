import type { Role } from '../chart/palette.ts';
import { ROLES } from '../chart/palette.ts';
import type { PairReport } from '../pair-report.ts';

/** Value added in one place inside what one industry sells across, one way. */
export interface FlowPart {
  readonly role: Role;
  readonly direction: 'a>b' | 'b>a';
  readonly sector: string;
  readonly value: number;
}

/** The origins of what crosses, with the regions gathered by their part in the pictures. */
export function flowOriginParts(report: PairReport): FlowPart[] {
  const { rows, cols, values } = report.origins;
  const width = cols.labels.length;
  const roleOf = new Map(report.regions.map(({ id, role }) => [id, role]));
  return cols.labels.flatMap((flow, j) => {
    const [direction, sector] = flow.split(' ') as ['a>b' | 'b>a', string];
    return ROLES.map((role) => ({
      role,
      direction,
      sector,
      value: rows.labels.reduce(
        (sum, id, i) => (roleOf.get(id) === role ? sum + values[i * width + j] : sum),
        0,
      ),
    }));
  });
}

/** The sum of some parts. */
export function sumOf(parts: readonly FlowPart[], which: (part: FlowPart) => boolean): number {
  return parts.reduce((sum, part) => (which(part) ? sum + part.value : sum), 0);
}
