import type { Margins, Stage } from '../cyclic-scaling.ts';
import type { Scaling } from '../plain-scaling.ts';
import { plainScaling, runsOf } from '../plain-scaling.ts';
import { chosenEngine } from './choice.ts';
import type { Engine } from './engine.ts';
import { makeEngine } from './engine.ts';
import { machine } from './kernels.ts';
import { places as placesIn } from './places.ts';

let own: Engine | undefined;

/**
 * Scaling with the kernels where there are some, in plain TypeScript elsewhere: the same bits.
 *
 * @param   values  the cells; a copy is worked on, read it with `values()` before `free()`
 */
export function scaling(values: Float64Array): Scaling {
  if (chosenEngine() === 'plain' || !machine) return plainScaling(values);
  own ??= makeEngine(1);
  return kernelScaling(own, values);
}

/** A stage in the memory of the kernels. */
type Placed = () => void;

function kernelScaling({ kernels, heap }: Engine, values: Float64Array): Scaling {
  const { take, free } = placesIn(heap);
  const at = take(values.length * 8);
  heap.f64(at, values.length).set(values);
  const placed = new Map<Stage | Margins, Placed>();

  function numbers(from: ArrayLike<number>): number {
    const place = take(from.length * 8);
    heap.f64(place, from.length).set(from);
    return place;
  }

  function integers(from: ArrayLike<number>): number {
    const place = take(from.length * 4);
    new Int32Array(heap.f64(place, 0).buffer, place, from.length).set(from);
    return place;
  }

  function placeStage({ targets, starts, runs, families }: Stage): Placed {
    const sets = targets.length;
    const count = families ? Math.max(...families) + 1 : 0;
    const places = [integers(starts), integers(runs), numbers(targets), families ? integers(families) : 0];
    const [sums, totals] = [take(sets * 8), take(Math.max(count, 1) * 8)];
    const [startsAt, runsAt, targetsAt, familiesAt] = places;
    return () => kernels.scaleSets(at, sets, startsAt, runsAt, targetsAt, familiesAt, count, sums, totals);
  }

  function placeMargins(margins: Margins): Placed {
    const { rows, width, columnTargets, rowTargets, families, parentColumn, coarse, coarseWidth } = margins;
    const runs = runsOf(parentColumn);
    const starts = new Int32Array(families.length + 1);
    families.forEach((each, f) => {
      starts[f + 1] = starts[f] + each.length;
    });
    const [columns, goals] = [numbers(columnTargets), numbers(rowTargets)];
    const [startsAt, rowsAt, runsAt] = [integers(starts), integers(families.flat()), integers(runs)];
    const coarseAt = numbers(coarse);
    const [factors, sums] = [take(rows * 8), take(coarseWidth * 8)];
    return () =>
      kernels.scaleMargins(
        at,
        rows,
        width,
        columns,
        goals,
        startsAt,
        rowsAt,
        families.length,
        runsAt,
        runs.length / 3,
        coarseAt,
        coarseWidth,
        factors,
        sums,
      );
  }

  return {
    apply(stage) {
      let run = placed.get(stage);
      if (!run) {
        run = stage.kind === 'sets' ? placeStage(stage) : placeMargins(stage);
        placed.set(stage, run);
      }
      run();
    },
    values: () => heap.f64(at, values.length),
    free,
  };
}
