/** Without `ODD_ANSWERS=all` one of this many cases is tried. */
const EVERY = 41;

const isFull = process.env.ODD_ANSWERS === 'all';

/** For one test, when all cases are tried. */
export const LONGEST_MS = isFull ? 1_800_000 : 30_000;

let first = 0;

/** The cases that are tried: all on demand, and else some that are the same each time. */
export function share<Case>(cases: Case[]): Case[] {
	if (isFull) return cases;
	first = (first + 1) % EVERY;
	return cases.filter((_, n) => n % EVERY === first);
}
