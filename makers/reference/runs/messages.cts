import type { INodeParameters } from 'n8n-workflow';
import { PROVIDERS, USERS } from '../../../sandbox/fixtures.cts';
import type { Scene } from '../scene.cts';
import { rl, type Run, type Runs } from './run.cts';

const asApp = { authentication: 'oAuth2' };
const onExtra = { channel: 'Custom', provider: rl(PROVIDERS.extra) };

const ofContact = ({ contactId }: Scene, more = {}): Run => ({
	parameters: { contactId: rl(contactId), ...more },
});

function received(message: string, more: INodeParameters): Run {
	return { parameters: { from: '+15550100001', message, altId: `SM-${message}`, ...more } };
}

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
	handleReceived: () => [
		received('TASK call Bob by 2026-03-06 at 14:30', { commands: ['task', 'done', 'list'] }),
		received('Please take me off your list', {
			keptIn: 'both',
			options: { optOutTag: 'sms-optout' },
		}),
		received('This is the wrong number', { keptIn: 'note', from: '+15550100098' }),
		received('DONE 1', { commands: ['done'] }),
		received('Is there parking?', { ...asApp, ...onExtra, from: '+15550100097' }),
		received('NEW Grace Hopper grace@example.org', {
			commands: ['new'],
			from: '+15550100096',
			options: {
				assignedTo: rl(USERS.owner),
				tagsToAdd: 'texted-us',
				welcomeTask: 'Welcome {name}',
			},
		}),
		received('START', { options: { optOutTag: 'sms-optout' } }),
		received('START', { options: { optOutTag: 'sms-optout' } }),
	],
	prepareText: (scene) => [
		ofContact(scene, {
			message: 'Hello {{contact.first_name|there}}, see you at 5 pm.',
			options: { quietFrom: '21:00', quietTo: '21:00' },
		}),
		ofContact(scene, { message: '{{contact.shoe_size}}' }),
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
