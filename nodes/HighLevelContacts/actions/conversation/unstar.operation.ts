import { defineOperation } from '../../fields/defineOperation';
import { changeConversation, conversationFields, touchesConversation } from './conversationFields';

export const unstar = defineOperation({
	option: {
		name: 'Remove Star',
		value: 'unstar',
		description: 'Remove the star of a conversation',
		action: 'Remove the star of a conversation',
	},
	fields: conversationFields,
	touches: touchesConversation,
	run: async (chosen, item) => await changeConversation(item, chosen, { starred: false }),
});
