import { asText, asTime } from '../../../shared/answered';
import { holdsText } from '../note/plainText';
import { isBetween } from '../values/dateRange';
import type { Message } from '../wire';
import { channelOf } from './channel';

/** What a message must be like. */
export interface MessageFilter {
	channel?: string;
	/** Epoch milliseconds */
	dateAddedAfter?: number;
	dateAddedBefore?: number;
	direction?: 'inbound' | 'outbound';
	/** Text in the message */
	query?: string;
}

/** Makes the test that a message must pass; HighLevel knows some of it, and not for every list. */
export function messageFilter(wanted: MessageFilter) {
	const { channel, direction, dateAddedAfter = -Infinity, dateAddedBefore, query } = wanted;
	return {
		matches: (message: Message): boolean =>
			(channel === undefined || channelOf(message) === channel) &&
			(direction === undefined || asText(message.direction) === direction) &&
			isBetween(message.dateAdded, wanted.dateAddedAfter, dateAddedBefore) &&
			(query === undefined || holdsText(query, message.body)),
		/** Whether this one, and with it all that follow in a list with the newest first, is too old. */
		isTooOld: (message: Message): boolean => asTime(message.dateAdded) < dateAddedAfter,
	};
}

/**
 * The channel by which HighLevel filters the list of the account. It is not known whether `SMS` has the texts of
 * conversation providers in it, so that texts are sorted out here.
 */
export function exportChannel(channel: string | undefined): string | undefined {
	const known = ['Call', 'Email', 'WhatsApp', 'Instagram', 'Facebook'];
	return channel !== undefined && known.includes(channel) ? channel : undefined;
}
