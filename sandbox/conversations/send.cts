import { conversationError } from '../http/errors.cts';
import { addMessage } from '../model/messages.cts';
import type { Message, MessageType, Provider } from '../model/messageTypes.cts';
import type { Contact } from '../model/types.cts';
import { ForeignAddress } from '../sms/webhook.cts';
import type { World } from '../world.cts';
import { deliverMessage, setStatus } from './deliver.cts';
import { announceMessage } from './events.cts';

/** HighLevel's words for the ways in which a message leaves. */
export const SENT_TYPES = {
	SMS: 'TYPE_SMS',
	Email: 'TYPE_EMAIL',
	WhatsApp: 'TYPE_WHATSAPP',
	IG: 'TYPE_INSTAGRAM',
	FB: 'TYPE_FACEBOOK',
	Custom: 'TYPE_CUSTOM_PROVIDER_SMS',
	Live_Chat: 'TYPE_LIVE_CHAT',
	InternalComment: 'TYPE_INTERNAL_COMMENT',
} as const satisfies Record<string, MessageType>;

export type SentType = keyof typeof SENT_TYPES;

/** What needs a page or a number connected in HighLevel, which this account has not: taken, then failed. */
const UNCONNECTED: readonly string[] = ['TYPE_WHATSAPP', 'TYPE_INSTAGRAM', 'TYPE_FACEBOOK'];

export interface Outgoing extends Partial<Message> {
	type: SentType;
	source: Message['source'];
	/** None: HighLevel's own service. */
	provider?: Provider;
	/** Later than now, in milliseconds. */
	scheduledFor?: number;
}

/** Texts of the SMS service have a type of their own when it is a provider. */
export function typeOf(type: SentType, provider?: Provider): MessageType {
	return type === 'SMS' && provider ? 'TYPE_CUSTOM_SMS' : SENT_TYPES[type];
}

/** Why HighLevel refuses to send it, if it does. */
export function obstacle(
	{ settings }: World,
	{ phone, dnd, dndSettings = {} }: Contact,
	{ type, body, attachments = [] }: Outgoing,
) {
	if (!body && attachments.length === 0) {
		return conversationError(
			422,
			'There is no message or attachments for this message. Skip sending.',
			'CONVERSATIONS_MSG_NO_CONTENT',
		);
	}
	const channel = type === 'Custom' ? 'SMS' : type;
	const isBlocked =
		channel in dndSettings &&
		dndSettings[channel as keyof typeof dndSettings]?.status !== 'inactive';
	if (dnd || isBlocked) {
		return conversationError(
			400,
			`Cannot send message as DND is active for ${channel}.`,
			`CONVERSATIONS_MSG_DND_ACTIVE_${channel.toUpperCase()}`,
			{ error: 'Bad Request' },
		);
	}
	if (type === 'SMS' && !phone) {
		return conversationError(
			settings.conversations.missingPhoneStatus,
			'Missing phone number',
			'CONVERSATIONS_MSG_NO_PHONE',
		);
	}
	return undefined;
}

/** Puts a message into the thread and on its way; `done` when the provider has answered. */
export function sendMessage(
	world: World,
	contact: Contact,
	{ type, provider, scheduledFor, ...draft }: Outgoing,
): { message: Message; done: Promise<void> } {
	const isLater = scheduledFor !== undefined && scheduledFor > world.now();
	const message = addMessage(world, contact, {
		...draft,
		messageType: typeOf(type, provider),
		direction: 'outbound',
		status: isLater ? 'scheduled' : 'pending',
		providerId: provider?.id,
	});
	announceMessage(world, message);
	const done = isLater ? sendLater(world, message, scheduledFor) : handOver(world, message);
	// Who does not wait for the end must not be stopped by it.
	done.catch((error: unknown) => {
		if (!(error instanceof ForeignAddress)) console.error(error);
	});
	return { message, done };
}

async function sendLater(world: World, message: Message, at: number): Promise<void> {
	const { signal } = world.patience;
	try {
		await world.clock.sleep(at - world.now(), signal);
	} catch (error) {
		if (signal.aborted) return;
		throw error;
	}
	// It may have been cancelled.
	if (world.store.messages.get(message.id) !== message) return;
	message.status = 'pending';
	await handOver(world, message);
}

async function handOver(world: World, message: Message): Promise<void> {
	if (message.providerId) {
		await deliverMessage(world, message);
	} else if (UNCONNECTED.includes(message.messageType)) {
		setStatus(world, message, 'failed', 'The channel is not connected');
	} else {
		setStatus(world, message, message.messageType === 'TYPE_SMS' ? 'delivered' : 'sent');
	}
}
