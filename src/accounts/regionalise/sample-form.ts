/** How shares are weighed when odds are fitted, and whether the terms of remoteness take part. */
export interface SampleForm {
  /** Of the weight of a share, the part by its flow; the rest is by its coefficient. */
  readonly byFlow: number;
  /** With the square of cover and the region's remoteness. */
  readonly reach: boolean;
}

/**
 * The form of the default: half by flow, half by coefficient.
 *
 * @source  ACCURACY §3, under step 8
 */
export const OST_FORM: SampleForm = { byFlow: 0.5, reach: false };

/** The form with remoteness: by coefficient, so that a user's recipe counts the same however large the user is. */
export const REACH_FORM: SampleForm = { byFlow: 0, reach: true };
