import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../../src/core/table.ts';
import { importTable } from '../../src/formats/import-table.ts';
import { readTable } from '../../src/formats/read-table.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

/** What is refused on the way in, and what is not. */

const folder = temporaryFolder();
const SIZE = { regions: 10, sectors: 12 };
const n = SIZE.regions * SIZE.sectors;

/** A printed table of 120 activities in whole numbers; `change` may spoil cells by row and column label. */
function printed(
  change: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {},
  outputs = false,
): string {
  const activities = Array.from({ length: n }, (_, i) => `R${Math.floor(i / 12) + 1}.s${(i % 12) + 1}`);
  const regions = Array.from({ length: 10 }, (_, r) => `R${r + 1}`);
  const cell = (i: number, j: number) => (i * 7 + j * 3) % 11;
  const lines = activities.map((label, i) => {
    const flows = activities.map((user, j) => change[label]?.[user] ?? cell(i, j));
    const demand = regions.map(
      (region, r) => change[label]?.[region] ?? (r === Math.floor(i / 12) ? 900 : 3),
    );
    const output = [...flows, ...demand].reduce<number>((sum, value) => sum + Number(value), 0);
    return [label, ...flows, ...demand, ...(outputs ? [change[label]?.output ?? output] : [])].join(',');
  });
  const path = join(folder, 'table.csv');
  writeFileSync(
    path,
    [['', ...activities, ...regions, ...(outputs ? ['output'] : [])].join(','), ...lines].join('\n'),
  );
  return path;
}

/** Everything in a row or a column. */
const all = (value: number, but: Readonly<Record<string, number>> = {}) => ({
  ...Object.fromEntries(
    Array.from({ length: n }, (_, i) => [`R${Math.floor(i / 12) + 1}.s${(i % 12) + 1}`, value]),
  ),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, r) => [`R${r + 1}`, value])),
  ...but,
});

describe('outputs and inputs', () => {
  test('a sound table is read', async () => {
    const { mrio, notes } = await importTable(printed(), { unit: 'million USD', year: 2011 });
    expect(notes).toEqual(['value added is output less inputs']);
    expect(mrio.regions.labels.length).toBe(10);
  });

  test('an activity without output or inputs is read', async () => {
    const none = Object.fromEntries(
      Array.from({ length: n }, (_, i) => [`R${Math.floor(i / 12) + 1}.s${(i % 12) + 1}`, { 'R1.s1': 0 }]),
    );
    const mrio = await readTable(printed({ ...none, 'R1.s1': all(0) }));
    expect(at(mrio.V, 'VA', 'R1|s1')).toBe(0);
  });

  test('negative output is refused, naming the five worst', async () => {
    const error = await readTable(printed({ 'R2.s3': all(0, { R2: -40 }) })).catch((cause) => cause);
    expect(error.code).toBe('balance');
    expect(error.message).toMatch(
      /^table\.csv: 1 of its activities have negative output; worst: R2\|s3 \(output -40, inputs \d+\)\.$/,
    );
  });

  test('columns whose inputs reach output or exceed it are refused, worst first, five of them', async () => {
    const spoiled = Object.fromEntries(
      ['R1.s1', 'R2.s2', 'R3.s3', 'R4.s4', 'R5.s5', 'R6.s6'].map((label, at) => [
        label,
        all(0, { R1: 100 + at }),
      ]),
    );
    const error = await readTable(printed(spoiled)).catch((cause) => cause);
    expect(error.code).toBe('balance');
    expect(error.message).toContain('6 of its activities buy inputs for as much as their output or more');
    expect(error.message.match(/R\d\|s\d/g)).toHaveLength(5);
    expect(error.hint).toContain('--accept-losses');
    const { notes } = await importTable(printed(spoiled), { acceptLosses: true });
    expect(notes.at(-1)).toMatch(/^kept 6 activities with inputs at or above output \(R1\|s1, .*, …\)$/);
  });

  test('what rounding of printed cells explains is kept as it is, counted and recorded', async () => {
    // Output −1 from one cell; elsewhere inputs of 4 and output 3: whole numbers cannot say it better.
    const column = Object.fromEntries(
      Array.from({ length: n }, (_, i) => [
        `R${Math.floor(i / 12) + 1}.s${(i % 12) + 1}`,
        { 'R9.s9': i < 4 ? 1 : 0 },
      ]),
    );
    const path = printed({ ...column, 'R9.s9': all(0, { R9: -1, 'R1.s1': 0 }), 'R1.s1': { 'R9.s9': 1 } });
    const { mrio, notes } = await importTable(path);
    expect(notes.at(-1)).toBe(
      'kept 1 activities with negative output, as rounding of the printed cells explains (R9|s9)',
    );
    expect(mrio.Z.provenance.step).toContain('kept 1 activities with negative output');
    expect(at(mrio.V, 'VA', 'R9|s9')).toBe(-5);
  });

  test('rounding is no excuse in a small table, nor for many', async () => {
    const path = join(folder, 'small.csv');
    writeFileSync(path, ',A.x,B.x,A,B\nA.x,5,6,2,0\nB.x,9,1,1,8\n');
    await expect(readTable(path)).rejects.toMatchObject({
      code: 'balance',
      message: expect.stringContaining('A|x (output 13, inputs 14)'),
    });
  });
});

