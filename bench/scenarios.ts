/**
 * Speed of the general-equilibrium model, as ratios.
 *
 *   npm run bench -- scenarios
 *
 * Ratios to what was asked of it (so many times faster than the limit) and to the way of solving that papers describe,
 * with the same prices and quantities: damped steps of wages. The experiment of Caliendo and Parro (2015) is run when its
 * data are beside the repository; R's package cp2015 is quoted, not run.
 */
import { axis } from '../src/core/axis.ts';
import { byCountry } from '../src/core/partition.ts';
import { provenance } from '../src/core/provenance.ts';
import { table } from '../src/core/table.ts';
import { RATIO } from '../src/core/unit.ts';
import type { Mrio } from '../src/mrio/mrio.ts';
import { loadAccounts } from '../src/pipeline/accounts.ts';
import { loadElasticities } from '../src/pipeline/elasticities.ts';
import { borderRates } from '../src/scenarios/border-rates.ts';
import type { Change } from '../src/scenarios/caliendo-parro/change.ts';
import { changeAt } from '../src/scenarios/caliendo-parro/change.ts';
import { counterfactual } from '../src/scenarios/caliendo-parro/counterfactual.ts';
import type { Economy } from '../src/scenarios/caliendo-parro/economy.ts';
import { economyOfMrio } from '../src/scenarios/caliendo-parro/economy-of-mrio.ts';
import { equilibrium } from '../src/scenarios/caliendo-parro/equilibrium.ts';
import { settlePrices, solveHome } from '../src/scenarios/caliendo-parro/prices.ts';
import { settleQuantities } from '../src/scenarios/caliendo-parro/quantities.ts';
import { setChange, workspace } from '../src/scenarios/caliendo-parro/workspace.ts';
import { cp2015, PRESENT } from '../test/scenarios/cp2015.ts';
import { syntheticTable } from './engine/synthetic.ts';

/** Seconds that R's cp2015, in C++, needs for baseline and counterfactual; measured once, quoted here. */
const QUOTED = 4.9;

if (PRESENT) published();
else console.log('        —  Caliendo and Parro (2015): the data are not beside the repository');
await embedded();
interCountry();

/** Baseline and counterfactual of the paper, cold and warm. */
function published(): void {
  const { economy, nafta2005 } = cp2015();
  let before = economy;
  const run = () => {
    before = equilibrium(economy, { deficits: 'zero' }).economy;
    equilibrium(before, { tariff: nafta2005 });
  };
  const cold = seconds(run);
  const warm = Math.min(...Array.from({ length: 5 }, () => seconds(run)));
  const covers = 'baseline and counterfactual, 31 × 40, to 1e-12, one thread';
  say('Caliendo and Parro: limit of 0.5 s ÷ first run', 0.5 / cold, covers);
  say(`Caliendo and Parro: R’s cp2015 (${QUOTED} s, quoted) ÷ first run`, QUOTED / cold, covers);
  say('Caliendo and Parro: first run ÷ the runs after it', cold / warm, 'what compiling costs');
  const { passes } = equilibrium(before, { tariff: nafta2005 });
  const damped = dampedPasses(before, { tariff: nafta2005 }, 1e-10);
  say(
    'Caliendo and Parro: damped steps of wages ÷ ours, passes over trade',
    damped / passes,
    'counterfactual; damped steps of 0.1 to 1e-10 only, prices and quantities solved as ours',
  );
}

/** What a slider does: the whole counterfactual of the embedded table, tables before and after included. */
async function embedded(): Promise<void> {
  const { nested } = await loadAccounts('cali-baja', 2018);
  const theta = await loadElasticities(nested.sectors);
  for (const sourcing of ['region', 'user'] as const) {
    const times = Array.from({ length: 12 }, (_, at) => {
      const tariff = between(nested, 'MEX', 'USA', 0.01 * (at + 1));
      return seconds(() => counterfactual(nested, theta, { tariff }, { sourcing }));
    });
    say(
      `Embedded table: limit of 50 ms ÷ a counterfactual, sourcing by ${sourcing}`,
      0.05 / Math.min(...times),
      '10 regions × 32 sectors, from the table to the table after; shortest of twelve rates',
    );
  }
}

function interCountry(): void {
  const of = syntheticTable(77, 45);
  const theta = table({
    rows: of.sectors,
    cols: axis('elasticity', ['theta']),
    values: new Float64Array(45).fill(5),
    unit: RATIO,
    provenance: provenance('assumed', 'scenario', []),
  });
  for (const sourcing of ['region', 'user'] as const) {
    const tariff = between(of, 'C01', 'C02', 0.25);
    const time = seconds(() => counterfactual(of, theta, { tariff }, { sourcing }));
    say(
      `Inter-country table: limit of 10 s ÷ a counterfactual, sourcing by ${sourcing}`,
      10 / time,
      '77 countries × 45 sectors, from the table to the table after; one run',
    );
  }
  const { passes } = equilibrium(economyOfMrio(of, theta), {
    tariff: between(of, 'C01', 'C02', 0.25).values.slice(),
  });
  say('Inter-country table: passes over the shares', passes, 'the work of an equilibrium');
  say(
    'Peak memory: limit of 1 GB ÷ this process',
    1e9 / (process.resourceUsage().maxRSS * 1024),
    'all of the above in one process, the synthetic table itself included',
  );
}

/** Passes that damped steps of wages need, w ← w (1 + 0.1 · excess demand). */
function dampedPasses(base: Economy, change: Change, tolerance: number): number {
  const work = workspace(base);
  setChange(work, changeAt(base, change, 1));
  const wages = base.wages.slice();
  const world = wages.reduce((sum, each) => sum + each, 0);
  settlePrices(work, 0.1);
  solveHome(work);
  for (let step = 0; step < 5000; step++) {
    for (let r = 0; r < work.R; r++) work.wage[r] = Math.log(wages[r] / base.wages[r]);
    settlePrices(work, 1e-12);
    settleQuantities(work, wages, 1e-12);
    let [worst, sum] = [0, 0];
    for (let r = 0; r < work.R; r++) {
      let wanted = 0;
      for (let k = 0; k < work.S; k++)
        wanted += base.valueShare[r * work.S + k] * work.output[r * work.S + k];
      const gap = wanted / wages[r] - 1;
      worst = Math.max(worst, Math.abs(gap));
      wages[r] *= 1 + 0.1 * gap;
      sum += wages[r];
    }
    if (worst < tolerance) break;
    for (let r = 0; r < work.R; r++) wages[r] *= world / sum;
  }
  return work.passes;
}

function between(of: Mrio, one: string, other: string, rate: number) {
  const hit = (seller: string, buyer: string) =>
    [one, other].includes(seller) && [one, other].includes(buyer);
  return borderRates(of, byCountry(of.regions), (seller, buyer) => (hit(seller, buyer) ? rate : 0));
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function say(what: string, ratio: number, covers: string): void {
  console.log(`${ratio.toFixed(2).padStart(8)}  ${what}\n          ${covers}`);
}
