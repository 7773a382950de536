import { defineOperation } from '../../fields/defineOperation';
import { changeConversation, conversationFields, touchesConversation } from './conversationFields';

export const markUnread = defineOperation({
	option: {
		name: 'Mark as Unread',
		value: 'markUnread',
		description: 'Mark a conversation as unread, so that somebody looks at it',
		action: 'Mark a conversation as unread',
	},
	fields: conversationFields,
	touches: touchesConversation,
	run: async (chosen, item) => await changeConversation(item, chosen, { unreadCount: 1 }),
});
