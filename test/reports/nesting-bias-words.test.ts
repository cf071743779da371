import { describe, expect, it } from 'vitest';
import { nestingBiasWords } from '../../src/reports/content/nesting-bias-words.ts';

const of = (country: string, nested: number) => ({ country, measure: 'exports-dva', base: 1000, nested });

describe('the words of nesting bias', () => {
  it('have a sign, in the reader’s language', () => {
    const figures = [of('USA', 999), of('MEX', 985), of('CAN', 1000)];
    expect(nestingBiasWords(figures, 'en')).toEqual({
      us: '−0.10 percent',
      mexico: '−1.5 percent',
      canada: '0 percent',
    });
    expect(nestingBiasWords([of('USA', 1020), of('MEX', 985), of('CAN', 1000)], 'es')?.us).toMatch(/^\+2\.0/);
  });

  it('are none when a country is missing', () => {
    expect(nestingBiasWords([of('USA', 999)], 'en')).toBeUndefined();
    const vax = { country: 'MEX', measure: 'vax', base: 1, nested: 1 };
    expect(nestingBiasWords([of('USA', 1), vax, of('CAN', 1)], 'en')).toBeUndefined();
  });
});
