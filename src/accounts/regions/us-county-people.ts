import { readCsv } from '../../files/csv-read.ts';
import { BRIDGES } from '../bridge.ts';
import type { CountyPeople } from './us-broad-jobs.ts';

/** Inhabitants of the counties of California and Texas on 1 July 2019, in the order of their codes. */
export async function countyPeople(): Promise<CountyPeople[]> {
  const { columns, rows } = await readCsv(`${BRIDGES}county_population.csv`);
  const [fips, people, border] = ['fips', 'population_2019', 'border'].map((name) => columns.indexOf(name));
  return rows.map((row) => ({ fips: row[fips], people: Number(row[people]), border: row[border] === 'yes' }));
}
