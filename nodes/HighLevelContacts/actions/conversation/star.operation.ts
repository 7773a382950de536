import { defineOperation } from '../../fields/defineOperation';
import { changeConversation, conversationFields, touchesConversation } from './conversationFields';

export const star = defineOperation({
	option: {
		name: 'Star',
		value: 'star',
		description: 'Mark a conversation with a star',
		action: 'Star a conversation',
	},
	fields: conversationFields,
	touches: touchesConversation,
	run: async (chosen, item) => await changeConversation(item, chosen, { starred: true }),
});
