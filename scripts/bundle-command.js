// Joins the command's modules and the libraries it starts with into a few files, dist/bundle/: a report loads hundreds
// of them, a tenth of its time. The library in dist/ stays one file per module.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { build } from 'esbuild';

const OUT = 'dist/bundle';

/** Messages of zod in fifty languages: ours are in our own words, and it falls back on English. */
const withoutLocales = {
  name: 'without-locales',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /locales\/index\.js$/ }, () => ({ path: 'locales', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export {};' }));
  },
};

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['dist/cli/main.js'],
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['@duckdb/*', 'commander', 'highs', 'koffi'],
  plugins: [withoutLocales],
  metafile: true,
  logLevel: 'warning',
});
writeFileSync(`${OUT}/LICENSES.txt`, await licences(Object.keys(metafile.inputs)));

/** The licences of the packages that are in the bundle, as they ask for. */
async function licences(files) {
  const folders = new Set(
    files.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const texts = [...folders].sort().map(async (folder) => {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${folder} has no licence file: do not bundle it.`);
    return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  return (await Promise.all(texts)).join('\n\n');
}
