import { fixtures, type Sandbox } from '../../../sandbox/index.cts';
import { ensureConversation } from '../../../sandbox/model/conversations.cts';
import { addMessage } from '../../../sandbox/model/messages.cts';
import type { Message } from '../../../sandbox/model/messageTypes.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import type { Scene, Target } from './scenes.cts';

const { LOCATION_ID, PROVIDERS, USERS } = fixtures;

function person({ contacts }: Sandbox, more: object = {}): Contact {
	return contacts.create(LOCATION_ID, { firstName: 'Robin', phone: '+12025550111', ...more });
}

/** A request that names the contact, and a provider where one is given. */
const toContact =
	(conversationProviderId?: string, more: object = {}): Scene =>
	(sandbox) => ({
		body: {
			contactId: person(sandbox, more).id,
			...(conversationProviderId && { conversationProviderId }),
		},
	});

/** A request about an outbound message. */
const about =
	(rest: string, draft: Partial<Message> = {}): Scene =>
	(sandbox) => {
		const { id } = addMessage(sandbox, person(sandbox), {
			messageType: 'TYPE_CUSTOM_PROVIDER_SMS',
			direction: 'outbound',
			status: 'pending',
			source: 'app',
			providerId: PROVIDERS.extra,
			...draft,
		});
		return { path: `/conversations/messages/${id}${rest}` };
	};

const IN_2025: Partial<Sandbox['settings']['conversations']> = { refusals: '2025' };

const in2025 =
	(scene: Scene): Scene =>
	(sandbox) => {
		Object.assign(sandbox.settings.conversations, IN_2025);
		return scene(sandbox);
	};

const uploaded =
	(secureFrom: string): Scene =>
	(sandbox): Target => {
		sandbox.settings.conversations.secureFrom = secureFrom;
		const fields = { locationId: LOCATION_ID, contactId: person(sandbox).id };
		const parts = [
			...Object.entries(fields).map(([name, value]) => `name="${name}"\r\n\r\n${value}`),
			'name="fileAttachment"; filename="sample.png"\r\ncontent-type: image/png\r\n\r\npicture',
		];
		return {
			text: `${parts.map((part) => `--cut\r\ncontent-disposition: form-data; ${part}\r\n`).join('')}--cut--\r\n`,
			headers: { 'content-type': 'multipart/form-data; boundary=cut' },
		};
	};

export const MESSAGE_SCENES: Record<string, Scene> = {
	'message.inbound.sms': toContact(),
	'message.inbound.liveChat': toContact(),
	'message.inbound.mismatch': toContact(PROVIDERS.extra),
	'message.inbound.providerRequired': toContact(),
	'message.inbound.empty.2025': in2025(toContact()),
	'message.inbound.noAccess': toContact(PROVIDERS.foreign),
	'message.inbound.hiddenError.2025': in2025(toContact('5c0d000000000000000000ff')),
	'message.inbound.contactNotFound': (sandbox) => {
		const contact = person(sandbox);
		sandbox.contacts.remove(contact);
		return { body: { contactId: contact.id } };
	},
	'message.inbound.attachments': toContact(),
	'message.inbound.type': toContact(),
	'message.status': about('/status'),
	'message.status.providerNotFound': about('/status', { providerId: undefined }),
	'message.status.noAccess': about('/status', { providerId: PROVIDERS.foreign }),
	'message.status.email': about('/status', { messageType: 'TYPE_EMAIL' }),
	'message.send': toContact(),
	'message.send.dnd': toContact(undefined, { dndSettings: { SMS: { status: 'active' } } }),
	'message.send.noPhone': toContact(undefined, { phone: undefined }),
	'message.send.noContent': toContact(),
	'message.send.noContentType': () => ({}),
	'message.schedule.notFound': () => ({}),
	'messages.list': (sandbox) => {
		const contact = person(sandbox);
		const { id } = ensureConversation(sandbox, contact);
		received(sandbox, contact);
		addMessage(sandbox, contact, {
			messageType: 'TYPE_CUSTOM_SMS',
			direction: 'outbound',
			status: 'failed',
			source: 'app',
			body: 'Hi',
			userId: USERS.owner,
			providerId: PROVIDERS.standard,
			error: 'There was an error from the provider',
		});
		return { path: `/conversations/${id}/messages` };
	},
	'message.get': (sandbox) => ({
		path: `/conversations/messages/${received(sandbox, person(sandbox)).id}`,
	}),
	'conversation.create.exists': (sandbox) => {
		const contact = person(sandbox);
		ensureConversation(sandbox, contact);
		return { body: { contactId: contact.id } };
	},
	'messages.export.badDate': () => ({}),
	'message.upload': uploaded('2100-01-01T00:00:00Z'),
	'message.upload.secure': uploaded('2000-01-01T00:00:00Z'),
	'file.get': (sandbox) => {
		sandbox.store.uploads.set('slug1', {
			slug: 'slug1',
			locationId: LOCATION_ID,
			name: 'sample.png',
			contentType: 'image/png',
			bytes: new Uint8Array(3),
			path: '',
			dateAdded: 0,
		});
		return {};
	},
	'conversationChannel.sms': () => ({
		path: `/locations/${LOCATION_ID}/conversationChannels/SMS`,
	}),
};

function received(sandbox: Sandbox, contact: Contact): Message {
	return addMessage(sandbox, contact, {
		messageType: 'TYPE_SMS',
		direction: 'inbound',
		status: 'delivered',
		source: 'app',
		body: 'Hello',
	});
}
