import type { NestParameters } from '../mrio/nest/parameters.ts';
import type { BaseChoices } from './base.ts';
import type { PairConfig } from './config.ts';
import { valuesOf } from './config.ts';

/** The central values of the nested table's judgement calls. */
export function nestParameters(config: Pick<PairConfig, 'parameters' | 'balance'>): NestParameters {
  const {
    blockTrace: _t,
    detailYear: _d,
    lastSeriesYear: _l,
    employmentYear: _e,
    lastYearOfCensus2014: _c,
    ...rest
  } = valuesOf(config.parameters);
  const { maxCycles, checkEvery, tolerance } = valuesOf(config.balance);
  return { ...rest, maxCycles, checkEvery, tolerance };
}

/** The central values of the base table's judgement calls. */
export function baseChoices(config: Pick<PairConfig, 'base'>): BaseChoices {
  const { finalDemandFloor: _f, maxCycles: _m, tolerance: _t, ...rest } = valuesOf(config.base);
  return rest;
}
