import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Switches that keep Chromium quiet and off the network. */
export const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser for tests: TWINPLANT_CHROMIUM, /usr/bin/chromium, or the first Chromium on the PATH.
 *
 * @returns its path, or undefined when there is none
 */
export function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const wanted = process.env.TWINPLANT_CHROMIUM;
  return (wanted ? [wanted] : ['/usr/bin/chromium', ...onPath]).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
