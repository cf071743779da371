import type { BaseEvidence } from '../accounts/base/evidence.ts';
import { MrioError } from '../core/errors.ts';
import type { ScalingResult, Stage } from '../numeric/cyclic-scaling.ts';
import { cyclicScaling, stage } from '../numeric/cyclic-scaling.ts';
import type { FlowMatrix } from './flow-matrix.ts';

/** When the balancing of the base table stops. */
export interface BaseStopping {
  readonly maxCycles: number;
  readonly tolerance: number;
}

/**
 * Balances the base table by cyclic proportional scaling, in the order of RECIPE §1 step 6.
 *
 * (a) imported inputs by group, (b) columns to (1 − va) x, (c) goods trade, (d0) service exports by sector where a
 * mix is known, (d) services trade by pair of economies, (e) service outputs.
 *
 * @param   prior     from `assemble`; not changed
 * @param   evidence  the targets
 * @param   stopping  most cycles, and the gap at which to stop
 * @returns balanced flows and how the run ended
 * @throws  MrioError `convergence` when the gaps are still above the tolerance
 */
export function balanceBase(
  prior: FlowMatrix,
  evidence: BaseEvidence,
  stopping: BaseStopping,
): { flows: FlowMatrix; result: ScalingResult } {
  const values = prior.values.slice();
  const result = cyclicScaling(values, baseStages(evidence), stopping.maxCycles, 1, stopping.tolerance);
  if (!result.converged) {
    const gaps = [...result.gaps].map(([name, gap]) => `${name} ${gap.toExponential(2)}`).join(', ');
    throw new MrioError(
      'convergence',
      `The base table ${evidence.year} is not balanced after ${result.cycles} cycles: ${gaps} (tolerance ${stopping.tolerance}).`,
      'The sources contradict one another: look at the stage with the largest gap.',
      { gaps: Object.fromEntries(result.gaps) },
    );
  }
  return { flows: { ...prior, values }, result };
}

function baseStages(evidence: BaseEvidence): Stage[] {
  const G = evidence.economies.labels.length;
  const S = evidence.sectors.labels.length;
  const n = G * S;
  const width = n + G;
  const users = (d: number) => Array.from({ length: S }, (_, l) => d * S + l);
  const bought = (row: number, d: number) => [...users(d), n + d].map((column) => row * width + column);
  const economies = Array.from({ length: G }, (_, d) => d);
  const sectors = Array.from({ length: S }, (_, k) => k);
  const services = sectors.filter((k) => !evidence.goods[k]);
  const traded = (c: number, d: number) => evidence.servicesTrade.values[c * G + d];

  const importer = evidence.economies.labels.indexOf(evidence.importedInputs.cols.labels[0]);
  const imported = evidence.importedInputs.rows.labels.map((_, group) => ({
    target: evidence.importedInputs.values[group],
    cells: users(importer)
      .filter((_, l) => evidence.groupOf[l] === group)
      .flatMap((user) => foreignRows(importer, G, S).map((row) => row * width + user)),
  }));
  const columns = Array.from({ length: n }, (_, user) => ({
    target: (1 - evidence.vaShare.values[user]) * evidence.output.values[user],
    cells: Array.from({ length: n }, (_, row) => row * width + user),
  }));
  const goods = economies.flatMap((c) =>
    sectors
      .filter((k) => evidence.goods[k])
      .flatMap((k) =>
        economies.map((d) => ({
          target: evidence.goodsTrade.values[(c * S + k) * G + d],
          cells: bought(c * S + k, d),
        })),
      ),
  );
  const exportsBySector = evidence.serviceExportMix.rows.labels.flatMap((label, m) => {
    const c = evidence.economies.labels.indexOf(label);
    return economies
      .filter((d) => d !== c)
      .flatMap((d) =>
        services.map((k) => ({
          target: traded(c, d) * evidence.serviceExportMix.values[m * S + k],
          cells: bought(c * S + k, d),
        })),
      );
  });
  const servicePairs = economies.flatMap((c) =>
    economies.map((d) => ({ target: traded(c, d), cells: services.flatMap((k) => bought(c * S + k, d)) })),
  );
  const serviceOutputs = economies.flatMap((c) =>
    services.map((k) => ({
      target: evidence.output.values[c * S + k],
      cells: economies.flatMap((d) => bought(c * S + k, d)),
    })),
  );
  return [
    stage('imported inputs', imported),
    stage('columns', columns),
    stage('goods trade', goods, false),
    stage('service exports by sector', exportsBySector, false),
    stage('services trade', servicePairs),
    stage('service outputs', serviceOutputs, false),
  ];
}

function foreignRows(d: number, G: number, S: number): number[] {
  return Array.from({ length: G * S }, (_, row) => row).filter((row) => Math.floor(row / S) !== d);
}
