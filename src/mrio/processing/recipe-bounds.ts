import { openProgram } from './linear-program.ts';
import type { Objective } from './objective.ts';
import type { Point } from './point.ts';
import { between, flowsAt } from './point.ts';
import type { Freedom, RecipeProgram } from './recipe-program.ts';
import { costsOf, pointOf, recipeProgram } from './recipe-program.ts';
import type { SplitState } from './split-state.ts';

/** A range that recipes can reach, with the steps that it took. */
export interface RecipeBounds {
  readonly least: number;
  readonly most: number;
  /** Points where they are reached. */
  readonly points: { readonly least: Point; readonly most: Point };
  readonly steps: { readonly least: number; readonly most: number };
}

const STEPS = 15;
/** What a further step may still promise, relative to the value. */
const CLOSE = 1e-4;
const WAYS = [1, 0.75, 0.5, 0.3, 0.15, 0.05];

/**
 * The least and the most that recipes within the table and the moments give: sequential linear programs.
 *
 * At each step the objective is replaced by its slope, the linear program goes to its best recipes, and a search goes
 * as far towards them as the objective rises. The values are attained, so the true range is not narrower; that it is
 * not wider is not proved.
 *
 * @param   state       the split
 * @param   objectives  what is sought for
 * @param   freedom     one recipe for the export activities of an industry (G), or one each (H)
 * @returns a range for each objective, in its unit
 * @throws  MrioError `convergence` when no recipe has the moments
 * @identity least ≤ value of the cross-entropy split ≤ most
 * @source  PROCESSING §5; Frank & Wolfe (1956)
 */
export async function recipeBounds(
  state: SplitState,
  objectives: readonly Objective[],
  freedom: Freedom,
): Promise<RecipeBounds[]> {
  const made = recipeProgram(state, freedom);
  const open = await openProgram(made.program, 'the recipes of export activities');
  try {
    return objectives.map((objective) => {
      const [least, most] = (['least', 'most'] as const).map((towards) =>
        climb(state, made, objective, (costs) => open.optimise(costs, towards).values, towards),
      );
      return {
        least: least.value,
        most: most.value,
        points: { least: least.point, most: most.point },
        steps: { least: least.steps, most: most.steps },
      };
    });
  } finally {
    open.free();
  }
}

function climb(
  state: SplitState,
  program: RecipeProgram,
  objective: Objective,
  best: (costs: Float64Array) => Float64Array,
  towards: 'least' | 'most',
) {
  const sign = towards === 'most' ? 1 : -1;
  const rows = state.classAt.length + 1;
  let point = program.start;
  let at = objective.at(flowsAt(state, point));
  let steps = 0;
  for (; steps < STEPS; steps++) {
    const slope = at.slope();
    const goal = pointOf(program, best(costsOf(program, state, slope)), rows);
    if (
      promised(program, state, costsOf(program, state, slope), point, goal) * sign <=
      CLOSE * Math.abs(at.value)
    )
      break;
    const tried = WAYS.map((way) => {
      const next = between(point, goal, way);
      return { next, found: objective.at(flowsAt(state, next)) };
    });
    const better = tried.reduce((a, b) => ((b.found.value - a.found.value) * sign > 0 ? b : a));
    const rises = (better.found.value - at.value) * sign > 0;
    for (const { found } of tried) if (found !== better.found || !rises) found.free();
    if (!rises) break;
    at.free();
    ({ next: point, found: at } = better);
  }
  at.free();
  return { value: at.value, point, steps };
}

/** What the slope promises on the whole way from a point to another. */
function promised(
  { cells, units }: RecipeProgram,
  state: SplitState,
  costs: Float64Array,
  from: Point,
  to: Point,
): number {
  const rows = state.classAt.length + 1;
  return cells.reduce((sum, { industry, unit, row, variable }) => {
    const { parts } = units[industry][unit];
    const gained = parts.reduce(
      (share, p) => share + to[industry][p * rows + row] - from[industry][p * rows + row],
      0,
    );
    return sum + costs[variable] * gained;
  }, 0);
}
