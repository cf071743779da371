/** What a fixed-point iteration remembers of its last steps, so that it can be accelerated. */
export interface AndersonMemory {
  readonly n: number;
  readonly depth: number;
  /** Differences of points, newest in the slot before `next`; depth × n. */
  readonly steps: Float64Array;
  /** Differences of residuals, depth × n. */
  readonly changes: Float64Array;
  readonly lastPoint: Float64Array;
  readonly lastResidual: Float64Array;
  readonly basis: Float64Array;
  readonly triangle: Float64Array;
  readonly weights: Float64Array;
  readonly work: Float64Array;
  /** Number of steps remembered. */
  count: number;
  /** Whether the last point belongs to this run, so that the next one makes a step with it. */
  running: boolean;
  next: number;
}

/**
 * Room for the acceleration of an iteration, made once so that no step makes arrays.
 *
 * @param   n      length of the vector that is iterated
 * @param   depth  how many earlier steps are used; 5 to 15
 * @returns an empty memory
 */
export function andersonMemory(n: number, depth: number): AndersonMemory {
  return {
    n,
    depth,
    steps: new Float64Array(depth * n),
    changes: new Float64Array(depth * n),
    lastPoint: new Float64Array(n),
    lastResidual: new Float64Array(n),
    basis: new Float64Array(depth * n),
    triangle: new Float64Array(depth * depth),
    weights: new Float64Array(depth),
    work: new Float64Array(n),
    count: 0,
    running: false,
    next: 0,
  };
}

/** Forgets all steps: the next one is plain. */
export function andersonForget(memory: AndersonMemory): void {
  memory.count = 0;
  memory.next = 0;
  memory.running = false;
}

/** Begins another run of nearly the same iteration: what was learnt of it is kept. */
export function andersonResume(memory: AndersonMemory): void {
  memory.running = false;
}

/** A direction that earlier ones explain to this is left out. */
const DEPENDENT = 1e-9;

/**
 * One step of a fixed-point iteration, accelerated by the steps before it.
 *
 * The residuals of the last steps are combined so that they cancel as far as they can, and the same combination of points is
 * taken. For a linear iteration this is GMRES.
 *
 * @param   memory    the steps before, which this one joins
 * @param   point     the point x; overwritten by the next one
 * @param   residual  g(x) − x, where g is the iteration
 * @source  Anderson (1965); Walker & Ni (2011), type II, with a triangular factorisation of the differences
 */
export function andersonStep(memory: AndersonMemory, point: Float64Array, residual: Float64Array): void {
  const { n, depth, steps, changes, lastPoint, lastResidual } = memory;
  if (memory.running) {
    const at = memory.next * n;
    for (let i = 0; i < n; i++) {
      steps[at + i] = point[i] - lastPoint[i];
      changes[at + i] = residual[i] - lastResidual[i];
    }
    memory.next = (memory.next + 1) % depth;
    memory.count = Math.min(memory.count + 1, depth);
  }
  memory.running = true;
  lastPoint.set(point);
  lastResidual.set(residual);
  const used = triangular(memory);
  for (let i = 0; i < n; i++) point[i] += residual[i];
  combine(memory, used, point, residual);
}

/** Slot of the m-th newest step. */
function slot(memory: AndersonMemory, m: number): number {
  return (memory.next - 1 - m + 2 * memory.depth) % memory.depth;
}

/** Orthogonal directions of the differences of residuals, newest first; the first that depends on the others ends it. */
function triangular(memory: AndersonMemory): number {
  const { n, depth, changes, basis, triangle } = memory;
  for (let m = 0; m < memory.count; m++) {
    const from = slot(memory, m) * n;
    let size = 0;
    for (let i = 0; i < n; i++) {
      basis[m * n + i] = changes[from + i];
      size += changes[from + i] * changes[from + i];
    }
    for (let b = 0; b < m; b++) {
      let dot = 0;
      for (let i = 0; i < n; i++) dot += basis[b * n + i] * basis[m * n + i];
      triangle[b * depth + m] = dot;
      for (let i = 0; i < n; i++) basis[m * n + i] -= dot * basis[b * n + i];
    }
    let left = 0;
    for (let i = 0; i < n; i++) left += basis[m * n + i] * basis[m * n + i];
    if (!(left > DEPENDENT * DEPENDENT * size)) return m;
    const norm = Math.sqrt(left);
    triangle[m * depth + m] = norm;
    for (let i = 0; i < n; i++) basis[m * n + i] /= norm;
  }
  return memory.count;
}

function combine(memory: AndersonMemory, used: number, point: Float64Array, residual: Float64Array): void {
  const { n, depth, steps, changes, basis, triangle, weights, work } = memory;
  work.set(residual);
  for (let m = 0; m < used; m++) {
    let dot = 0;
    for (let i = 0; i < n; i++) dot += basis[m * n + i] * work[i];
    weights[m] = dot;
    for (let i = 0; i < n; i++) work[i] -= dot * basis[m * n + i];
  }
  for (let m = used - 1; m >= 0; m--) {
    for (let b = m + 1; b < used; b++) weights[m] -= triangle[m * depth + b] * weights[b];
    weights[m] /= triangle[m * depth + m];
  }
  for (let m = 0; m < used; m++) {
    const at = slot(memory, m) * n;
    const weight = weights[m];
    for (let i = 0; i < n; i++) point[i] -= weight * (steps[at + i] + changes[at + i]);
  }
}
