/** Does every task once on a table of 77 × 45 and prints the peak resident memory of the process, in bytes. */
import { syntheticTable } from './synthetic.ts';
import { TASKS } from './tasks.ts';

const of = syntheticTable(77, 45);
for (const { run } of TASKS) run(of);
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
