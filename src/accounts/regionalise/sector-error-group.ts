import type { ErrorGroup } from './error-model.ts';

const GROUPS: Readonly<Record<string, ErrorGroup>> = {
  AGR: 'agriculture',
  MIN: 'mining',
  UTL: 'utilities',
  CON: 'utilities',
  TRD: 'trade',
  TRN: 'trade',
  PUB: 'government',
};

/**
 * Group of sectors whose errors have one size: the groups of the error model in the common classification.
 *
 * @param   sector  of the 32
 * @param   goods   whether the sector makes goods; other goods are manufactures, other services are services
 * @source  ACCURACY §4, groups of the table of bands
 */
export function sectorErrorGroup(sector: string, goods: boolean): ErrorGroup {
  return GROUPS[sector] ?? (goods ? 'manufacturing' : 'services');
}
