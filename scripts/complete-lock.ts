/**
 * Completes package-lock.json with the optional packages of other platforms.
 *
 *   npx tsx scripts/complete-lock.ts
 *
 * A registry or mirror that does not serve a platform's binary leaves it out of the lock; npm 11 then refuses
 * `npm ci` everywhere, and that platform gets no binary. What is added has no integrity hash: npm checks the version.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  license?: string;
  dev?: boolean;
  engines?: object;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const added: Record<string, Entry> = {};
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (lock.packages[path]) continue;
    const platform = name.match(/-(android|darwin|linux|win32)-(arm64|x64)(-musl)?$/);
    if (!platform || !/^\d/.test(version))
      throw new Error(`${name}@${version}: not a package of one platform.`);
    const [, os, cpu, musl] = platform;
    added[path] = {
      version,
      cpu: [cpu],
      ...(parent.dev && { dev: true }),
      ...(os === 'linux' && { libc: [musl ? 'musl' : 'glibc'] }),
      ...(parent.license && { license: parent.license }),
      optional: true,
      os: [os],
      ...(parent.engines && { engines: parent.engines }),
    };
  }
}
const packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...added }).sort(([one], [other]) => one.localeCompare(other, 'en')),
);
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`${Object.keys(added).length} added`);
