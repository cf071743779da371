import { at } from '../../../src/core/table.ts';
import { extractionReplaced, REPLACED } from '../../../src/measures/linkages/extraction-replaced.ts';
import { forwardMultipliers } from '../../../src/measures/linkages/forward-multipliers.ts';
import {
  EXTRACTION_COLUMNS,
  hypotheticalExtraction,
} from '../../../src/measures/linkages/hypothetical-extraction.ts';
import { LINKAGES, linkages } from '../../../src/measures/linkages/linkages.ts';
import { multiplierUncertainty } from '../../../src/measures/linkages/multiplier-uncertainty.ts';
import { MULTIPLIERS, multipliers } from '../../../src/measures/linkages/multipliers.ts';
import { activityOf, BORDERS } from './cases-length.ts';
import type { Case } from './setup.ts';
import { of } from './setup.ts';

const { countries, unequal } = BORDERS;

/** What hangs on sectors, and what one unit of demand or supply moves. */
export const LINKED: Readonly<Record<string, Case>> = {
  'hypothetical-extraction': ({ border, part }) => {
    const gone = hypotheticalExtraction(of, BORDERS[border]);
    const replaced = extractionReplaced(of, BORDERS[border]);
    return Object.fromEntries([
      ...EXTRACTION_COLUMNS.map((column) => [column, at(gone, part, column)]),
      ...REPLACED.map((column) => [column, at(replaced, part, column)]),
    ]);
  },

  multipliers: ({ region_industry: activity }) => ({
    ...Object.fromEntries(MULTIPLIERS.map((each) => [each, at(multipliers(of, countries), activity, each)])),
    ...Object.fromEntries(LINKAGES.map((each) => [each, at(linkages(of, countries), activity, each)])),
    'unequal:own-output': at(multipliers(of, unequal), activity, 'own-output'),
    'unequal:own-value': at(multipliers(of, unequal), activity, 'own-value'),
    ghosh: at(forwardMultipliers(of, countries), activity, 'output'),
    'own-ghosh': at(forwardMultipliers(of, countries), activity, 'own-output'),
    'unequal:own-ghosh': at(forwardMultipliers(of, unequal), activity, 'own-output'),
  }),

  'multiplier-uncertainty': ({ region_industry }) => {
    const doubt = multiplierUncertainty(of, countries);
    return {
      multiplier: at(doubt, activityOf(region_industry), 'multiplier'),
      sd_delta_method: at(doubt, activityOf(region_industry), 'standard-deviation'),
    };
  },
};
