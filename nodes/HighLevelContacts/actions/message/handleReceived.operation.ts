import { defineOperation } from '../../fields/defineOperation';
import { identityTouches } from '../../fields/touches';
import { requireValue } from '../../model/values/requireValue';
import { oneAtATime } from '../../run/providerMessages';
import { checkFiles } from './attachFiles';
import { handleText } from './handleText';
import { keepTrying } from './keepTrying';
import { refuseNothing } from './putInText';
import { receivedFields, receivedOptions } from './receivedFields';
import { refusePrivateToken, routeOf } from './route';
import { textNumber } from './textNumber';

export const handleReceived = defineOperation({
	option: {
		name: 'Handle Received Text',
		value: 'handleReceived',
		description:
			'Do all that a text asks for which came in by any SMS provider: find or create the contact, keep the text, STOP and START, tasks by text. "reply" has the words of an answer, which you send. The same text of a provider is handled once.',
		action: 'Handle a received text message',
	},
	fields: receivedFields,
	options: receivedOptions,
	touches: ({ from }) => [
		...identityTouches({ phone: from }),
		{ key: 'contacts', manner: 'phone' },
	],
	async run({ additionalFields: more, options, ...fields }, item) {
		const { channel, keptIn, message, provider } = fields;
		const isThread = keptIn !== 'note';
		if (isThread && channel === 'Custom') {
			refusePrivateToken(item, 'put texts into the thread of a provider');
		}
		const files = await checkFiles(item, more, false);
		refuseNothing(message, files);
		const from = requireValue(
			await textNumber(item, fields.from, 'From', options.defaultCountry),
			'From',
		);
		const route = isThread ? await routeOf(item, channel, provider) : undefined;
		const text = { ...fields, ...more, from, route, files };
		// Also of another execution: two texts of one sender are handled in the order in which they came.
		const sender = JSON.stringify([item.api.locationId, from]);
		const handle = async () => await handleText(item, text, options);
		const minutes = options.keepTryingMinutes ?? 0;
		return await oneAtATime(sender, async () => await keepTrying(item, handle, minutes));
	},
});
