import type { Frame } from '../accounts/frame.ts';
import { interStateBlocks } from '../accounts/regions/inter-state-blocks.ts';
import type { InterStateBlocks } from '../accounts/regions/nest-evidence.ts';
import type { MexicanStateEvidence } from '../accounts/regions/region-evidence.ts';

/** Domestic flows between the Mexican states of a nest and the rest of the country; none without states. */
export function statesApart(
  states: readonly MexicanStateEvidence[],
  frame: Pick<Frame, 'groups'>,
): InterStateBlocks {
  if (states.length === 0) return { blocks: new Float64Array(0), finalBlocks: new Float64Array(0) };
  const { blocks, finalBlocks } = interStateBlocks(states, frame);
  return { blocks, finalBlocks };
}
