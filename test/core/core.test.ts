import { describe, expect, it } from 'vitest';
import { axis, indexOf, sameLabels } from '../../src/core/axis.ts';
import { EXIT_CODES, HTTP_STATUS, MrioError } from '../../src/core/errors.ts';
import { nearMatches } from '../../src/core/near.ts';
import { byCountry, byRegion, crosses, pairBorder, partition, regionsOf } from '../../src/core/partition.ts';
import { combine, provenance, sourceLine } from '../../src/core/provenance.ts';
import { at, table } from '../../src/core/table.ts';
import {
  jobs,
  millionMxn,
  millionUsd,
  RATIO,
  requireSameUnit,
  unitLabel,
  unitOf,
} from '../../src/core/unit.ts';

const origin = (id: string) => ({
  id,
  producer: `P${id}`,
  title: `T${id}`,
  edition: '1',
  url: '',
  accessed: '2026-11-24',
  licence: 'CC',
  sha256: id.repeat(4),
});

/** The error that a call throws. */
function thrown(call: () => unknown): MrioError {
  try {
    call();
  } catch (error) {
    if (error instanceof MrioError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('axis', () => {
  it('finds labels and refuses duplicates and empty ones', () => {
    const regions = axis('region', ['USA', 'MEX']);
    expect(indexOf(regions, 'MEX')).toBe(1);
    expect(thrown(() => axis('region', ['USA', 'USA'])).code).toBe('label');
    expect(thrown(() => axis('region', [''])).code).toBe('label');
    expect(sameLabels(regions, axis('sector', ['USA', 'MEX']))).toBe(true);
    expect(sameLabels(regions, axis('region', ['MEX', 'USA']))).toBe(false);
  });

  it('lists near matches for a label that it does not know', () => {
    const error = thrown(() => indexOf(axis('region', ['USA:06-rest', 'MEX:02', 'CAN']), 'MEX:2'));
    expect(error.code).toBe('label');
    expect(error.hint).toContain('MEX:02');
  });

  it('near matches ignore case and accents, and put the nearest first', () => {
    expect(nearMatches('mexico', ['México', 'Morelos', 'Mexicali'])[0]).toBe('México');
    expect(nearMatches('cali', ['cali-baja', 'ambos-nogales'])).toEqual(['cali-baja']);
    expect(nearMatches('zzzzzz', ['cali-baja'])).toEqual([]);
  });
});

describe('table', () => {
  const parts = {
    rows: axis('region', ['a', 'b']),
    cols: axis('sector', ['x']),
    unit: RATIO,
    provenance: provenance('test', 'observed', []),
  };

  it('refuses a wrong length and a gap, naming the cell', () => {
    expect(thrown(() => table({ ...parts, values: new Float64Array(3) })).code).toBe('shape');
    const error = thrown(() => table({ ...parts, values: Float64Array.from([1, Number.NaN]) }));
    expect(error.code).toBe('input');
    expect(error.message).toContain('"b"');
  });

  it('gives a value by its labels', () => {
    expect(at(table({ ...parts, values: Float64Array.from([1, 2]) }), 'b', 'x')).toBe(2);
  });
});

describe('unit', () => {
  it('is written and read back', () => {
    for (const unit of [millionUsd(2013), millionUsd(2018, 'customs'), millionMxn(2018), jobs(2013), RATIO]) {
      expect(unitOf(unitLabel(unit))).toEqual(unit);
    }
    expect(unitLabel(millionUsd(2013))).toBe('million USD, 2013, basic prices');
    for (const label of ['million EUR', 'thousand CNY, 2017', 'USD, basic prices', 'unit not stated, 2011']) {
      expect(unitLabel(unitOf(label))).toBe(label);
    }
    expect(unitOf('million EUR')).toEqual({ kind: 'money', currency: 'EUR', factor: 1e6 });
    for (const label of ['bushels', 'million dollars', 'million USD, someday', 'USD, 2013, 2014'])
      expect(thrown(() => unitOf(label)).code).toBe('unit');
  });

  it('refuses to combine years, currencies and price bases', () => {
    requireSameUnit(millionUsd(2013), millionUsd(2013), 'here');
    for (const other of [millionUsd(2018), millionUsd(2013, 'customs'), millionMxn(2013), RATIO]) {
      expect(thrown(() => requireSameUnit(millionUsd(2013), other, 'here')).code).toBe('unit');
    }
  });
});

describe('provenance', () => {
  it('unites origins, and the worst grade wins', () => {
    const a = provenance('a', 'observed', [origin('1'), origin('2')]);
    const b = provenance('b', 'estimated', [origin('2'), origin('3')]);
    const both = combine('c', [a, b]);
    expect(both.grade).toBe('estimated');
    expect(both.origins.map((each) => each.id)).toEqual(['1', '2', '3']);
    expect(combine('d', [a], 'derived').grade).toBe('derived');
    expect(sourceLine(both)).toBe('P1, T1; P2, T2; P3, T3 (estimated; c)');
  });
});

describe('partition', () => {
  const regions = axis('region', ['USA:1', 'USA:rest', 'MEX:02', 'MEX:rest', 'CAN']);

  it('puts every region into exactly one group', () => {
    expect(thrown(() => partition(regions, { a: ['USA:1'] })).message).toContain('MEX:02');
    expect(thrown(() => partition(regions, { a: ['USA:1'], b: ['USA:1'] }, 'outside')).code).toBe('label');
    expect(thrown(() => partition(regions, { a: ['USA:9'] }, 'outside')).code).toBe('label');
  });

  it('counts flows between groups, and none with the outside', () => {
    const border = pairBorder(regions, ['USA:1'], ['MEX:02']);
    expect(crosses(border, 0, 2)).toBe(true);
    expect(crosses(border, 2, 0)).toBe(true);
    expect(crosses(border, 0, 3)).toBe(false);
    expect(crosses(border, 1, 4)).toBe(false);
    expect(regionsOf(border, 'b')).toEqual([2]);
  });

  it('knows countries by the part before the colon', () => {
    expect(byCountry(regions).groups.labels).toEqual(['USA', 'MEX', 'CAN']);
    expect(crosses(byCountry(regions), 0, 1)).toBe(false);
    expect(crosses(byRegion(regions), 0, 1)).toBe(true);
  });
});

describe('errors', () => {
  it('have an exit code and a status each', () => {
    expect(EXIT_CODES).toEqual({
      input: 2,
      label: 2,
      unit: 2,
      source: 3,
      balance: 4,
      convergence: 5,
      shape: 70,
    });
    expect(Object.keys(HTTP_STATUS)).toEqual(Object.keys(EXIT_CODES));
  });
});
