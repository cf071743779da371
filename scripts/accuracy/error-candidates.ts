import type { ByGroup, ErrorModel } from '../../src/accounts/regionalise/error-model.ts';

/** An error model with one of the sizes that were chosen moved; the first candidate is the declared model. */
export interface Candidate {
  readonly name: string;
  readonly errors: ErrorModel;
}

/**
 * The declared error model, and what it would be with each size that was chosen after seeing coverage made smaller or larger.
 *
 * @param   declared  the model of errors.json
 */
export function errorCandidates(declared: ErrorModel): readonly Candidate[] {
  const { odds, use } = declared;
  const region = (size: number) => ({ ...declared, odds: { ...odds, region: size } });
  const products = (by: number) => ({ ...declared, odds: { ...odds, product: times(odds.product, by) } });
  const used = (by: number) => ({ ...declared, use: { ...use, product: times(use.product, by) } });
  const exported = (by: number) => ({ ...declared, exports: times(declared.exports, by) });
  return [
    { name: 'as declared', errors: declared },
    { name: 'region 0.30', errors: region(0.3) },
    { name: 'region 0.60', errors: region(0.6) },
    { name: 'odds by product × 0.8', errors: products(0.8) },
    { name: 'odds by product × 1.2', errors: products(1.2) },
    { name: 'use by product × 0.5', errors: used(0.5) },
    { name: 'use by product × 2', errors: used(2) },
    { name: 'exports × 0.7', errors: exported(0.7) },
    { name: 'exports × 1.3', errors: exported(1.3) },
    { name: 'exports × 1.6', errors: exported(1.6) },
    { name: 'imports × 0.8', errors: { ...declared, imports: times(declared.imports, 0.8) } },
  ];
}

function times(sizes: ByGroup, by: number): ByGroup {
  return Object.fromEntries(Object.entries(sizes).map(([group, size]) => [group, size * by])) as ByGroup;
}
