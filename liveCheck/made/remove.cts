import type { Exchange, LineRequest } from '../line/exchange.cts';
import type { Ledger, Made } from './ledger.cts';

export type Send = (request: LineRequest) => Promise<Exchange>;

/** What was deleted, and what could not be. */
export interface Removal {
	deleted: number;
	failed: Array<Made & { status: number | undefined }>;
}

/** Deletes all that the ledger knows. Goes on after a failure. */
export async function removeAll(send: Send, ledger: Ledger): Promise<Removal> {
	const removal: Removal = { deleted: 0, failed: [] };
	for (const one of ledger.left) {
		const status = await send({ method: 'DELETE', path: one.path }).then(
			(answer) => answer.status,
			() => undefined,
		);
		if (isGone(status)) {
			removal.deleted += 1;
			ledger.forget(one.id);
		} else {
			removal.failed.push({ ...one, status });
		}
	}
	return removal;
}

/** Deleted, or not there any more: HighLevel says 400 to an id that it does not know. */
function isGone(status: number | undefined): boolean {
	return status !== undefined && (status < 300 || status === 400 || status === 404);
}
