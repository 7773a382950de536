import { defineOperation } from '../../fields/defineOperation';
import { touchesRecipient } from '../../fields/recipient';
import { createsContact, keepTryingMinutes } from './messageFields';
import { putInFields, putInText } from './putInText';

export const addSent = defineOperation({
	option: {
		name: 'Add Sent Text',
		value: 'addSent',
		description:
			"Put a copy of a text that was sent elsewhere, such as by an SMS provider, into the contact's conversation in HighLevel. It sends nothing.",
		action: 'Add a sent text message',
	},
	fields: putInFields,
	options: { createsContact, keepTryingMinutes },
	touches: touchesRecipient,
	run: async ({ options, ...inputs }, item) => await putInText(item, inputs, 'outbound', options),
});
