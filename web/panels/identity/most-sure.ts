/** Rounded figures of a use never read as certainty. */
export const MOST_SURE = 0.99;
