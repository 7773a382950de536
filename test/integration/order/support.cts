import type { IDataObject } from 'n8n-workflow';
import type { Account } from '../../support/account.cts';

/** How much longer an older row is under way than a newer one. */
const LATE_MS = 40;

/** Two rows for each of some things, one behind the other; those of the older one hold the word "older". */
export function pairs<Thing>(
	things: readonly Thing[],
	rowOf: (thing: Thing, word: 'older' | 'newer') => IDataObject,
): IDataObject[] {
	return things.flatMap((thing) => [rowOf(thing, 'older'), rowOf(thing, 'newer')]);
}

/** Lets requests with the word "older" take effect so late that any other would overtake them. */
export function delayOlder({ sandbox }: Account): void {
	Object.assign(sandbox.settings.rateLimit, { max: 100_000 });
	sandbox.addFault({
		kind: 'slow',
		bodyContains: 'older',
		delayMs: LATE_MS,
		realDelay: true,
		phase: 'before',
	});
}
