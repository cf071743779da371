import type { PairMapSpec } from '../chart/pair-map.ts';

/** What a map needs beside its outlines: the part of the world, what each shape stands for, where names go. */
export interface MapView extends Pick<PairMapSpec, 'view' | 'roles'> {
  readonly at: { readonly a: readonly [number, number]; readonly b: readonly [number, number] };
}

/** Views of the pairs that have a map, by id of the pair. */
export const MAP_VIEWS: Readonly<Record<string, MapView>> = {
  'cali-baja': {
    view: [-118.6, 28.02, -112.7, 34],
    roles: {
      SanDiegoCounty: 'a',
      ImperialCounty: 'a',
      BajaCalifornia: 'b',
      California: 'restA',
      Arizona: 'restA',
      Sonora: 'restB',
      BajaCaliforniaSur: 'restB',
    },
    at: { a: [-115.9, 33.1], b: [-115.35, 30.75] },
  },
};
