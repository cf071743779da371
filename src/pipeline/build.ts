import { bridge } from '../accounts/bridge.ts';
import { frame } from '../accounts/frame.ts';
import type { Check } from '../core/check.ts';
import { MrioError } from '../core/errors.ts';
import { writeFolderAtomically } from '../files/atomic-folder.ts';
import { nestCells } from '../mrio/nest/stages.ts';
import type { YearResult } from './build-write.ts';
import { writeAccounts } from './build-write.ts';
import type { BuildSetting } from './build-year.ts';
import { buildYear, kappaCalibrations, oneWayRuns, placeboRuns } from './build-year.ts';
import { accountsChecks } from './checks.ts';
import { readPairConfig } from './config.ts';
import { bands, ensemble } from './ensemble.ts';
import { openLibrary } from './library.ts';
import { pairOf } from './pair.ts';
import { nestPlan } from './plan.ts';

/** How the build is run. */
export interface BuildOptions {
  /** Folder of the public data. */
  readonly sources: string;
  /** Folder of the project's own data, replaced. */
  readonly out: string;
  /** File that declares the pair. */
  readonly config: string;
  /** Outlines of the map, packed with the accounts. */
  readonly shapes: string;
  readonly draws?: number;
  readonly threads?: number;
  readonly progress?: (message: string) => void;
}

/**
 * Rebuilds the embedded accounts of a pair from the public data: the same inputs give the same bytes.
 *
 * @param   options  where to read and write
 * @returns the checks of every year
 * @throws  MrioError `source`, `convergence` or `balance`; nothing is written then
 */
export async function buildAccounts(options: BuildOptions): Promise<readonly Check[]> {
  const tell = options.progress ?? (() => {});
  const config = await readPairConfig(options.config);
  const classification = await frame();
  const plan = await nestPlan(config, classification);
  const library = openLibrary(options.sources);
  const naics = await bridge('naics4_to_common', 'naics4', 'sector');
  const headings = new Map([...naics.to].map(([code, sectors]) => [code, sectors[0]]));
  const setting: BuildSetting = {
    library,
    config,
    frame: classification,
    plan,
    cells: nestCells(plan),
    headings,
  };
  const results: YearResult[] = [];
  for (const year of config.years) {
    tell(`${config.id} ${year}: tables`);
    const built = await buildYear(setting, year);
    tell(`${config.id} ${year}: calibration, one-way runs, placebo pairs`);
    const kappa = kappaCalibrations(setting, built);
    const oneWay = await oneWayRuns(setting, built);
    const placebos = await placeboRuns(setting, built);
    const checks = accountsChecks(built.base, built.nested, pairOf(plan, built.evidence), plan);
    const failed = checks.find((each) => !each.passed);
    if (failed) {
      throw new MrioError(
        'balance',
        `${year}: ${failed.title}: ${failed.figure} exceeds ${failed.tolerance}.`,
        'Do not publish these accounts; look for the step that breaks the identity.',
      );
    }
    const draws = options.draws ?? config.ensemble.draws.value;
    const drawn = await ensemble(
      { config, plan, base: built.baseFlows, evidence: built.evidence, headings },
      built.central.map((reading) => reading.id),
      draws,
      {
        ...(options.threads !== undefined && { threads: options.threads }),
        progress: (done) => {
          if (done % 20 === 0 || done === draws) tell(`${config.id} ${year}: draw ${done} of ${draws}`);
        },
      },
    );
    results.push({
      built,
      kappa,
      oneWay,
      placebos,
      checks,
      bands: bands(drawn),
      draws,
      largestGap: drawn.largestGap,
    });
  }
  await writeFolderAtomically(options.out, (folder) => writeAccounts(folder, setting, options, results));
  return results.flatMap((each) => each.checks);
}
