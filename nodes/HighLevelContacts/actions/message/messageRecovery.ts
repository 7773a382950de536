import { asTime, idIn } from '../../../shared/answered';
import { isSameText, type Wanted } from '../../model/message/sameText';
import { conversationIdFor } from '../../queries/conversationOf';
import { latestMessages } from '../../queries/messagesOf';
import type { ItemContext } from '../../run/itemContext';
import type { Recovery } from '../../transport/apiRequest';
import { BoundedMap } from '../../../shared/boundedMap';
import type { MadeMessage } from '../../transport/endpoints/messages';

/** Messages of all executions of this process: people write the same short text in several of them at one moment. */
const made = new BoundedMap<string, true>(20_000);

/** Notes a message that was made, so that it is not taken for another one whose answer was lost. */
export function noteMade(messageId: string): void {
	made.set(messageId, true);
}

/**
 * How a message is looked for whose answer was lost: in the conversation of the contact, by its text, as new as the
 * first try, and not made by this process for another item.
 *
 * @param isSent whether it goes to somebody's phone, who must not get it twice: what is not seen may still come
 */
export function messageRecovery(
	{ api }: ItemContext,
	contactId: string,
	wanted: Wanted & { date?: string },
	isSent: boolean,
): Recovery<MadeMessage> {
	return {
		isSure: async () => !isSent,
		reachesPeople: isSent,
		idOf: ({ messageId }) => messageId,
		remark: (message, warning) => ({ ...message, warning }),
		async find(isRecent) {
			const conversationId = await conversationIdFor(api, contactId);
			if (conversationId === undefined) return null;
			const rows = await latestMessages(api, conversationId);
			// One that is put in with a date of its own has that one.
			const isOfThen = (dateAdded: unknown) =>
				wanted.date !== undefined && asTime(dateAdded) === Date.parse(wanted.date);
			return rows.flatMap((row) => {
				const { dateAdded } = row;
				const messageId = idIn(row);
				const isMine = isSameText(row, wanted) && (isRecent(dateAdded) || isOfThen(dateAdded));
				if (messageId === undefined || !isMine || made.get(messageId)) return [];
				return [{ messageId, conversationId }];
			});
		},
	};
}
