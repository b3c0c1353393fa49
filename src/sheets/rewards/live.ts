/**
 * Up to so many people results are formulas over the entries and the scores; above, values with the same numbers. What is
 * looked up among all people for each of them grows with the square of their number.
 */
export const MOST_LIVE_PEOPLE = 300;
