/** Names of the table files of the claims, when the report has them. */
export const CLAIM_TABLES = ['claims', 'claim-readings'] as const;
