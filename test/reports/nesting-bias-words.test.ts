import { describe, expect, it } from 'vitest';
import { nestingBiasWords } from '../../src/reports/content/nesting-bias-words.ts';

const of = (country: string, nested: number) => ({ country, measure: 'exports-dva', base: 1000, nested });

describe('the words of nesting bias', () => {
  it('have a sign, in the reader’s language', () => {
    const figures = [of('USA', 999), of('MEX', 985), of('CAN', 1000.01)];
    expect(nestingBiasWords(figures, 'USA', 'en')).toBe('−0.10 percent');
    expect(nestingBiasWords(figures, 'MEX', 'en')).toBe('−1.5 percent');
    expect(nestingBiasWords(figures, 'CAN', 'en')).toBe('less than 0.01 percent');
    expect(nestingBiasWords([of('USA', 1020)], 'USA', 'es')).toMatch(/^\+2\.0/);
  });

  it('are none when a country is missing', () => {
    expect(nestingBiasWords([of('USA', 999)], 'MEX', 'en')).toBeUndefined();
    const vax = { country: 'MEX', measure: 'vax', base: 1, nested: 1 };
    expect(nestingBiasWords([vax], 'MEX', 'en')).toBeUndefined();
  });
});
