/**
 * How often does value cross a border? The same function for three borders: the two metros, their countries, and the
 * United States with China.
 *
 *   npx tsx examples/03-the-border-is-a-parameter.ts
 *
 * The answer is in the file of the same name that ends in .txt.
 */
import { countryOf, crossings, loadAccounts, partition, total, twoWayTrade } from 'twinplant';

const { nested } = await loadAccounts('cali-baja', 2018);
const of = (country: string) => nested.regions.labels.filter((region) => countryOf(region) === country);

// A region in neither group is outside: what goes there crosses no line.
const borders = {
  'San Diego, Imperial – Baja California': { a: ['USA:41740+20940'], b: ['MEX:02'] },
  'United States – Mexico': { a: of('USA'), b: of('MEX') },
  'United States – China': { a: of('USA'), b: of('CHN') },
};

for (const [name, members] of Object.entries(borders)) {
  const border = partition(nested.regions, members, 'outside');
  const flow = total(twoWayTrade(nested, border));
  const byNumber = crossings(nested, border);
  const once = total(byNumber, { rows: ['1'] });
  // The gross flow counts value as often as it crosses: Σ n · VA_n is the flow.
  const more = (100 * (flow - once)) / flow;
  console.log(name);
  console.log(`  sales across: ${Math.round(flow / 1000)} billion US dollars, central estimate`);
  console.log(
    `  of every 100 dollars, counting each crossing, ${more.toPrecision(2)} are value that crosses more than once`,
  );
}
