import { asTime, idIn } from '../../model/answered';
import { isSameText, type Wanted } from '../../model/message/sameText';
import { conversationIdFor } from '../../queries/conversationOf';
import { latestMessages } from '../../queries/messagesOf';
import type { ItemContext } from '../../run/itemContext';
import type { Recovery } from '../../transport/apiRequest';
import type { MadeMessage } from '../../transport/endpoints/messages';

/**
 * How a message is looked for whose answer was lost: in the conversation of the contact, by its text, as new as the
 * first try, and not made by this execution for another item.
 *
 * @param isSent whether it goes to somebody's phone, who must not get it twice: what is not seen may still come
 */
export function messageRecovery(
	{ api, createdIds }: ItemContext,
	contactId: string,
	wanted: Wanted & { date?: string },
	isSent: boolean,
): Recovery<MadeMessage> {
	return {
		isSure: async () => !isSent,
		reachesPeople: isSent,
		idOf: ({ messageId }) => messageId,
		remark: (made, warning) => ({ ...made, warning }),
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
				if (messageId === undefined || !isMine || createdIds.isKnown(messageId)) return [];
				return [{ messageId, conversationId }];
			});
		},
	};
}
