import { unknownLabel } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { scenarioFile } from './scenario-file.ts';

/** New values by path, as mexico.rate: a number each. */
export type Settings = Readonly<Record<string, number>>;

/** A number of a scenario that can be set. */
export interface Setting {
  readonly path: string;
  /** What it is now; the name of a table where it differs by product. */
  readonly value: number | string;
  /** Lowest and highest that is plausible, where the file says so. */
  readonly range?: readonly [number, number];
}

interface Judged {
  readonly value: unknown;
  readonly range?: readonly unknown[] | undefined;
}

/**
 * All numbers of a scenario that can be set, with their ranges.
 *
 * Paths are `passThrough`, and for each part of the file its id, a point and the field: rate, claims, content, drawback, immex of
 * a duty; minutes, trucks, costPerHour, inventoryPerDay, share of a wait; cost of an iceberg; share of what is lost.
 *
 * @param   file  the scenario
 * @returns in the order of the file
 */
export function settingsOf(file: ScenarioFile): Setting[] {
  const judged = (path: string, each: Judged | undefined): Setting[] => {
    if (each === undefined) return [];
    const [low, high] = each.range ?? [];
    const range = typeof low === 'number' && typeof high === 'number' ? { range: [low, high] as const } : {};
    return [{ path, value: valueText(each.value), ...range }];
  };
  return [
    ...judged('passThrough', file.passThrough),
    ...file.duties.flatMap(({ id, rate, range, exempt }) => [
      ...judged(`${id}.rate`, { value: rate, range }),
      ...EXEMPTIONS.flatMap((name) => judged(`${id}.${name}`, exempt?.[name])),
    ]),
    ...(file.waits ?? []).flatMap((each) => [
      ...WAITS.flatMap((name) => judged(`${each.id}.${name}`, each[name])),
      ...judged(`${each.id}.share`, each.local?.share),
    ]),
    ...(file.icebergs ?? []).flatMap((each) => judged(`${each.id}.cost`, each.cost)),
    ...(file.lost ?? []).flatMap((each) => judged(`${each.id}.share`, each.share)),
  ];
}

const EXEMPTIONS = ['claims', 'content', 'drawback', 'immex'] as const;
const WAITS = ['minutes', 'trucks', 'costPerHour', 'inventoryPerDay'] as const;

function valueText(value: unknown): number | string {
  return typeof value === 'number' ? value : (value as { table: string }).table;
}

/**
 * A scenario with some numbers set anew; what is set holds for all products.
 *
 * @param   file      the scenario
 * @param   settings  values by path
 * @returns a new scenario
 * @throws  MrioError `label` when a path is unknown (lists near matches), `input` when a value is out of bounds
 */
export function withSettings(file: ScenarioFile, settings: Settings): ScenarioFile {
  const paths = settingsOf(file).map((each) => each.path);
  let changed = structuredClone(file);
  for (const [path, value] of Object.entries(settings)) {
    if (!paths.includes(path)) throw unknownLabel('setting', path, paths);
    changed = set(changed, path, value);
  }
  return scenarioFile(changed, `${file.id} with ${Object.keys(settings).join(', ')}`);
}

function set(file: ScenarioFile, path: string, value: number): ScenarioFile {
  if (path === 'passThrough') return { ...file, passThrough: { ...file.passThrough, value } };
  const point = path.lastIndexOf('.');
  const [id, field] = [path.slice(0, point), path.slice(point + 1)];
  const one = <Part extends { id: string }>(parts: Part[] | undefined, change: (part: Part) => Part) =>
    parts?.map((part) => (part.id === id ? change(part) : part));
  return {
    ...file,
    duties: one(file.duties, (part) => {
      if (field === 'rate') return { ...part, rate: value };
      const name = field as (typeof EXEMPTIONS)[number];
      return { ...part, exempt: { ...part.exempt, [name]: { ...part.exempt![name], value } } };
    })!,
    ...(file.waits && {
      waits: one(file.waits, (part) => {
        if (field === 'share')
          return { ...part, local: { ...part.local!, share: { ...part.local!.share, value } } };
        const name = field as (typeof WAITS)[number];
        return { ...part, [name]: { ...part[name], value } };
      }),
    }),
    ...(file.icebergs && {
      icebergs: one(file.icebergs, (part) => ({ ...part, cost: { ...part.cost, value } })),
    }),
    ...(file.lost && { lost: one(file.lost, (part) => ({ ...part, share: { ...part.share, value } })) }),
  };
}

/**
 * Reads path=value, as somebody types it.
 *
 * @param   text  for example mexico.rate=0.1
 * @throws  MrioError `input` when there is no = or no number behind it
 */
export function settingFrom(text: string): readonly [path: string, value: number] {
  const [, path, written] = /^([^=\s]+)=(.+)$/.exec(text.trim()) ?? [];
  const value = written === undefined || written.trim() === '' ? Number.NaN : Number(written);
  if (path === undefined || !Number.isFinite(value)) {
    throw new MrioError(
      'input',
      `"${text}" is not path=number.`,
      'For example --set mexico.rate=0.1 for 10 per cent.',
    );
  }
  return [path, value];
}
