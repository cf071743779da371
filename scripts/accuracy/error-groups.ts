import type { ErrorGroup } from '../../src/accounts/regionalise/error-model.ts';

/** The error group of one of the 35 activities, by its SCIAN code. */
export function errorGroup(activity: string): ErrorGroup {
  if (activity === '93') return 'government';
  const groups: readonly [string, ErrorGroup][] = [
    ['11', 'agriculture'],
    ['21', 'mining'],
    ['2', 'utilities'],
    ['3', 'manufacturing'],
    ['4', 'trade'],
  ];
  return groups.find(([start]) => activity.startsWith(start))?.[1] ?? 'services';
}
