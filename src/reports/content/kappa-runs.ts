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
 * A reading as a function of κ, all else held: the curve of the report, or its one-way runs that change nothing else,
 * and the central estimate, by κ.
 *
 * @param   report  the content
 * @param   id      the reading
 * @returns nothing when customs figures of whole states pin the flows, or no κ is declared
 */
export function kappaRuns(report: PairReport, id: string): KappaRun[] {
  const declared = report.parameters.find(({ name }) => name === 'kappa');
  if (declared === undefined || report.splitPinnedBy === 'customs') return [];
  const used = Number(declared.value);
  const runs = report.kappaCurve ?? oneWay(report);
  const others = runs.flatMap(({ kappa, figures }): KappaRun[] => {
    const value = figures.get(id);
    return kappa === used || value === undefined ? [] : [{ kappa, value, central: false }];
  });
  const centre = { kappa: used, value: figure(report, id).value, central: true };
  return [...others, centre].sort((one, other) => one.kappa - other.kappa);
}

function oneWay(report: PairReport): NonNullable<PairReport['kappaCurve']> {
  return report.oneWay.flatMap(({ changed, values }) =>
    Object.keys(changed).length === 1 && typeof changed.kappa === 'number'
      ? [{ kappa: changed.kappa, figures: values }]
      : [],
  );
}
