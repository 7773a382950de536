import { formatDuration } from '../../shared/transport/formatDuration';

/**
 * Nobody waits for the next day. HighLevel's day is 24 hours from the first request and not a calendar day
 * (docs/highlevel-api.md, Limits), so only its own header says when it ends.
 */
export class DailyQuotaUsedUp extends Error {
	uncertainty = '';
	readonly ending: string;

	/** @param resetsInMs milliseconds until HighLevel counts from zero again; nothing when it has not said so */
	constructor(readonly resetsInMs?: number) {
		const ending =
			resetsInMs === undefined
				? 'It starts again 24 hours after the first request of the day'
				: `It starts again in about ${formatDuration(resetsInMs)}`;
		super(`The daily request limit of this HighLevel sub-account is used up. ${ending}`);
		this.name = 'DailyQuotaUsedUp';
		this.ending = ending;
	}
}
