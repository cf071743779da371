import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package: two folders up from the bundled command, three from this file. */
const ROOT = fileURLToPath(
  ['../../', '../../../']
    .map((up) => new URL(up, import.meta.url))
    .find((folder) => existsSync(new URL('package.json', folder)))!,
);

/** Where the ready-made scenarios and the lists written down for them are. */
export const SCENARIOS = `${ROOT}scenarios/`;

/** Where the tariff tables are. */
export const TARIFFS = `${ROOT}data/tariffs/`;
