/** A program that solves on two threads and ends in the way that it is told: `return`, `exit` or `throw`. */
import { useThreads } from '../../../src/numeric/engine/engine.ts';
import { solver } from '../../../src/numeric/solver.ts';

const n = 600;
useThreads(2);
const A = Float64Array.from({ length: n * n }, (_, at) => ((at * 7919) % 997) / 997 / n);
// The other thread comes up while this one waits.
await new Promise((resolve) => setTimeout(resolve, 200));
const x = solver(A, n).right(new Float64Array(n).fill(1), 1);
console.log(x.every((each) => each > 1) ? 'solved' : 'wrong');
if (process.argv[2] === 'exit') process.exit(3);
if (process.argv[2] === 'throw') throw new Error('on purpose');
