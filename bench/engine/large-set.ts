/** Does the few sides once on a table of 49 × 200 and prints the peak resident memory of the process, in bytes. */
import { few } from './few.ts';
import { syntheticTable } from './synthetic.ts';

few(syntheticTable(49, 200));
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
