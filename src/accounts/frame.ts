import type { Axis } from '../core/axis.ts';
import { axis } from '../core/axis.ts';
import { readCsv } from '../files/csv-read.ts';
import { BRIDGES, bridge } from './bridge.ts';

/** The seven economies of the base table, in the order of its files. */
export const ECONOMIES: readonly string[] = ['USA', 'MEX', 'CAN', 'CHN', 'JKT', 'EU', 'ROW'];

/** The common classification: 32 sectors, and the 24 groups on which Mexico's 35 activities agree with it. */
export interface Frame {
  readonly sectors: Axis<'sector'>;
  /** True for goods, per sector. */
  readonly goods: readonly boolean[];
  readonly economies: Axis<'region'>;
  readonly groups: Axis<'group'>;
  /** Group of each sector. */
  readonly groupOf: readonly number[];
  /** Mexico's 35 activities (SCIAN), and the group of each. */
  readonly activities: readonly string[];
  readonly groupOfActivity: readonly number[];
}

/**
 * Reads the common classification and derives the groups: sectors that share an activity belong together.
 *
 * @returns the frame of all harmonised tables
 */
export async function frame(): Promise<Frame> {
  const sheet = await readCsv(`${BRIDGES}common_sectors.csv`);
  const sectors = axis(
    'sector',
    sheet.rows.map((row) => row[0]),
  );
  const goods = sheet.rows.map((row) => row[2] === 'goods');
  const scian = await bridge('scian35_to_common', 'scian35', 'sectors');
  const activities = [...scian.to.keys()];
  const groupNames: string[] = [];
  const groupOf = new Array<number>(sectors.labels.length).fill(-1);
  const groupOfActivity = activities.map((activity) => {
    const members = scian.to.get(activity)!.map((sector) => sectors.labels.indexOf(sector));
    let group = groupOf[members[0]];
    if (group < 0) {
      group = groupNames.length;
      groupNames.push(members.map((member) => sectors.labels[member]).join('+'));
    }
    for (const member of members) groupOf[member] = group;
    return group;
  });
  return {
    sectors,
    goods,
    economies: axis('region', ECONOMIES),
    groups: axis('group', groupNames),
    groupOf,
    activities,
    groupOfActivity,
  };
}
