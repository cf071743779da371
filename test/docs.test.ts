import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandNames, twinplant } from '../src/cli/program.ts';
import { MEASURES, measureOf } from '../src/measures/registry.ts';
import { loadAccounts } from '../src/pipeline/accounts.ts';
import { PUBLICATIONS } from '../src/sources/registry.ts';

/** What the documents say is checked against what is there. */

const read = (path: string) => readFileSync(path, 'utf8');
const packageJson = JSON.parse(read('package.json'));
const README = read('README.md');
const documents = ['.', 'docs', 'docs/adr', 'docs/es', 'data'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => normalize(join(folder, name))),
);
const out = mkdtempSync(join(tmpdir(), 'twinplant-docs-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Fenced blocks of a document in one language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1],
  );
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '');
}

/** The anchor that a site makes of a heading. */
function anchor(heading: string): string {
  const plain = heading.replaceAll('`', '').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}

describe('the README', () => {
  test('is short', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(151);
  });

  test('sets everything up and makes a report with one command, and tests with another', () => {
    expect(blocks(README, 'sh')).toEqual(['npm ci && npx twinplant report cali-baja\n', 'npm test\n']);
    expect(packageJson.bin).toEqual({ twinplant: 'bin/twinplant.js' });
    expect(existsSync('bin/twinplant.js')).toBe(true);
    expect(packageJson.scripts.prepare).toContain('build');
  });

  test('shows what the first command prints', () => {
    const [excerpt] = blocks(README, 'text');
    const command = ['bin/twinplant.js', 'report', 'cali-baja', '--out', out];
    const env = { ...process.env, NO_COLOR: '1' };
    const printed = execFileSync(process.execPath, command, { encoding: 'utf8', env });
    expect(printed.slice(0, excerpt.length)).toBe(excerpt);
  }, 60_000);

  test('has an example in TypeScript that prints what it says', () => {
    const [code] = blocks(README, 'ts');
    const said = code.match(/\/\/ (\d+)/)?.[1];
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(printed.trim()).toBe(said);
  }, 60_000);

  test('names folders that exist, and every folder there is', () => {
    const named = [...README.matchAll(/^\| \[([a-z]+)\/\]\(\1\) \|/gm)].map((match) => match[1]);
    const ignored = [
      'node_modules',
      ...read('.gitignore')
        .split('\n')
        .map((line) => line.replace('/', '')),
    ];
    const there = readdirSync('.', { withFileTypes: true })
      .filter((each) => each.isDirectory() && !each.name.startsWith('.') && !ignored.includes(each.name))
      .map((each) => each.name);
    expect([...named, 'bin'].sort()).toEqual(there.sort());
  });

  test('lists every command, with options that it has', () => {
    const program = twinplant();
    const rows = [...README.matchAll(/^\| `npx twinplant ([a-z]+)[^`]*` \| (.*) \|$/gm)];
    expect(rows.map((row) => row[1]).sort()).toEqual(
      commandNames(program)
        .filter((name) => name !== 'help')
        .sort(),
    );
    for (const [, name, text] of rows) {
      const help = program.commands.find((each) => each.name() === name)!.helpInformation();
      for (const [option] of text.matchAll(/--[a-z]+/g)) expect(help, name).toContain(option);
    }
  });
});

describe('every document', () => {
  test.each(documents)('%s: links lead somewhere', (path) => {
    const text = withoutBlocks(read(path));
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1])
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [file, fragment] = target.split('#');
        const place = file === '' ? path : join(dirname(path), file);
        if (!existsSync(place)) return true;
        if (fragment === undefined) return false;
        const headings = [...withoutBlocks(read(place)).matchAll(/^#+ (.*)$/gm)].map((match) =>
          anchor(match[1]),
        );
        return !headings.includes(fragment);
      });
    expect(broken).toEqual([]);
  });

  test.each(documents)('%s: commands and scripts exist', (path) => {
    const text = read(path);
    const commands = commandNames(twinplant());
    for (const [, script] of text.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
      expect(Object.keys(packageJson.scripts)).toContain(script);
    for (const [, command] of text.matchAll(/npx twinplant ([a-z]+)/g)) expect(commands).toContain(command);
    for (const [, id] of text.matchAll(/npx twinplant measure ([a-z-]+)/g)) expect(measureOf(id).id).toBe(id);
    for (const [, id] of text.matchAll(/measureOf\('([a-z-]+)'\)/g)) expect(measureOf(id).id).toBe(id);
    for (const [, file] of text.matchAll(/`((?:src|test|data|docs|scripts|pairs|\.ci)\/[\w./-]+)`/g))
      expect(existsSync(file), `${path}: ${file}`).toBe(file !== 'src/sources/fetch.ts');
  });

  test.each(documents)('%s: no path of somebody’s machine', (path) => {
    expect(read(path)).not.toMatch(/(^|[\s("'`])\/(work|tmp|root|home|Users)\//);
  });
});

