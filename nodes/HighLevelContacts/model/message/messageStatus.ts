import { asText } from '../../../shared/answered';

/** The statuses that can be reported. */
export type ReportedStatus = 'pending' | 'sent' | 'failed' | 'delivered' | 'read';

/**
 * How far a message is: no report leads back. `failed` stands before `delivered`, as a late report of arrival is the
 * better news, and one of failure after it is wrong.
 */
const RANK: Record<string, number> = {
	scheduled: 0,
	queued: 0,
	pending: 0,
	sent: 1,
	failed: 2,
	undelivered: 2,
	opt_out: 2,
	delivered: 3,
	read: 4,
	opened: 4,
	clicked: 4,
	connected: 4,
};

/** Whether a message that has a status is as far already, or farther, than a report says. */
export function isPast(status: unknown, reported: ReportedStatus): boolean {
	const now = RANK[asText(status)?.toLowerCase() ?? ''] ?? -1;
	const next = RANK[reported] ?? 0;
	// A second failure may have a better reason.
	return now > next || (now === next && reported !== 'failed');
}
