import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareMethods, LEFT_OUT, REACH } from '../../scripts/accuracy/experiment.ts';
import { methods } from '../../scripts/accuracy/methods.ts';
import { stateEvidence } from '../../scripts/accuracy/state-evidence.ts';
import type { MrioError } from '../../src/core/errors.ts';
import { ABSENT, PRESENT, SOURCES } from '../pipeline/shared.ts';

const FIXED = 'OST reach, fixed (28-state fit, rounded)';

/** Tables that were held back are compared from a folder of their own, with methods fitted to those of the sources. */
describe.skipIf(!PRESENT)(`a folder of bi-regional tables${ABSENT}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  const published = join(SOURCES, 'inegi_mip_birregional_2018');
  beforeAll(() => {
    for (const state of ['colima', 'zacatecas']) {
      copyFileSync(join(published, `${state}.csv`), join(folder, `${state}.csv`));
    }
    // A table under the name of a state that is not among the sources: its margins are then that state's, not the table's.
    copyFileSync(join(published, 'morelos.csv'), join(folder, 'queretaro.csv'));
    writeFileSync(join(folder, 'notes.csv'), 'no table\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('its states are compared, in the order of codes, and the others are learnt from', async () => {
    const evidence = await stateEvidence(SOURCES, folder);
    expect(evidence.states.map(({ name }) => name)).toEqual(['colima', 'queretaro', 'zacatecas']);
    const learners = evidence.learners.map(({ name }) => name);
    expect(learners).toContain('morelos');
    expect(learners).not.toContain('colima');
    expect(evidence.states.every(({ remoteness }) => Number.isFinite(remoteness))).toBe(true);
  });

  test('a fixed method gives a state what it gives it among all, a fitted one other coefficients', async () => {
    const named = (name: string) => [FIXED, REACH, LEFT_OUT].includes(name);
    const [few, all] = [await stateEvidence(SOURCES, folder), await stateEvidence(SOURCES)].map((evidence) =>
      compareMethods(
        evidence,
        methods(evidence).filter(({ name }) => named(name)),
      ).map(({ method, states }) => [method, states[evidence.states.findIndex((s) => s.name === 'colima')]]),
    );
    const of = (rows: typeof few, name: string) => rows.find(([method]) => method === name)![1];
    expect(of(few, FIXED)).toEqual(of(all, FIXED));
    expect(of(few, REACH)).not.toEqual(of(all, REACH));
  }, 120_000);

  test('nothing but the folder, value added, population and exports is read; too few tables to fit to are an error', async () => {
    const sources = mkdtempSync(join(tmpdir(), 'sources-'));
    for (const needed of ['inegi_pibe', 'inegi_etef'])
      symlinkSync(join(SOURCES, needed), join(sources, needed));
    const evidence = await stateEvidence(sources, folder);
    expect(evidence.states).toHaveLength(3);
    let error: MrioError | undefined;
    try {
      methods(evidence);
    } catch (cause) {
      error = cause as MrioError;
    }
    expect(error?.code).toBe('input');
    expect(error?.message).toContain('3 states');
    mkdirSync(join(sources, 'empty'));
    await expect(stateEvidence(sources, join(sources, 'empty'))).rejects.toMatchObject({ code: 'source' });
    await expect(stateEvidence(sources, join(sources, 'none'))).rejects.toMatchObject({ code: 'source' });
    rmSync(sources, { recursive: true });
  });
});
