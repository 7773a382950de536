import { defineOperation } from '../../fields/defineOperation';
import { simplify } from '../../fields/lists';
import { conversationOutput } from '../../model/message/messageOutput';
import { conversations } from '../../transport/endpoints/conversations';
import { conversationFields, findConversation } from './conversationFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve the conversation of a contact, or one by its ID',
		action: 'Get a conversation',
	},
	fields: { ...conversationFields, simple: simplify() },
	async run({ simple, ...chosen }, { api }) {
		const { id, shown } = await findConversation(api, chosen);
		const conversation = await api.call(conversations.get, { conversationId: id });
		return conversationOutput({ ...shown, ...conversation }, simple);
	},
});
