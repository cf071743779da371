import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import type { Bridge } from '../bridge.ts';
import { oneOf } from '../bridge.ts';
import type { Frame } from '../frame.ts';

/** Trade of the seven economies in one year, domestic sales included, million USD. */
export interface WorldTrade {
  /** Goods, index (from · 7 + to) · S + sector; zero for services. */
  readonly goods: Float64Array;
  /** All services together, index from · 7 + to. */
  readonly services: Float64Array;
}

/** The economy of a country; what no bridge names is the rest of the world. */
export function economyOf(economies: Bridge, iso3: string): string {
  return economies.to.get(iso3)?.[0] ?? 'ROW';
}

/**
 * Adds the flows of 81 economies up to seven; trade inside a group counts as its domestic sales.
 *
 * @param   cube       OECD flows by exporter, importer and product
 * @param   economies  country → economy
 * @param   products   OECD product → sector
 * @source  RECIPE §1 step 1
 */
export function worldTrade(cube: Dataset, economies: Bridge, products: Bridge, frame: Frame): WorldTrade {
  const G = frame.economies.labels.length;
  const S = frame.sectors.labels.length;
  const goods = new Float64Array(G * G * S);
  const services = new Float64Array(G * G);
  const columns = [...products.to.keys()].map((code) => ({
    column: columnOf(cube, code),
    sector: frame.sectors.labels.indexOf(oneOf(products, code)),
  }));
  const servicesColumn = columnOf(cube, 'SERVICES');
  for (const row of cube.rows) {
    const from = frame.economies.labels.indexOf(economyOf(economies, row[0]));
    const to = frame.economies.labels.indexOf(economyOf(economies, row[1]));
    for (const { column, sector } of columns)
      goods[(from * G + to) * S + sector] += numberAt(cube, row, column);
    services[from * G + to] += numberAt(cube, row, servicesColumn);
  }
  return { goods, services };
}
