const DAY_S = 86_400;
const DAY_MS = DAY_S * 1000;
/** As seconds it is in 2286, as milliseconds in April 1970, which nobody means. */
const MOST_SECONDS = 1e10;

/**
 * The epoch milliseconds of an answered day that may be in seconds. Only midnights can be told apart, and a day is one:
 * seconds at midnight are not milliseconds at midnight.
 */
export function dayMillis(epoch: number): number {
	const isSmall = Math.abs(epoch) < MOST_SECONDS;
	const isSeconds = isSmall && epoch % DAY_S === 0 && !isWholeDay(epoch);
	return isSeconds ? epoch * 1000 : epoch;
}

/** Whether epoch milliseconds are a midnight in UTC, which is how HighLevel answers a day. */
export function isWholeDay(millis: number): boolean {
	return millis % DAY_MS === 0;
}
