import type { Partition } from '../../../src/core/partition.ts';
import { byCountry, byRegion, partition } from '../../../src/core/partition.ts';
import { at } from '../../../src/core/table.ts';
import { crossingsByPair } from '../../../src/measures/length/crossings-by-pair.ts';
import { crossingsPerUnit } from '../../../src/measures/length/crossings-per-unit.ts';
import { downstreamness } from '../../../src/measures/length/downstreamness.ts';
import { meanCrossingsByPair } from '../../../src/measures/length/mean-crossings-by-pair.ts';
import { productionLength } from '../../../src/measures/length/production-length.ts';
import { productionLengthByPair } from '../../../src/measures/length/production-length-by-pair.ts';
import { propagationLength } from '../../../src/measures/length/propagation-length.ts';
import { propagationLengthByGroup } from '../../../src/measures/length/propagation-length-by-group.ts';
import { upstreamness } from '../../../src/measures/length/upstreamness.ts';
import { COUNTRIES } from '../leather.ts';
import type { Case } from './setup.ts';
import { of } from './setup.ts';

/** The borders of the cases: each country alone, and two countries against one. */
export const BORDERS: Readonly<Record<string, Partition>> = {
  countries: byCountry(of.regions),
  unequal: partition(of.regions, { AT: ['Argentina', 'Turkey'], Germany: ['Germany'] }),
};

/** The label of an activity in the reference: `Turkey.Agriculture` for `Turkey|Agriculture`. */
export const activityOf = (label: string): string => label.replace('.', '|');

const dotted = (label: string): string => label.replace('|', '.');

/** How far activities are from use, how long chains are, and how often they cross. */
export const LENGTH: Readonly<Record<string, Case>> = {
  upstreamness: ({ region_industry }) => {
    const border = byRegion(of.regions);
    const activity = activityOf(region_industry);
    return {
      upstreamness_U: at(upstreamness(of, border), activity, 'upstreamness'),
      'downstreamness_D(colsum B)': at(downstreamness(of, border), activity, 'downstreamness'),
      VA_over_GO: at(downstreamness(of, border), activity, 'value-added-share'),
      F_over_GO: at(upstreamness(of, border), activity, 'final-share'),
      "border_crossings_backward_intermediate(i'AmB)": at(crossingsPerUnit(of, border), activity, 'backward'),
      'border_crossings_forward_incl_final(BG(Gm i + Ym i/X))': at(
        crossingsPerUnit(of, border),
        activity,
        'forward',
      ),
    };
  },

  'propagation-length': ({ row }) => {
    const length = propagationLength(of, byRegion(of.regions));
    return Object.fromEntries(
      length.cols.labels.map((user) => [dotted(user), at(length, activityOf(row), user)]),
    );
  },

  'mean-crossings-by-pair': ({ origin }) => {
    const border = byCountry(of.regions);
    const counted = crossingsByPair(of, border);
    return Object.fromEntries(
      COUNTRIES.map((absorber) => {
        const pair = `${origin}>${absorber}`;
        const mean = at(counted, pair, 'times-crossed') / at(counted, pair, 'value');
        return [absorber, origin === absorber ? mean : at(meanCrossingsByPair(of, border), pair, 'mean')];
      }),
    );
  },

  'production-length': ({ border, group }) => {
    const length = productionLength(of, BORDERS[border]);
    return { forward: at(length, group, 'forward'), backward: at(length, group, 'backward') };
  },

  'chain-length': ({ border, pair }) => {
    const length = productionLengthByPair(of, BORDERS[border]);
    return {
      'in-demand': at(length, pair, 'in-demand'),
      'in-products': at(length, pair, 'in-products'),
      'propagation-length': at(propagationLengthByGroup(of, BORDERS[border]), pair, 'propagation-length'),
    };
  },
};
