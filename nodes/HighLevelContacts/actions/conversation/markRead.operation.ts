import { defineOperation } from '../../fields/defineOperation';
import { changeConversation, conversationFields, touchesConversation } from './conversationFields';

export const markRead = defineOperation({
	option: {
		name: 'Mark as Read',
		value: 'markRead',
		description: 'Mark all messages of a conversation as read',
		action: 'Mark a conversation as read',
	},
	fields: conversationFields,
	touches: touchesConversation,
	run: async (chosen, item) => await changeConversation(item, chosen, { unreadCount: 0 }),
});
