/**
 * What do San Diego, Imperial and Baja California sell each other, and how sure is that?
 *
 *   npx tsx examples/01-what-do-they-sell-each-other.ts
 *
 * The answer is in the file of the same name that ends in .txt.
 */
import { loadAccounts } from 'twinplant';

const READINGS = {
  'd1-total': 'Two-way trade',
  'd3-total': 'Value added in products finished on the other side',
  'd4-pair-at-least-2': 'Value that crosses the border at least twice',
};

const billion = (million: number) => (million / 1000).toPrecision(2);

for (const year of [2013, 2018, 2022]) {
  const { config, readings, record, yearRecord } = await loadAccounts('cali-baja', year);
  console.log(
    `${year}, billion US dollars at basic prices; ranges: nine of ten of ${record!.ensemble.draws} draws`,
  );
  for (const [id, name] of Object.entries(READINGS)) {
    const found = readings.find((reading) => reading.id === id)!;
    const range = `between ${billion(found.p05)} and ${billion(found.p95)}`;
    console.log(`  ${name}: about ${billion(found.value)} (${range})`);
    console.log(`    by shares alone, without evidence on proximity: ${billion(found.withoutProximity)}`);
  }
  const called = yearRecord!.kappa.map(({ kappa }) => kappa?.toPrecision(2) ?? 'none between 1 and 200');
  console.log(`  κ is ${config.parameters.kappa.value}; published exports call for ${called.join(' or ')}`);
}
