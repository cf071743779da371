import type { Provenance } from '../../core/provenance.ts';
import { combine } from '../../core/provenance.ts';
import type {
  CustomsEvidence,
  EvidenceGap,
  EvidenceNote,
  MexicanStateEvidence,
  ProvinceEvidence,
  UsRegionEvidence,
} from './region-evidence.ts';

/** Domestic sales between Mexican states and the rest: G groups, N = states + 1, the rest last. */
export interface InterStateBlocks {
  /** Inputs: index ((r·G + g)·N + q)·G + h. */
  readonly blocks: Float64Array;
  /** Final demand: index (r·G + g)·N + q. */
  readonly finalBlocks: Float64Array;
}

/** All that a nested table needs beside the base table, in one year. */
export interface NestEvidence {
  readonly year: number;
  /** By area id (whole states) and by region id of the metros inside. */
  readonly us: ReadonlyMap<string, UsRegionEvidence>;
  /** In the order of the plan. */
  readonly mexicanStates: readonly MexicanStateEvidence[];
  readonly provinces: readonly ProvinceEvidence[];
  readonly interState: InterStateBlocks;
  readonly customs: CustomsEvidence;
}

/** Where all of the evidence comes from. */
export function nestEvidenceProvenance(evidence: NestEvidence): Provenance {
  return combine(
    'regional evidence',
    allParts(evidence).map((part) => part.provenance),
    'derived',
  );
}

/** Everything that was read, and everything that is missing. */
export function notesOf(evidence: NestEvidence): { notes: EvidenceNote[]; gaps: EvidenceGap[] } {
  const parts = allParts(evidence);
  return { notes: parts.flatMap((part) => part.notes), gaps: parts.flatMap((part) => part.gaps) };
}

function allParts({ us, mexicanStates, provinces, customs }: NestEvidence) {
  return [...us.values(), ...mexicanStates, ...provinces, customs];
}
