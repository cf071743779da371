/**
 * Prints the rows of the table under Numbers in CHANGELOG.md from the embedded accounts, to be pasted there.
 *
 *   npx tsx scripts/changelog-numbers.ts
 */
import { loadAccounts } from '../src/index.ts';

const ROWS = {
  'd1-total': 'Two-way trade',
  'd2-total': 'Intermediate inputs in it',
  'd3-total': 'Value added in products finished on the other side',
  'd4-pair-at-least-1': 'Value that crosses the border at least once',
  'd4-pair-at-least-2': 'Value that crosses it at least twice',
  'd5-total': 'Value that returns',
  'd6-outside-joint': 'Joint value in outside sales',
  'd7-a': 'Value added of San Diego and Imperial that hangs on the border',
  'd7-b': 'Value added of Baja California that hangs on the border',
  'd8-co-production': 'Jobs tied to products finished on the other side',
};

/** The years of the table. */
const years = [2013, 2018, 2022];
const all = await Promise.all(years.map((year) => loadAccounts('cali-baja', year)));
const three = (value: number) =>
  Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 20 });

for (const [id, name] of Object.entries(ROWS)) {
  const cells = all.map(({ readings }) => {
    const { value, p05, p95 } = readings.find((reading) => reading.id === id)!;
    return `${three(value)} (${three(p05)} to ${three(p95)})`;
  });
  console.log(`| \`${id}\` | ${name} | ${cells.join(' | ')} |`);
}
