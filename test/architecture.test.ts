import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * The rules of docs/architecture.md that a program can check. Each test lists every place that breaks its rule.
 */

interface Import {
  readonly from: string;
  /** Path below src for relative imports, else the package's name. */
  readonly to: string;
  readonly relative: boolean;
  readonly typeOnly: boolean;
}

interface SourceFile {
  /** Path below src, with forward slashes. */
  readonly path: string;
  readonly layer: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** What each folder of src may import from; `index` is src/index.ts. A folder may always import from itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  numeric: [],
  core: ['numeric'],
  files: ['core'],
  sources: ['core', 'files'],
  accounts: ['core', 'numeric', 'files'],
  mrio: ['core', 'numeric', 'files', 'accounts'],
  formats: ['core', 'files', 'mrio'],
  measures: ['core', 'numeric', 'mrio'],
  scenarios: ['core', 'numeric', 'mrio', 'measures'],
  reports: ['core', 'files', 'measures', 'scenarios'],
};
const LOWER = Object.keys(MAY_IMPORT);
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  ...MAY_IMPORT,
  pipeline: LOWER,
  index: [...LOWER, 'pipeline'],
  server: [...LOWER, 'pipeline', 'index'],
  cli: [...LOWER, 'pipeline', 'index', 'server'],
};

/** Packages that each folder may use at run time (docs/adr/0009-runtime-dependencies.md). */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  files: [/^@duckdb\/node-api$/],
  mrio: [/^highs$/],
  pipeline: [/^zod$/],
  reports: [/^d3-[a-z]+$/],
  cli: [/^commander$/],
};

const NETWORK_MODULES = /^(node:)?(http|https|http2|net|tls|dgram|dns)$|^undici$|^ws$/;
const NETWORK_NAMES = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

const files = readSources();

