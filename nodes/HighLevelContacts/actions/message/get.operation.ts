import { defineOperation } from '../../fields/defineOperation';
import { simplify } from '../../fields/lists';
import { messages } from '../../transport/endpoints/messages';
import { downloadsFiles, messageRow } from './messageRow';
import { messageId } from './messageFields';

export const get = defineOperation({
	option: {
		name: 'Get',
		value: 'get',
		description: 'Retrieve one message by its ID, also its files',
		action: 'Get a message',
	},
	fields: { messageId, simple: simplify() },
	options: { downloadsFiles },
	async run({ messageId: id, simple, options }, item) {
		const message = await item.api.call(messages.get, { messageId: id });
		return await messageRow(item, message, { simple, ...options });
	},
});
