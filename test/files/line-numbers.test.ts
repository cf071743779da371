import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineCells, SEPARATORS } from '../../src/files/line-cells.ts';
import { lineNumbers } from '../../src/files/line-numbers.ts';

function read(line: string, count = line.split(',').length) {
  const bytes = Buffer.from(line);
  const into = new Float64Array(count);
  const printed = { decimals: Number.NEGATIVE_INFINITY };
  const found = lineNumbers(bytes, 0, bytes.length, SEPARATORS.comma, into, printed);
  return { values: [...into], ...found, decimals: printed.decimals };
}

describe('lineNumbers', () => {
  test('reads every double to its last bit, however it is printed', () => {
    const double = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -0, 5e-324, 1e22, 123456789012345680),
    );
    const text = fc.oneof(
      double.map(String),
      double.map((value) => (Math.abs(value) < 1e20 ? value.toFixed(8) : String(value))),
      double.map((value) => value.toExponential()),
      double.map((value) => ` ${value} `),
      double.map((value) => `"${value}"`),
      fc.integer({ min: 0, max: 1e9 }).map((value) => `+${value}.`),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const { values, count, fault } = read(texts.join(','));
        expect(count).toBe(texts.length);
        expect(fault).toBeUndefined();
        expect(values).toEqual(texts.map((each) => Number(each.replaceAll('"', ''))));
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  test('names the first cell that is no number, and reads on', () => {
    for (const text of [
      '',
      ' ',
      'n/a',
      'NaN',
      'inf',
      '1e999',
      '0x10',
      '1.2.3',
      '--1',
      '1 000',
      '.',
      '-',
      'e5',
    ]) {
      const { values, count, fault } = read(`1,${text},3`);
      expect({ count, fault }).toEqual({ count: 3, fault: { column: 1, text: text.trim() } });
      expect(values).toEqual([1, Number.NaN, 3]);
    }
    expect(read('1,2,').fault).toEqual({ column: 2, text: '' });
    expect(read('1,2,3,4', 2)).toMatchObject({ values: [1, 2], count: 4 });
  });

  test('knows the finest decimal place', () => {
    expect(read('1,20,-3').decimals).toBe(0);
    expect(read('1.5,2.25').decimals).toBe(2);
    expect(read('125e-2,1E3').decimals).toBe(2);
    expect(read('0.12345678901234567890').decimals).toBe(20);
  });
});

test('lineCells takes quotes off and keeps separators inside them', () => {
  const line = Buffer.from('a,"b, ""c""", d ,,"e"');
  expect(lineCells(line, 0, line.length, SEPARATORS.comma)).toEqual(['a', 'b, "c"', 'd', '', 'e']);
  expect(lineCells(line, 0, line.length, SEPARATORS.comma, 2)).toEqual(['a', 'b, "c"']);
});
