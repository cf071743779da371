import type { Drawn } from './draw-bands.ts';
import type { Experiment } from './experiment.ts';
import { share, signed } from './figures.ts';
import { markdownTable } from './markdown-table.ts';
import { KINDS, type Kind } from './quantities.ts';

/** How often bands hold, by quantity, and the quantiles of errors. */
export function bandsSection(result: Experiment): string {
  const [reach, plain] = result.drawn;
  const printed = (kind: Kind) => {
    const bands = result.bands.filter((band) => band.kind === kind);
    const numbers = bands.reduce((sum, band) => sum + band.numbers, 0);
    return bands.reduce((sum, band) => sum + band.coverage * band.numbers, 0) / numbers;
  };
  const coverage = markdownTable(
    [
      'quantity',
      `${reach.method}, sizes chosen without the state`,
      'as declared',
      'worst state',
      `${plain.method}, sizes chosen without the state`,
      'as declared',
      'worst state',
      'printed',
      'numbers',
    ],
    KINDS.map((kind) => {
      const of = drawnCoverage(reach.declared, kind).of;
      const worst = (drawn: readonly Drawn[]) =>
        of > result.states.length ? share(drawnCoverage(drawn, kind).worst) : '–';
      return [
        kind,
        rate(reach.chosen, kind),
        rate(reach.declared, kind),
        worst(reach.declared),
        rate(plain.chosen, kind),
        rate(plain.declared, kind),
        worst(plain.declared),
        share(printed(kind)),
        String(of),
      ];
    }),
  );
  const outside = (drawn: readonly Drawn[]) => {
    const kinds = KINDS.filter((kind) => {
      const { inside, of } = drawnCoverage(drawn, kind);
      return inside / of < 0.87 || inside / of > 0.93;
    });
    return kinds.length === 0 ? 'none' : kinds.map((kind) => `${kind} (${rate(drawn, kind)})`).join(', ');
  };
  const pooled = (drawn: readonly Drawn[]) => {
    const each = KINDS.slice(0, 5).map((kind) => drawnCoverage(drawn, kind));
    const sum = (part: 'inside' | 'of') => each.reduce((total, one) => total + one[part], 0);
    return share(sum('inside') / sum('of'));
  };
  const counts = (choices: readonly string[]) =>
    [...new Set(choices)]
      .map((name) => `${name} by ${choices.filter((each) => each === name).length}`)
      .join(', ');
  return `${coverage}

The goal is 87 to 93 percent. Sizes of the error model that were chosen after seeing coverage are chosen again for each state, among
eleven candidates, by the coverage in the other states alone (${reach.method}: ${counts(reach.choices)}; ${plain.method}: ${counts(plain.choices)}).
So chosen, pooled over multipliers, cells and products, bands hold ${pooled(reach.chosen)} and ${pooled(plain.chosen)}. Outside the goal, ${reach.method}:
${outside(reach.chosen)}; ${plain.method}: ${outside(plain.chosen)}. Quantities with one number a state move by ${share(1 / result.states.length)} with every state, so that
only two numbers of states lie inside the goal. Where drawn bands hold too rarely, quote the printed band.

![Own purchases: nine of ten draws and the official figure](accuracy-bands.svg)

Quantiles of ln(estimate/truth), of estimate − truth in percentage points for contents; ${reach.method}, all ${result.states.length} states.

${markdownTable(
  ['quantity', 'group', '5 %', '95 %', 'holds out of sample', 'numbers'],
  result.bands.map((band) => [
    band.kind,
    band.group,
    signed(band.low),
    signed(band.high),
    share(band.coverage),
    String(band.numbers),
  ]),
)}`;
}

function rate(drawn: readonly Drawn[], kind: Kind): string {
  const { inside, of } = drawnCoverage(drawn, kind);
  return share(inside / of);
}

function drawnCoverage(
  drawn: readonly Drawn[],
  kind: Kind,
): { readonly inside: number; readonly of: number; readonly worst: number } {
  const each = drawn.map(({ coverage }) => coverage[kind]);
  return {
    inside: each.reduce((sum, { inside }) => sum + inside, 0),
    of: each.reduce((sum, { of }) => sum + of, 0),
    worst: Math.min(...each.map(({ inside, of }) => inside / of)),
  };
}
