import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { RATIO } from '../../src/core/unit.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import type { AppliedScenario } from '../../src/scenarios/applied-scenario.ts';

type Rate = (seller: string, buyer: string, sector: string) => number;

/** A scenario on a table, from what each flow pays, costs and loses; nothing changes where nothing is said. */
export function applied(
  of: Mrio,
  change: { before?: Rate; after?: Rate; iceberg?: Rate; lost?: Rate; passThrough?: number } = {},
): AppliedScenario {
  const from = provenance('test scenario', 'scenario', []);
  const make = (rate: Rate) =>
    table({
      rows: of.Z.rows,
      cols: of.regions,
      values: Float64Array.from(
        of.regions.labels.flatMap((seller) =>
          of.sectors.labels.flatMap((sector) =>
            of.regions.labels.map((buyer) => rate(seller, buyer, sector)),
          ),
        ),
      ),
      unit: RATIO,
      provenance: from,
    });
  const before = change.before ?? (() => 0);
  return {
    id: 'test',
    name: { en: 'Test', es: 'Prueba' },
    summary: { en: 'A test.', es: 'Una prueba.' },
    tariffBefore: make(before),
    tariffAfter: make(change.after ?? before),
    iceberg: make(change.iceberg ?? (() => 1)),
    lost: make(change.lost ?? (() => 0)),
    passThrough: change.passThrough ?? 1,
    notes: [],
    provenance: from,
  };
}
