import { PROVIDERS } from '../../../sandbox/fixtures.cts';
import type { Scene } from '../scene.cts';
import { rl, type Run, type Runs } from './run.cts';

const asApp = { authentication: 'oAuth2' };
const onExtra = { channel: 'Custom', provider: rl(PROVIDERS.extra) };

const ofContact = ({ contactId }: Scene, more = {}): Run => ({
	parameters: { contactId: rl(contactId), ...more },
});

/** Messages: all operations. */
export const messageRuns: Runs = {
	addReceived: (scene) => [
		{
			parameters: {
				contactId: { __rl: true, mode: 'identity', value: '+15550100001' },
				message: 'Can I come at 5 pm?',
				additionalFields: { altId: 'SM-example-1' },
			},
		},
		ofContact(scene, { ...asApp, ...onExtra, message: 'Is there parking?' }),
		ofContact(scene, {
			...asApp,
			channel: 'Custom',
			message: 'Here it is',
			additionalFields: { attachmentUrls: 'https://example.com/picture.png' },
			provider: rl(PROVIDERS.extra),
		}),
		{
			parameters: {
				contactId: { __rl: true, mode: 'identity', value: '+15550100099' },
				message: 'Who is this?',
				options: { createsContact: true },
			},
		},
	],
	addSent: (scene) => [
		ofContact(scene, { message: 'Yes, until 6 pm.' }),
		ofContact(scene, { ...asApp, ...onExtra, message: 'Yes, behind the house.' }),
		{
			...ofContact(scene, { additionalFields: { binaryFields: 'data' } }),
			binary: { data: { data: 'aGVsbG8=', fileName: 'hello.txt', mimeType: 'text/plain' } },
		},
	],
	cancelScheduled: ({ scheduledMessageId }) => [{ parameters: { messageId: scheduledMessageId } }],
	get: ({ receivedMessageId, failedMessageId }) => [
		{ parameters: { messageId: receivedMessageId } },
		{ parameters: { messageId: failedMessageId } },
		{ parameters: { messageId: receivedMessageId, simple: false }, isOtherShape: true },
	],
	getAll: (scene) => [
		ofContact(scene),
		{ parameters: { whose: 'account', filters: { channel: 'SMS' } } },
	],
	send: (scene) => [
		ofContact(scene, { message: 'See you at 5 pm.' }),
		ofContact(scene, { message: 'See you tomorrow.', channel: 'same' }),
		ofContact(
			{ ...scene, contactId: scene.otherContactId },
			{ message: 'Hello Grace.', channel: 'same' },
		),
		ofContact(scene, {
			message: 'Tomorrow at 9',
			additionalFields: { sendAt: '2099-03-05T09:00:00Z' },
		}),
	],
	setStatus: ({ sentMessageId }) => [
		{ parameters: { ...asApp, messageId: sentMessageId, status: 'delivered' } },
		{
			parameters: {
				...asApp,
				messageId: sentMessageId,
				status: 'failed',
				reason: 'The number cannot receive texts',
			},
		},
	],
};

const ofConversation = ({ conversationId }: Scene): Run => ({
	parameters: { findBy: 'conversation', conversationId: rl(conversationId) },
});

/** Conversations: all operations. */
export const conversationRuns: Runs = {
	get: (scene) => [ofContact(scene), ofConversation(scene)],
	getAll: () => [{ parameters: { filters: { status: 'unread' } } }],
	markRead: (scene) => [ofContact(scene), ofConversation(scene)],
	markUnread: (scene) => [ofContact(scene)],
	star: (scene) => [ofContact(scene), ofConversation(scene)],
	unstar: (scene) => [ofContact(scene)],
};
