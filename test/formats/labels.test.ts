import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../src/formats/import-table.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

/** How labels are taken apart, and what a table that is too large says. */

const folder = temporaryFolder();
const REGIONS = ['Costa Rica', 'Rep. of X', 'A_B', 'USA', 'Viet Nam', 'S.R.'];
const SECTORS = ['Food, drink', 'C10.1', 'C10_T12', 'Other "misc"'];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function wide(activities: readonly string[], demands: readonly string[]): string {
  const path = join(folder, 'wide.csv');
  const lines = activities.map((label, i) =>
    [
      quoted(label),
      ...activities.map((_, j) => (i + 2 * j) % 5),
      ...demands.map((_, d) => 80 + ((i + d) % 7)),
    ].join(','),
  );
  writeFileSync(path, [['', ...activities, ...demands].map(quoted).join(','), ...lines].join('\n'));
  return path;
}

describe('labels of region and sector', () => {
  const activities = (separator: string) =>
    REGIONS.flatMap((region) => SECTORS.map((sector) => region + separator + sector));

  test.each(['|', '.', '_', ' '])('regions are those of final demand, joined by "%s"', async (separator) => {
    for (const endings of [[''], ['HFCE'], ['HFCE', 'GFCF']]) {
      const demands = REGIONS.flatMap((region) =>
        endings.map((ending) => (ending === '' ? region : region + separator + ending)),
      );
      const { mrio, notes } = await importTable(wide(activities(separator), demands));
      expect(mrio.regions.labels).toEqual(REGIONS);
      expect(mrio.sectors.labels).toEqual(SECTORS);
      expect(notes.join()).not.toContain('zeros');
    }
  });

  test('sectors that a region lacks are counted', async () => {
    const { mrio, notes } = await importTable(wide(activities('.').slice(0, -1), REGIONS));
    expect(mrio.regions.labels).toEqual(REGIONS);
    expect(notes).toContain('1 of 6 × 4 activities are not in the file and were filled with zeros');
  });

  test('several ways that all leave holes are refused', async () => {
    await expect(importTable(wide(['A_b.c', 'A_d.e', 'B_b.e', 'C.x_y'], ['demand']))).rejects.toMatchObject({
      code: 'input',
      message: expect.stringMatching(/can be told apart in \d ways, and each leaves activities out/),
    });
  });
});

test('a table too large for the machine says how large, and what to do', async () => {
  const path = join(folder, 'large.csv');
  const rows = Array.from({ length: 2000 }, (_, i) => `r${i},s${i},r${i},s${i},1`);
  writeFileSync(path, ['from_region,from_sector,to_region,to_sector,value', ...rows].join('\n'));
  await expect(importTable(path)).rejects.toMatchObject({
    code: 'input',
    message: expect.stringMatching(/4000000 activities \(2000 regions × 2000 sectors\) and needs .* GB/),
    hint: expect.stringContaining('Aggregate it before'),
  });
});

test('an empty file and a Parquet file without its end say so', async () => {
  const [empty, cut] = [join(folder, 'empty.csv'), join(folder, 'cut.parquet')];
  writeFileSync(empty, '');
  writeFileSync(cut, 'PAR1 and some bytes of columns');
  await expect(importTable(empty)).rejects.toThrow('empty.csv is empty.');
  await expect(importTable(cut)).rejects.toThrow('cut.parquet is cut off');
});
