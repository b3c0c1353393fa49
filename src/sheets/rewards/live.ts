/**
 * Up to so many people results are formulas over the entries and the scores; above, values with the same numbers. What is
 * looked up among all people for each of them grows with the square of their number: in the slowest engine that is in use here
 * a change takes some five seconds with two hundred people, in Excel none that is noticed.
 */
export const MOST_LIVE_PEOPLE = 200;
