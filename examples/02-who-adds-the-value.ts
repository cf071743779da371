/**
 * Whose work is in the products that Baja California finishes, and which industries of San Diego and Imperial add it?
 *
 *   npx tsx examples/02-who-adds-the-value.ts
 *
 * Central estimates; examples/01 shows how wide the range around them is. The answer is in the file of the same name
 * that ends in .txt.
 */
import { coProductionMatrix, loadAccounts, pairBorders, total } from 'twinplant';

const { nested, pair, year } = await loadAccounts('cali-baja', 2018);
const border = pairBorders(nested, pair).pair;

// Rows: the sector of San Diego and Imperial that adds value. Columns: the sector of Baja California that finishes.
const added = coProductionMatrix(nested, border, { from: 'a', to: 'b' }, 'all');
const everything = total(added);

function largest(labels: readonly string[], amount: (label: string) => number): string[] {
  return labels
    .map((label) => ({ label, amount: amount(label) }))
    .sort((one, other) => other.amount - one.amount)
    .slice(0, 5)
    .map(
      (each) =>
        `  ${each.label.padEnd(5)} ${Math.round((100 * each.amount) / everything)} of every 100 dollars`,
    );
}

console.log(`Value of San Diego and Imperial in products finished in Baja California, ${year}`);
console.log(`about ${(everything / 1000).toPrecision(2)} billion US dollars at basic prices`);
console.log('Added by');
console.log(largest(added.rows.labels, (row) => total(added, { rows: [row] })).join('\n'));
console.log('In products of');
console.log(largest(added.cols.labels, (col) => total(added, { cols: [col] })).join('\n'));
