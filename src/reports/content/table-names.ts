/** Names of the table files of a report, in the order in which they are listed. */
export const TABLE_NAMES = [
  'readings',
  'by-industry',
  'by-heading',
  'crossings-pair',
  'crossings-us-mexico',
  'crossings-us-china',
  'completed-in-b',
  'completed-in-a',
  'flow-origins',
  'penetration',
  'value-added',
  'jobs',
  'one-way',
  'placebos',
  'kappa',
  'parameters',
  'evidence',
  'checks',
  'published',
  'sources',
] as const;

/** Names of the table files of the claims, when the report has them. */
export const CLAIM_TABLES = ['claims', 'claim-readings'] as const;
