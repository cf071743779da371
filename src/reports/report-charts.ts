import type { MapShapes } from './chart/pair-map.ts';
import type { Language } from './locales/language.ts';
import type { PairReport } from './pair-report.ts';
import { crossingsPicture } from './pictures/crossings-picture.ts';
import { flowsPicture } from './pictures/flows-picture.ts';
import { kappaPicture } from './pictures/kappa-picture.ts';
import { mapPicture } from './pictures/map-picture.ts';
import { originPicture } from './pictures/origin-picture.ts';
import type { Picture } from './pictures/picture.ts';
import { placeboPicture } from './pictures/placebo-picture.ts';
import { profilePicture } from './pictures/profile-picture.ts';
import { rangesPicture } from './pictures/ranges-picture.ts';
import { scenarioTornadoPicture } from './pictures/scenario-tornado-picture.ts';
import { tornadoPicture } from './pictures/tornado-picture.ts';

/** The pictures of a report, in the order in which a reader meets them. */
export type ChartName =
  | 'map'
  | 'flows'
  | 'origin'
  | 'profile'
  | 'crossings'
  | 'ranges'
  | 'tornado'
  | 'kappa'
  | 'placebo'
  | 'scenario-b'
  | 'scenario-a';

const PICTURES: Readonly<Record<Exclude<ChartName, 'map'>, Picture>> = {
  flows: flowsPicture,
  origin: originPicture,
  profile: profilePicture,
  crossings: crossingsPicture,
  ranges: rangesPicture,
  tornado: tornadoPicture,
  kappa: kappaPicture,
  placebo: placeboPicture,
  'scenario-b': scenarioTornadoPicture('b'),
  'scenario-a': scenarioTornadoPicture('a'),
};

/**
 * The pictures of a report as SVG documents, by name; those that the report has nothing for are left out.
 *
 * @param   report          the content
 * @param   language        'en' or 'es'
 * @param   options.shapes  outlines for the map; without them there is no map
 * @param   options.width   what the pictures are laid out for, 320 or more
 * @param   options.suffix  end of the start of every id, for pages with a picture at several widths
 */
export function reportCharts(
  report: PairReport,
  language: Language,
  options: { shapes?: MapShapes | undefined; width: number; suffix?: string },
): ReadonlyMap<ChartName, string> {
  const { shapes, width, suffix = '' } = options;
  const on = (name: ChartName) => ({ width, idPrefix: `${name}${suffix}` });
  const map = mapPicture(report, language, on('map'), shapes);
  return new Map([
    ...(map === undefined ? [] : [['map', map] as const]),
    ...(Object.keys(PICTURES) as (keyof typeof PICTURES)[]).flatMap((name) => {
      const picture = PICTURES[name](report, language, on(name));
      return picture === undefined ? [] : [[name, picture] as const];
    }),
  ]);
}
