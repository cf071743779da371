import type { Command } from 'commander';
import { addSeriesNational } from './series-national.ts';
import { addSeriesTransborder } from './series-transborder.ts';

const AFTER = `
Examples:
  twinplant series transborder                    the United States
  twinplant series transborder --state CA --csv   California
  twinplant series transborder --mexican-state 02 --svg baja.svg --lang es
  twinplant series national --json

docs/series.md says what they are, and why no two of them are joined.
`;

/** `twinplant series …`: trade across the border by year, from customs and from the tables of countries. */
export function addSeries(program: Command): Command {
  const series = program
    .command('series')
    .summary(
      'the border by year: customs figures since 1993, making together or buying and selling since 1995',
    )
    .description(
      'The border by year. Customs figures of states since 1993, and readings of the borders of the United States since 1995.',
    )
    .addHelpText('after', AFTER);
  for (const add of [addSeriesTransborder, addSeriesNational]) {
    add(series).showHelpAfterError(`See twinplant series ${series.commands.at(-1)?.name()} --help.`);
  }
  return series;
}
