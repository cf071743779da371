import type { PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';

/** A reading at one value of κ. */
export interface KappaRun {
  readonly kappa: number;
  readonly value: number;
  /** True for the value that the report uses. */
  readonly central: boolean;
}

/**
 * A reading as a function of κ: the one-way runs that change nothing else, and the central estimate, by κ.
 *
 * @param   report  the content
 * @param   id      the reading
 */
export function kappaRuns(report: PairReport, id: string): KappaRun[] {
  const used = Number(report.parameters.find(({ name }) => name === 'kappa')?.value);
  const runs = report.oneWay.flatMap(({ changed, values }): KappaRun[] => {
    const value = values.get(id);
    const only = Object.keys(changed).length === 1;
    return only && typeof changed.kappa === 'number' && value !== undefined
      ? [{ kappa: changed.kappa, value, central: false }]
      : [];
  });
  const centre = { kappa: used, value: figure(report, id).value, central: true };
  return [...runs, centre].sort((one, other) => one.kappa - other.kappa);
}
