import type { Axis } from '../../core/axis.ts';
import { axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { SEPARATOR } from '../../mrio/layout.ts';
import { oncePerBorder } from './once-per-border.ts';

/** How finely a decomposition of exports is shown. */
export type Breakdown = 'exporter' | 'exporter-sector' | 'exporter-importer' | 'exporter-sector-importer';

/** Between exporter and importer in the label of a flow: `USA>MEX`, or `USA|C26>MEX` by sector. */
export const TOWARDS = '>';

/** The rows of a breakdown, and where each flow goes. */
export interface FlowRows {
  readonly axis: Axis<'flow'>;
  /** Row of the flow from position i to group h at i · G + h; −1 to the own group. */
  readonly rowOf: Int32Array;
}

const byBorder = oncePerBorder(() => new Map<Breakdown, FlowRows>());

/**
 * The rows of a decomposition of exports, made once for a border and a breakdown.
 *
 * @param   seen  the Mrio by groups
 * @param   by    breakdown
 * @returns the axis, labelled `USA`, `USA|C26`, `USA>MEX` or `USA|C26>MEX`, and the row of each flow, n × G
 * @throws  MrioError `label` when a group is named with | or >
 * @identity every flow to another group has a row
 * @source  own definition
 */
export function flowRows(seen: Grouped, by: Breakdown): FlowRows {
  const known = byBorder(seen).get(by);
  if (known) return known;
  const { G, n, groupAt, groups, order, of } = seen;
  const S = of.sectors.labels.length;
  const bySector = by === 'exporter-sector' || by === 'exporter-sector-importer';
  const byImporter = by === 'exporter-importer' || by === 'exporter-sector-importer';
  requirePlainNames(groups.labels);
  const labels: string[] = [];
  const rows = new Int32Array(G * S * G).fill(-1);
  for (let g = 0; g < G; g++) {
    for (let k = 0; k < (bySector ? S : 1); k++) {
      const seller = groups.labels[g] + (bySector ? SEPARATOR + of.sectors.labels[k] : '');
      for (let h = 0; h < (byImporter ? G : 1); h++) {
        if (byImporter && h === g) continue;
        rows[(g * S + k) * G + h] = labels.length;
        labels.push(seller + (byImporter ? TOWARDS + groups.labels[h] : ''));
      }
    }
  }
  const rowOf = new Int32Array(n * G).fill(-1);
  for (let i = 0; i < n; i++) {
    const k = bySector ? order[i] % S : 0;
    for (let h = 0; h < G; h++) {
      if (h !== groupAt[i]) rowOf[i * G + h] = rows[(groupAt[i] * S + k) * G + (byImporter ? h : 0)];
    }
  }
  const made = { axis: axis('flow', labels), rowOf };
  byBorder(seen).set(by, made);
  return made;
}

function requirePlainNames(names: readonly string[]): void {
  const wrong = names.find((name) => name.includes(SEPARATOR) || name.includes(TOWARDS));
  if (wrong === undefined) return;
  throw new MrioError(
    'label',
    `The group "${wrong}" has ${SEPARATOR} or ${TOWARDS} in its name.`,
    'These separate exporter, sector and importer in the labels of results: choose another name.',
  );
}
