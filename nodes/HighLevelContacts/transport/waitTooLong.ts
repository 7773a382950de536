import { formatDuration } from '../../shared/transport/formatDuration';

/** Nobody waits that long without a word. */
export class WaitTooLong extends Error {
	uncertainty = '';

	/**
	 * @param waitMs how long HighLevel wants the node to wait
	 * @param status the HTTP status with which it said so
	 */
	constructor(
		readonly waitMs: number,
		readonly status = 429,
	) {
		super(`HighLevel wants the next request in about ${formatDuration(waitMs)} only`);
		this.name = 'WaitTooLong';
	}
}
