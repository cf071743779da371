import type { LinearProgram } from './linear-program.ts';
import { addRow, emptyProgram, UNBOUNDED } from './linear-program.ts';
import type { ClassTotals, Tracked } from './network-nodes.ts';
import { networkNodes } from './network-nodes.ts';
import type { SplitState } from './split-state.ts';

type Entry = [variable: number, value: number];

/** The program, and what each variable adds to what goes out. */
export interface NetworkProgram {
  readonly program: LinearProgram;
  readonly costs: Float64Array;
}

/**
 * All ways that inputs may go into products when every firm may have its own recipe, as a network of tracked value.
 *
 * Inside an activity each shipment may carry another mix of inputs. Then the value that is followed is a flow: it comes
 * in with imports, is passed on inside the country, and leaves. Sectors that are not split stay homogeneous.
 *
 * @param   state    the split; ratios of foreign content are those of its cross-entropy recipes
 * @param   tracked  what is followed
 * @returns variables and rows, in shares of the industries' outputs, and what each variable sends out, money
 * @source  PROCESSING §5, N
 */
export function networkProgram(state: SplitState, tracked: Tracked): NetworkProgram {
  const { of, frame, rows, final, value, regionAt, parameters } = state;
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const n = R * S;
  const N = regionAt.length;
  const program = emptyProgram();
  const { nodes, others, inputs, totals, used } = networkNodes(state, tracked, program);
  const going: Entry[] = [];
  for (const node of nodes) {
    addRow(program, 1, 1, [
      [node.value, 1],
      [node.trackedImports, 1],
      [node.otherImports, 1],
      [node.others, 1],
      [node.manufactures, 1],
    ]);
    addRow(program, 0, UNBOUNDED, [
      [node.others, 1],
      [node.trackedOthers, -1],
    ]);
    addRow(program, 0, UNBOUNDED, [
      [node.manufactures, 1],
      [node.trackedManufactures, -1],
    ]);
    // What comes in goes out.
    addRow(program, 0, 0, [
      [node.trackedImports, 1],
      [node.trackedOthers, 1],
      [node.trackedManufactures, 1],
      ...node.shipments.map(({ variable, size }): Entry => [variable, -size]),
    ]);
    // Every shipment carries its part of the value added here.
    for (const { variable } of node.shipments)
      addRow(program, -UNBOUNDED, 1, [
        [variable, 1],
        [node.value, tracked.ownValue],
      ]);
    for (const { use, variable, size } of node.shipments)
      if (use === 'out') going.push([variable, size * node.output]);
  }
  frame.industries.forEach(({ activity }, each) => {
    const own = nodes.filter(({ industry }) => industry === each);
    if (own.length === 0) return;
    const all = totals[each];
    const add = (name: keyof ClassTotals, sum: number) =>
      addRow(
        program,
        sum / all,
        sum / all,
        own.map((node): Entry => [node[name], node.output / all]),
      );
    add('trackedImports', inputs[each].trackedImports);
    add('otherImports', inputs[each].otherImports);
    add('others', inputs[each].others);
    add('manufactures', inputs[each].manufactures);
    addRow(program, 0, 0, [
      ...own.map((node): Entry => [node.trackedOthers, node.output / all]),
      ...others.map(({ row, share }): Entry => [share, -rows[row * n + activity] / all]),
    ]);
    addRow(program, 0, 0, [
      ...own.map((node): Entry => [node.trackedManufactures, node.output / all]),
      ...nodes.flatMap((node) =>
        node.shipments
          .filter(({ use }) => use === `industry ${each}`)
          .map(({ variable, size }): Entry => [variable, (-size * node.output) / all]),
      ),
    ]);
    const exporting = own.filter(({ part }) => part === 'export');
    const exported = exporting.reduce((sum, { output }) => sum + output, 0);
    const perExport = (names: readonly ('trackedImports' | 'otherImports')[]): Entry[] =>
      exporting.flatMap((node) => names.map((name): Entry => [node[name], node.output / exported]));
    if (exported > 0) {
      const imported = (inputs[each].trackedImports + inputs[each].otherImports) / all;
      addRow(program, imported, UNBOUNDED, perExport(['trackedImports', 'otherImports']));
      if (tracked.noLess)
        addRow(program, inputs[each].trackedImports / all, UNBOUNDED, perExport(['trackedImports']));
    }
    if (tracked.noLess) {
      const out = own.flatMap((node) =>
        node.shipments
          .filter(({ use }) => use === 'out')
          .map(({ variable, size }) => ({ variable, money: size * node.output })),
      );
      const sold = out.reduce((sum, { money }) => sum + money, 0);
      if (sold > 0)
        addRow(program, 0, UNBOUNDED, [
          ...out.map(({ variable, money }): Entry => [variable, money / sold]),
          ...own.flatMap((node): Entry[] =>
            (['trackedImports', 'trackedOthers', 'trackedManufactures'] as const).map((name) => [
              node[name],
              -node.output / all,
            ]),
          ),
        ]);
    }
  });
  others.forEach(({ row: i, column: j, share }, at) => {
    const { trackedImports } = used(j);
    let made = value[j];
    for (let row = 0; row < N; row++) made += rows[row * n + j];
    if (!(made > 0)) {
      addRow(program, 0, 0, [[share, 1]]);
      return;
    }
    const entries = new Map<number, number>([[share, 1]]);
    others.forEach(({ row, share: other }) => {
      entries.set(other, (entries.get(other) ?? 0) - rows[row * n + j] / made);
    });
    for (const node of nodes)
      for (const { use, variable, size } of node.shipments)
        if (use === `other ${at}`) entries.set(variable, (-size * node.output) / made);
    addRow(program, trackedImports / made, trackedImports / made, entries);
    if (!tracked.allSectors || !tracked.outFrom[regionAt[i]]) return;
    let sold = 0;
    for (let r = 0; r < R; r++) {
      if (!tracked.outTo[r]) continue;
      sold += final[i * R + r];
      for (let k = 0; k < S; k++) sold += rows[i * n + r * S + k];
    }
    going.push([share, sold]);
  });
  const exporters = nodes.filter(({ part }) => part === 'export');
  const made = exporters.reduce((sum, { output }) => sum + output, 0);
  addRow(
    program,
    parameters.importShare,
    parameters.importShare,
    exporters.flatMap((node): Entry[] => [
      [node.trackedImports, node.output / made],
      [node.otherImports, node.output / made],
    ]),
  );
  addRow(
    program,
    parameters.valueShare,
    parameters.valueShare,
    exporters.map((node): Entry => [node.value, node.output / made]),
  );
  const costs = new Float64Array(program.lower.length);
  for (const [variable, money] of going) costs[variable] += money;
  return { program, costs };
}
