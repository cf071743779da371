import { axis } from '../../core/axis.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import type { Pair } from '../../measures/pair.ts';
import { total } from '../../measures/total.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import { lostTrade } from './lost-trade.ts';
import { SIDES, sidesOf } from './sides.ts';

/**
 * What each side would miss if one product's flows alone were gone, product by product.
 *
 * An accounting bound for each, as `lostTrade`. The rows overlap, for products are inputs of one another: do not add them.
 *
 * @param   of    the Mrio
 * @param   pair  the two metros and their countries
 * @param   lost  share of each flow that is gone, n × R
 * @returns sector × a, b, country-a, country-b: value added missing, money; sectors that lose nothing are left out
 * @throws  MrioError as `lostTrade`
 * @identity the row of a sector = `lostTrade` of its flows alone
 * @source  Los, Timmer & de Vries (2016); METHODS A.2, D7 for one product
 */
export function lostProducts(
  of: Mrio,
  pair: Pair,
  lost: Table<'supplier', 'region'>,
): Table<'sector', 'side'> {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const sides = sidesOf(pair);
  const rows = of.sectors.labels.flatMap((sector, k) => {
    const own = lost.values.slice();
    for (let cell = 0; cell < own.length; cell++) if (Math.floor(cell / R) % S !== k) own[cell] = 0;
    if (!own.some((each) => each !== 0)) return [];
    const { value } = lostTrade(of, table({ ...lost, values: own }));
    return [{ sector, missing: SIDES.map((side) => total(value, { rows: sides[side] })) }];
  });
  return table({
    rows: axis(
      'sector',
      rows.map(({ sector }) => sector),
    ),
    cols: axis('side', SIDES),
    values: Float64Array.from(rows.flatMap(({ missing }) => missing)),
    unit: of.Z.unit,
    provenance: combine('lost trade by product', [provenanceOf(of), lost.provenance], 'scenario'),
  });
}
