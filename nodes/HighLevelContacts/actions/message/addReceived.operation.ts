import { defineOperation } from '../../fields/defineOperation';
import { touchesRecipient } from '../../fields/recipient';
import { createsContact, keepTryingMinutes } from './messageFields';
import { putInFields, putInText } from './putInText';

export const addReceived = defineOperation({
	option: {
		name: 'Add Received Text',
		value: 'addReceived',
		description:
			"Put a text that a customer sent, and that came in by any SMS provider, into the contact's conversation in HighLevel",
		action: 'Add a received text message',
	},
	fields: putInFields,
	options: { createsContact, keepTryingMinutes },
	touches: touchesRecipient,
	run: async ({ options, ...inputs }, item) => await putInText(item, inputs, 'inbound', options),
});