describe('published totals', () => {
  test('outputs that agree up to rounding are noted, others refused with the five worst', async () => {
    const near = await importTable(printed({ 'R1.s1': { output: 1527 } }, true));
    expect(near.notes.at(-1)).toMatch(
      /^output published beside the rows differs by up to \d+ \(R1\|s1\); the sums of the rows are used$/,
    );
    await expect(readTable(printed({ 'R1.s1': { output: 9999 } }, true))).rejects.toMatchObject({
      code: 'balance',
      message: expect.stringMatching(
        /output published beside the rows differs from the sums in 1 of 120 activities .*R1\|s1/,
      ),
    });
  });
});

describe('labels', () => {
  const table = (header: string, ...lines: string[]) => {
    const path = join(folder, 'labels.csv');
    writeFileSync(path, [header, ...lines].join('\n'));
    return path;
  };

  test.each(['|', '.', '_', ' '])('region and sector may be joined by "%s"', async (mark) => {
    const of = (text: string) => text.replaceAll('*', mark);
    const path = table(
      of('row,A*x_1,A*y,B*x_1,B*y,A,B'),
      of('A*x_1,1,0,0,1,8,2'),
      of('A*y,0,1,1,0,9,1'),
      of('B*x_1,1,1,0,0,0,9'),
      of('B*y,0,0,1,1,2,8'),
    );
    const mrio = await readTable(path);
    expect(mrio.regions.labels).toEqual(['A', 'B']);
    expect(mrio.sectors.labels).toEqual(['x_1', 'y']);
  });

  test('a region whose name has the mark in it is told by its final demand', async () => {
    const path = table(
      'row,South_Africa_x,South_Africa_y,B_x,B_y,South_Africa,B',
      'South_Africa_x,1,0,0,1,8,2',
      'South_Africa_y,0,1,1,0,9,1',
      'B_x,1,1,0,0,0,9',
      'B_y,0,0,1,1,2,8',
    );
    expect((await readTable(path)).regions.labels).toEqual(['South_Africa', 'B']);
  });

  test('rows in another order than columns, and a sector that one region lacks', async () => {
    const path = table('row,A.x,A.y,B.x,A,B,VA', 'B.x,1,1,2,0,9,');
    await expect(readTable(path)).rejects.toMatchObject({ code: expect.stringMatching(/input|label/) });
    const good = table('row,A.x,A.y,B.x,A,B', 'B.x,1,1,2,0,9', 'A.x,1,0,0,8,2', 'A.y,0,1,1,9,1');
    const mrio = await readTable(good);
    expect(mrio.Z.rows.labels).toEqual(['B|x', 'B|y', 'A|x', 'A|y']);
    expect(at(mrio.Z, 'A|y', 'B|x')).toBe(1);
    expect(at(mrio.Z, 'B|y', 'B|x')).toBe(0);
  });

  test('final demand of a region that does not sell', async () => {
    const path = table('row,A.x,B.x,A,C', 'A.x,1,0,8,2', 'B.x,1,1,0,9');
    await expect(readTable(path)).rejects.toMatchObject({
      code: 'label',
      message: 'labels.csv: the column "C" is no activity, and begins with no region that sells.',
    });
  });

  test('a label that occurs twice', async () => {
    const path = table('row,A.x,B.x,A,B', 'A.x,1,0,8,2', 'A.x,1,0,8,2', 'B.x,1,1,0,9');
    await expect(readTable(path)).rejects.toMatchObject({
      code: 'label',
      message: 'labels.csv: the row "A|x" occurs twice.',
    });
  });
});

test('a unit that is not understood', async () => {
  await expect(readTable(printed(), { unit: 'million dollars' })).rejects.toMatchObject({ code: 'unit' });
});
