import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { difference } from './difference.ts';
import { directlyAbsorbed } from './directly-absorbed.ts';
import type { Breakdown } from './flow-terms.ts';
import { byBreakdown } from './flow-terms.ts';
import { sumOf } from './sum-of.ts';
import { timesFlows } from './times-flows.ts';
import { unitContent } from './unit-content.ts';

/**
 * Exports within chains in three parts: only behind the exporter, only beyond the importer, or both.
 *
 * Read it where the usual two parts would mislead: what comes from abroad and goes on beyond the importer is in backward
 * participation, and here it has a part of its own. In trade, so suppliers at home who do not export do not appear.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @param   by      breakdown of exports
 * @returns flow × term, unit of the Mrio: GEXP GVC PB PF TS; pure backward, pure forward, two-sided
 * @throws  MrioError `label` when the border leaves regions outside
 * @identity PB + PF + TS = GVC; with the source approach PB + TS = GVCB and PF = GVCF
 * @source  Borin, Mancini & Taglioni (2021), trade-based: (1 − v_s L_ss)∘d, (v_s L_ss)∘(e − d), (1 − v_s L_ss)∘(e − d),
 *          d what the importer absorbs; L_ss is our Ld_gg
 */
export function tripartite(of: Mrio, border: Partition, by: Breakdown = 'exporter'): Table<'flow', 'term'> {
  const seen = grouped(of, border);
  const GEXP = seen.exports;
  const { local } = unitContent(seen);
  const direct = directlyAbsorbed(seen);
  const onward = difference(GEXP, direct);
  const beyondLocal = local.map((each) => 1 - each);
  const PB = timesFlows(beyondLocal, direct);
  const PF = timesFlows(local, onward);
  const TS = timesFlows(beyondLocal, onward);
  const values = { GEXP, GVC: sumOf(PB, PF, TS), PB, PF, TS };
  return byBreakdown(
    { seen, step: 'tripartite', terms: Object.keys(values), values: Object.values(values) },
    by,
  );
}
