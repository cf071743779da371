import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Folder of the public data, beside the project where it is present. */
export const SOURCES = `${shared}data/`;

/** Folder of the independent reference of 2013. */
export const REFERENCE = `${shared}methods/reference/cali-baja-2013/`;

/** Whether the public data and the reference are there. */
export const PRESENT = existsSync(SOURCES) && existsSync(REFERENCE);

/** Said in the name of every test that is skipped without them. */
export const ABSENT = PRESENT ? '' : ' [SKIPPED: ../shared is absent]';
