import type { Experiment } from './experiment.ts';
import { plain } from './figures.ts';
import { markdownTable } from './markdown-table.ts';
import type { Summary } from './printed.ts';
import { COLUMNS } from './summarise.ts';

/**
 * Where medians and worst states differ from what was printed: method by method, and in words where a worst state differs.
 *
 * A median differs when it is more than 5 percent and more than 0.35 (0.03 for ratios) away.
 */
export function differencesSection(
  result: Experiment,
  printed: ReadonlyMap<string, ReadonlyMap<string, Summary>>,
): string {
  const worsts: string[] = [];
  let [same, compared] = [0, 0];
  const rows = result.comparisons.flatMap(({ method, summary }) => {
    const others = printed.get(method);
    if (!others) return [];
    const cells = COLUMNS.map(({ id, title, decimals }) => {
      const [ours, other] = [summary.get(id)!, others.get(id)];
      if (!other) return '–';
      if (ours.worst !== undefined && other.worst !== undefined) {
        compared += 1;
        if (Math.abs(ours.worst - other.worst) <= Math.max(0.011 * other.worst, 0.21)) same += 1;
        else
          worsts.push(
            `${method}, ${title} ${ours.worst.toFixed(decimals)} (printed ${other.worst.toFixed(decimals)})`,
          );
      }
      const gap = ours.median - other.median;
      const text = `${gap > 0 ? '+' : ''}${plain(gap, decimals)}`;
      const far = Math.abs(gap) > Math.max(0.05 * Math.abs(other.median), id === 'ownRatio' ? 0.03 : 0.35);
      return far ? `**${text}**` : text;
    });
    return [[method, ...cells]];
  });
  return `### Against the printed numbers

Median here less median as printed. Bold: more than 5 percent apart (and more than 0.35, or 0.03 for ratios). The printed medians are of
32 states and ours of ${result.states.length}; where the same states are in both, the worst state is the sharper test.

${markdownTable(['method', ...COLUMNS.map(({ title }) => title)], rows)}

Worst states: ${same} of ${compared} agree within about one percent. The others: ${worsts.join('; ')}.`;
}
