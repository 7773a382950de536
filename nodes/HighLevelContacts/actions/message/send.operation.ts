import { choice } from '../../fields/choice';
import { additionalFields } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { withDefault } from '../../fields/field';
import { phone } from '../../fields/phone';
import { recipientLocator, touchesRecipient } from '../../fields/recipient';
import { text } from '../../fields/text';
import { moment } from '../../fields/times';
import { InvalidInput } from '../../../shared/invalidInput';
import type { Route } from '../../model/message/channel';
import { messageOutput } from '../../model/message/messageOutput';
import { omitEmpty } from '../../model/values/omitEmpty';
import { comesBack, type StartingText } from '../../run/startingText';
import { systemClock } from '../../../shared/transport/clock';
import { ifSent } from '../../transport/dryRun';
import { messages } from '../../transport/endpoints/messages';
import { checkFiles, uploadFiles } from './attachFiles';
import { extraProvider, fileFields, messageText, phoneOfContact } from './messageFields';
import { messageRecovery, noteMade } from './messageRecovery';
import { refuseNothing } from './putInText';
import { routeOf, sameRoute } from './route';
import { withContact } from './withContact';

const channel = choice(
	{ displayName: 'Channel', description: 'On which the contact gets the message' },
	[
		{
			name: 'Extra Provider',
			value: 'Custom',
			description: 'A conversation provider beside the default one, such as a WhatsApp app',
		},
		{ name: 'Facebook', value: 'FB' },
		{ name: 'Instagram', value: 'IG' },
		{ name: 'Live Chat', value: 'Live_Chat' },
		{
			name: "Same as the Customer's Last Text",
			value: 'same',
			description: 'Where the contact wrote last; SMS for one who never wrote',
		},
		{
			name: 'SMS',
			value: 'SMS',
			description: "By the default provider of the sub-account's texts",
		},
		{
			name: 'WhatsApp',
			value: 'WhatsApp',
			description: "HighLevel's own WhatsApp; without it the message fails later",
		},
	],
	'SMS',
);

export const send = defineOperation({
	option: {
		name: 'Send',
		value: 'send',
		description:
			'Send a text to a contact through HighLevel, now or at a later time. HighLevel refuses it when Do Not Disturb is on.',
		action: 'Send a text message',
	},
	fields: {
		contactId: recipientLocator(),
		message: messageText,
		channel: withDefault(channel, 'SMS'),
		provider: extraProvider,
		additionalFields: additionalFields({
			...fileFields,
			fromNumber: phone({
				displayName: 'From Number',
				placeholder: 'e.g. +1 217 555 0100',
				description: 'The number of the sub-account that sends it, when there are several',
			}),
			phone: phoneOfContact,
			replyMessageId: text({
				displayName: 'Reply to Message ID',
				description: 'The message that this one answers, where the channel shows that',
			}),
			sendAt: moment({
				displayName: 'Send At',
				description: 'When to send it, if not now. It can be cancelled until then.',
			}),
			toNumber: phone({
				displayName: 'To Number',
				placeholder: 'e.g. +1 217 555 0123',
				description: 'Another number of the contact than its main one',
			}),
		}),
	},
	touches: touchesRecipient,
	async run({ contactId: recipient, message, channel: chosen, provider, ...rest }, item) {
		const { sendAt, attachmentUrls, binaryFields, phone: known, ...more } = rest.additionalFields;
		const files = await checkFiles(item, { attachmentUrls, binaryFields }, true);
		refuseNothing(message, files);
		if (sendAt !== undefined) refusePast(sendAt);
		const fixed = chosen === 'same' ? undefined : await routeOf(item, chosen, provider);
		return await withContact(item, recipient, { phone: known }, async (contactId) => {
			const route = fixed ?? (await sameRoute(item, contactId));
			refuseCircle(item.startingText(), route, contactId, message);
			const attachments = await uploadFiles(item, contactId, files);
			const wanted = { direction: 'outbound' as const, message, attachments };
			const sending = item.api.call(
				messages.send,
				{},
				{
					body: omitEmpty({
						...route,
						...more,
						contactId,
						message,
						attachments: attachments.length > 0 ? attachments : undefined,
						scheduledTimestamp: sendAt === undefined ? undefined : Math.floor(sendAt / 1000),
					}),
					recovery: messageRecovery(item, contactId, wanted, true),
				},
			);
			return await ifSent(sending, (made) => {
				noteMade(made.messageId);
				const output = messageOutput({
					...wanted,
					id: made.messageId,
					conversationId: made.conversationId,
					contactId,
					messageType: route.type,
					conversationProviderId: route.conversationProviderId,
					body: message,
					status: sendAt === undefined ? undefined : 'scheduled',
					from: more.fromNumber,
					to: more.toNumber,
				});
				return made.warning === undefined ? output : { ...output, warning: made.warning };
			});
		});
	},
});

/** @throws InvalidInput when HighLevel would hand the text to the trigger again that has started the run with it */
function refuseCircle(
	start: StartingText | undefined,
	route: Route,
	contactId: string,
	message: string | undefined,
): void {
	if (!start || !comesBack(start, route, contactId, message)) return;
	throw new InvalidInput(
		'HighLevel has handed this text over to be sent, and would hand it over again',
		'Send it with the node of your SMS provider, and report what became of it with the operation Set Status.',
	);
}

function refusePast(sendAt: number): void {
	if (sendAt > systemClock.now()) return;
	throw new InvalidInput(
		`The time in 'Send At' has passed: ${new Date(sendAt).toISOString()}`,
		'Choose a later one, or leave the field out to send the message now.',
	);
}
