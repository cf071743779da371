import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { MrioError } from '../../src/core/errors.ts';
import { byCountry, pairBorder } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { jobs } from '../../src/core/unit.ts';
import type { Measure, MeasureInput, Need } from '../../src/measures/measure.ts';
import { pairReadings } from '../../src/measures/readings.ts';
import { contrastReadings } from '../../src/measures/readings-contrast.ts';
import { MEASURES, measureOf } from '../../src/measures/registry.ts';
import { COUNTRIES, leather, SECTORS } from './leather.ts';

const of = leather();
const border = pairBorder(of.regions, ['Turkey'], ['Germany']);
const counted = {
  cols: axis('sector', SECTORS),
  unit: jobs(2000),
  provenance: provenance('jobs', 'observed', []),
};
const perRegion = table({
  ...counted,
  rows: axis('region', COUNTRIES),
  values: Float64Array.from({ length: 9 }, (_, i) => i + 1),
});
const perHeading = table({
  ...counted,
  rows: axis('heading', ['1111', '3161', '3361', '3362']),
  values: Float64Array.from([5, 0, 0, 0, 7, 0, 0, 0, 3, 0, 0, 1]),
});
const pair = {
  a: ['Turkey'],
  b: ['Germany'],
  countryA: ['Turkey'],
  countryB: ['Germany'],
  goods: ['Agriculture', 'Textile_and_Leather'],
  manufactures: ['Textile_and_Leather'],
  jobs: perRegion,
};
const everything: Required<Omit<MeasureInput, 'by' | 'perimeter'>> = {
  of,
  border,
  way: { from: 'a', to: 'b' },
  jobs: perRegion,
  headings: perHeading,
  headingsB: perHeading,
  pair,
  satellite: table({
    rows: axis('account', ['jobs', 'energy']),
    cols: of.Z.rows,
    values: Float64Array.from({ length: 18 }, (_, i) => i + 1),
    unit: jobs(2000),
    provenance: provenance('satellite', 'observed', []),
  }),
};
const borderOf = (measure: Measure) => (measure.complete ? byCountry(of.regions) : border);

describe('the registry', () => {
  it('has distinct kebab-case ids that can be looked up', () => {
    const ids = MEASURES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(measureOf(id).id).toBe(id);
    }
    expect(() => measureOf('co-productoin')).toThrowError(MrioError);
  });

  it('covers D1 to D8', () => {
    const definitions = new Set(MEASURES.map(({ definition }) => definition));
    for (const each of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']) expect(definitions).toContain(each);
  });

  it('says everything in both languages, in the words of the house', () => {
    for (const { id, title, when, symbol, identity, source } of MEASURES) {
      for (const text of [title.en, title.es, when.en, when.es, symbol, identity, source]) {
        expect(text.trim(), id).not.toBe('');
        expect(text, id).toBe(text.trim());
      }
      expect(title.es, id).not.toBe(title.en);
      expect(when.es, id).not.toBe(when.en);
      expect(`${title.es} ${when.es}`, id).not.toMatch(/añadid|billones|creados por la|input/i);
      expect(when.en, id).toMatch(/\.$/);
      expect(when.es, id).toMatch(/\.$/);
    }
  });

  it.each(MEASURES.map((measure) => [measure.id, measure] as const))('computes %s', (id, measure) => {
    const all = { ...everything, border: borderOf(measure) };
    const made = measure.compute(all);
    expect(made.unit.kind).toBe(measure.unit);
    expect(made.provenance.step).toBe(id);
    expect(made.provenance.grade).not.toBe('observed');
    expect([...made.values].some((each) => each !== 0)).toBe(true);
    const bare: MeasureInput = { of, border: all.border };
    if (measure.needs.length === 0) expect([...measure.compute(bare).values]).toEqual([...made.values]);
    for (const need of measure.needs) {
      const without: Partial<Record<Need | 'of' | 'border', unknown>> = { ...all };
      delete without[need];
      expect(() => measure.compute(without as MeasureInput)).toThrowError(`needs "${need}"`);
    }
  });

  it('refuses a breakdown that the measure does not have', () => {
    const complete = { of, border: byCountry(of.regions) };
    const say = (id: string) => () => measureOf(id).compute({ ...complete, by: 'exporter-importer' });
    expect(say('kww')).toThrowError('The measure kww is not shown by exporter-importer.');
    expect(say('value-added')).toThrowError('not shown by');
    expect(say('wwz')().cols.labels).toHaveLength(16);
  });

  it('registers every file that makes a table', () => {
    const folder = new URL('../../src/measures/', import.meta.url);
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
      name.endsWith('.ts'),
    );
    const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
    const registries = files
      .filter((name) => name.startsWith('registry-'))
      .map(text)
      .join('\n');
    const makers = files.filter(
      (name) =>
        /^ {2}return (result|table)\(/m.test(text(name)) &&
        !['result.ts', 'accounting/flow-terms.ts'].includes(name),
    );
    expect(makers.length).toBeGreaterThan(20);
    for (const name of makers) expect(registries, name).toContain(`from './${name}'`);
  });

  it('stands behind every reading', () => {
    const ids = new Set(MEASURES.map(({ id }) => id));
    const readings = [...pairReadings(of, pair), ...contrastReadings(of, border, 'turkey-germany')];
    expect(new Set(readings.map(({ id }) => id)).size).toBe(readings.length);
    for (const { id, measure, value } of readings) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(ids, id).toContain(measure);
      expect(Number.isFinite(value), id).toBe(true);
    }
  });
});