describe('docs/notation.md', () => {
  test('has every letter of the registry’s formulas, and none is called B', () => {
    const law = read('docs/notation.md');
    const known = new Set(law.match(/[\p{L}]+[0-9]*/gu));
    const letters = MEASURES.flatMap(({ id, symbol }) =>
      (
        symbol
          .normalize('NFD')
          .replaceAll(/\p{M}/gu, '')
          .match(/[\p{L}]+[0-9]*/gu) ?? []
      )
        .filter((token) => /^(\p{Lu}|\p{L}[0-9]?|\p{L}d|VA|\p{Lu}[0-9])$/u.test(token))
        .map((token) => ({ id, token })),
    );
    expect(letters.filter(({ token }) => !known.has(token))).toEqual([]);
    expect(letters.filter(({ token }) => token === 'B')).toEqual([]);
  });

  test('names files that exist for what it says is in code', () => {
    const files = [...read('docs/notation.md').matchAll(/`(?:measures\/)?([a-z-]+\.ts)`/g)].map(
      (match) => match[1],
    );
    const there = readdirSync('src', { recursive: true }).map((path) => String(path).split('/').at(-1));
    expect(files.filter((file) => !there.includes(file))).toEqual([]);
    const measures = [...read('docs/notation.md').matchAll(/^\| D\d.*\| ([^|]+) \|$/gm)].flatMap((row) =>
      [...row[1].matchAll(/`([a-z-]+)`/g)].map((match) => match[1]),
    );
    expect(measures.filter((id) => !MEASURES.some((measure) => measure.id === id))).toEqual([]);
  });
});

describe('docs/sources.md', () => {
  const text = read('docs/sources.md');
  const layout = blocks(text, '')[0];

  test.each(PUBLICATIONS.map(({ id }) => id))('describes %s', (id) => {
    expect(text).toContain(`**\`${id}\`**`);
  });

  test('lists every file that a rebuild needs', () => {
    const names = new Set(
      PUBLICATIONS.flatMap(({ files }) => files).map((file) =>
        file
          .replace(/inegi_mip_birregional_2018\/.*/, 'inegi_mip_birregional_2018/{state}.csv')
          .replace(/(trade_|redef_|wiod2013\/[ZF]_)(19|20)\d\d/, '$1{year}'),
      ),
    );
    for (const name of names) {
      const [folder, file] = name.split('/');
      expect(layout, name).toContain(`${folder}/`);
      expect(layout, name).toContain(file);
    }
  });
});

describe('the record of changes and decisions', () => {
  test('CHANGELOG.md starts with the version of the package, and its numbers are those of the accounts', async () => {
    const text = read('CHANGELOG.md');
    expect(text.match(/^## \[(\d[^\]]*)\]/m)?.[1]).toBe(packageJson.version);
    const rows = [...text.matchAll(/^\| `([a-z0-9-]+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(0);
    for (const [i, year] of [2013, 2018, 2022].entries()) {
      const { readings } = await loadAccounts('cali-baja', year);
      for (const row of rows) {
        const { value, p05, p95 } = readings.find((reading) => reading.id === row[1])!;
        const printed = row[2 + i].match(/[\d.,]+/g)!.map((number) => Number(number.replaceAll(',', '')));
        const three = [value, p05, p95].map((number) => Number(number.toPrecision(3)));
        expect(printed, `${row[1]} ${year}; npx tsx scripts/changelog-numbers.ts prints the rows`).toEqual(
          three,
        );
      }
    }
  }, 60_000);

  test('docs/adr/README.md lists every record, and each says its status', () => {
    const records = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));
    const listed = [...read('docs/adr/README.md').matchAll(/\]\((\d{4}-[^)]+)\)/g)].map((match) => match[1]);
    expect(listed).toEqual(records.sort());
    for (const name of records) {
      const text = read(join('docs/adr', name));
      expect(text, name).toMatch(new RegExp(`^# ${name.slice(0, 4)} `));
      expect(text, name).toMatch(/^Status: (proposed|accepted|replaced by \d{4})$/m);
      for (const part of ['Context', 'Decision', 'Consequences'])
        expect(text, name).toContain(`\n## ${part}\n`);
    }
  });
});

describe('the package', () => {
  test('CITATION.cff parses, and is of this version and licence', () => {
    const lines = read('CITATION.cff').trimEnd().split('\n');
    const top = new Map<string, string>();
    let last = '';
    for (const line of lines) {
      const key = line.match(/^([a-z-]+):(?: (.*))?$/);
      if (key) {
        last = key[1];
        top.set(last, key[2] ?? '');
        // A plain scalar must not hold ": " or " #", which YAML reads as a key and a comment.
        if (key[2] && !/^["'>|]/.test(key[2])) expect(key[2]).not.toMatch(/: | #/);
      } else {
        expect(line, last).toMatch(/^ {2}\S/);
      }
    }
    expect(top.get('cff-version')).toBe('1.2.0');
    expect(top.get('version')).toBe(packageJson.version);
    expect(top.get('license')).toBe(packageJson.license);
    for (const required of ['message', 'title', 'authors', 'type'])
      expect([...top.keys()]).toContain(required);
  });

  test('ships files that exist', () => {
    expect((packageJson.files as string[]).filter((file) => !existsSync(file))).toEqual([]);
  });

  test('locks the optional packages of every platform, so that npm ci works with npm 10 and 11', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const missing = Object.values(packages as Record<string, { optionalDependencies?: object }>)
      .flatMap((each) => Object.keys(each.optionalDependencies ?? {}))
      .filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });
});