describe('imports', () => {
  test('point down', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((each) => each.relative)
        .filter(({ to }) => layerOf(to) !== file.layer && !LAYERS[file.layer]?.includes(layerOf(to)))
        .map(({ to }) => `${file.path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('from core to numeric are of types only', () => {
    const wrong = files
      .filter(({ layer }) => layer === 'core')
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ to, typeOnly }) => layerOf(to) === 'numeric' && !typeOnly)
          .map(({ to }) => `${path} → ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  test('every folder of src is a known layer', () => {
    const unknown = files.filter(({ layer }) => LAYERS[layer] === undefined).map(({ path }) => path);
    expect(unknown).toEqual([]);
  });

  test('use only the packages that their layer is allowed', () => {
    const wrong = files.flatMap(({ path, layer, imports }) =>
      imports
        .filter((each) => !each.relative && !each.to.startsWith('node:'))
        .filter(({ to }) => !PACKAGES[layer]?.some((allowed) => allowed.test(to)))
        .map(({ to }) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every runtime dependency is imported by some file, and nothing else is', () => {
    const used = new Set(files.flatMap((file) => file.imports.filter((each) => !each.relative)).map(nameOf));
    const declared = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies).sort();
    expect(declared).toEqual([...used].filter((name) => !name.startsWith('node:')).sort());
  });

  test('form no circle between files at run time', () => {
    const run = files.map(
      ({ path, imports }) => [path, targets(imports.filter((each) => !each.typeOnly))] as const,
    );
    expect(circles(new Map(run))).toEqual([]);
  });

  test('form no circle between folders', () => {
    const byLayer = new Map<string, Set<string>>();
    for (const { layer, imports } of files) {
      const known = byLayer.get(layer) ?? new Set();
      for (const to of targets(imports).map(layerOf)) if (to !== layer) known.add(to);
      byLayer.set(layer, known);
    }
    expect(circles(new Map([...byLayer].map(([layer, to]) => [layer, [...to]])))).toEqual([]);
  });
});

describe('files', () => {
  test('have at most 300 lines', () => {
    expect(files.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    );
  });

  test('are named after what is in them', () => {
    const drawer = /^(utils?|helpers?|common|types?|misc|shared|lib)$/;
    const wrong = files.filter(({ path }) => {
      const parts = path.replace(/\.ts$/, '').split('/');
      return parts.some((part) => drawer.test(part) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(part));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('explain every exported function of the layers that compute', () => {
    const computing = ['numeric', 'accounts', 'mrio', 'measures', 'scenarios'];
    const wrong = files
      .filter(({ layer }) => computing.includes(layer))
      .flatMap(({ path, tree }) =>
        tree.statements
          .filter((each) => ts.isFunctionDeclaration(each))
          .filter((each) => each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
          .filter((each) => ts.getJSDocCommentsAndTags(each).length === 0)
          .map((each) => `${path}: ${each.name?.text}`),
      );
    expect(wrong).toEqual([]);
  });

  test('beside every bridge say where it comes from', () => {
    const folder = 'src/accounts/bridges';
    const names = readdirSync(folder);
    const bridges = names.filter((name) => name.endsWith('.csv'));
    expect(bridges.length).toBeGreaterThan(0);
    for (const name of bridges) {
      const about = JSON.parse(readFileSync(join(folder, name.replace(/csv$/, 'meta.json')), 'utf8'));
      const header = readFileSync(join(folder, name), 'utf8').split(/\r?\n/, 1)[0].split(',');
      expect(Object.keys(about.columns), name).toEqual(header);
      for (const field of ['title', 'from', 'to', 'source', 'madeBy', 'licence', 'checked']) {
        expect(about[field], `${name}: ${field}`).toMatch(/\S/);
      }
    }
    const orphans = names.filter((name) => name.endsWith('.meta.json'));
    expect(orphans.map((name) => name.replace('.meta.json', '.csv')).sort()).toEqual([...bridges].sort());
  });
});

describe('the outside world', () => {
  test('is reached over the network by sources/fetch.ts alone', () => {
    const wrong = files
      .filter(({ path }) => path !== 'sources/fetch.ts')
      .flatMap(({ path, tree, imports }) => [
        ...imports.filter(({ to }) => NETWORK_MODULES.test(to)).map(({ to }) => `${path} → ${to}`),
        ...callsOf(tree)
          .filter((name) => NETWORK_NAMES.includes(name.replace(/^globalThis\./, '')))
          .map((name) => `${path}: ${name}`),
      ]);
    expect(wrong).toEqual([]);
  });

  test('gives its clock and its dice to the command line alone', () => {
    const forbidden = ['Date', 'Date.now', 'Math.random', 'performance.now', 'randomUUID', 'randomBytes'];
    const wrong = files
      .filter(({ layer }) => layer !== 'cli')
      .flatMap(({ path, tree }) =>
        callsOf(tree)
          .filter((name) => forbidden.includes(name.replace(/^(globalThis|crypto)\./, '')))
          .map((name) => `${path}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('has no say in functions that differ between engines: powers go by exp and log', () => {
    const computing = ['numeric', 'accounts', 'mrio', 'measures', 'scenarios'];
    const wrong = files
      .filter(({ layer }) => computing.includes(layer))
      .flatMap(({ path, tree }) =>
        callsOf(tree)
          .filter((name) =>
            /^Math\.(pow|sin|cos|tan|sinh|cosh|tanh|log10|log1p|expm1|cbrt)$|^\*\*$/.test(name),
          )
          .map((name) => `${path}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

function readSources(): SourceFile[] {
  const paths = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith('.ts'))
    .map((each) => relative('src', join(each.parentPath, each.name)).replaceAll('\\', '/'))
    .sort();
  return paths.map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    return {
      path,
      layer: layerOf(path),
      lines: text.split('\n').length - 1,
      tree,
      imports: importsOf(path, tree),
    };
  });
}

function layerOf(path: string): string {
  return path.includes('/') ? path.split('/')[0] : basename(path, '.ts');
}

/** Static and dynamic imports and re-exports of a file. */
function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const isRelative = specifier.text.startsWith('.');
    const to = isRelative ? join(dirname(path), specifier.text).replaceAll('\\', '/') : specifier.text;
    found.push({ from: path, to, relative: isRelative, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The package of an import: `@scope/name` or `name`. */
function nameOf({ to }: Import): string {
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
}

function targets(imports: readonly Import[]): string[] {
  return imports.filter((each) => each.relative).map((each) => each.to);
}

/** What a file calls or constructs, as it is written: `fetch`, `Date`, `Math.random`; powers count as a call of `**`. */
function callsOf(tree: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) names.push(node.expression.getText(tree));
    else if (ts.isBinaryExpression(node) && /^\*\*=?$/.test(node.operatorToken.getText(tree)))
      names.push('**');
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

/** The circles of a graph, each as the path that closes it. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (node: string, path: readonly string[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) {
      found.push([...path.slice(start), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}
