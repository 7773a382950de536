import { asText } from '../../../shared/answered';
import type { Conversation, Message } from '../wire';

/** What a message that HighLevel names or numbers is: the channel as people call it, and as it is answered on. */
interface KnownType {
	/** HighLevel's name without `TYPE_` */
	names: string[];
	number?: number;
	channel: string;
	/** What HighLevel wants as `type` of an answer; nothing where it cannot be answered by a text */
	answer?: SendType;
}

/** The types of messages that the node sends. */
export type SendType = 'SMS' | 'Custom' | 'WhatsApp' | 'FB' | 'IG' | 'Live_Chat';

const KNOWN: KnownType[] = [
	{
		names: [
			'SMS',
			'CAMPAIGN_SMS',
			'CAMPAIGN_MANUAL_SMS',
			'SMS_REVIEW_REQUEST',
			'SMS_NO_SHOW_REQUEST',
		],
		number: 2,
		channel: 'SMS',
		answer: 'SMS',
	},
	{ names: ['CUSTOM_SMS'], number: 20, channel: 'SMS', answer: 'SMS' },
	{
		names: ['CUSTOM_PROVIDER_SMS', 'CUSTOM'],
		number: 22,
		channel: 'Extra Provider',
		answer: 'Custom',
	},
	{ names: ['WHATSAPP'], number: 19, channel: 'WhatsApp', answer: 'WhatsApp' },
	{ names: ['FACEBOOK', 'CAMPAIGN_FACEBOOK', 'FB'], channel: 'Facebook', answer: 'FB' },
	{ names: ['INSTAGRAM', 'IG'], channel: 'Instagram', answer: 'IG' },
	{ names: ['LIVE_CHAT'], number: 29, channel: 'Live Chat', answer: 'Live_Chat' },
	{
		names: ['EMAIL', 'CAMPAIGN_EMAIL', 'CUSTOM_EMAIL', 'CUSTOM_PROVIDER_EMAIL'],
		number: 3,
		channel: 'Email',
	},
	{ names: [], number: 23, channel: 'Email' },
	{ names: ['CALL', 'IVR_CALL', 'CUSTOM_CALL', 'CAMPAIGN_CALL'], number: 1, channel: 'Call' },
	{ names: [], number: 34, channel: 'Call' },
];

/** Channels by which lists are filtered. */
export const CHANNELS = [
	'SMS',
	'Extra Provider',
	'WhatsApp',
	'Facebook',
	'Instagram',
	'Live Chat',
	'Email',
	'Call',
] as const;

type Typed = Pick<Message, 'messageType' | 'type'>;

function knownType({ messageType, type }: Typed): KnownType | undefined {
	const name = bareName(messageType ?? type);
	return (
		KNOWN.find(({ names }) => name !== undefined && names.includes(name)) ??
		KNOWN.find(({ number }) => number !== undefined && String(number) === asText(type))
	);
}

/** Documents and events write `SMS` where answers have `TYPE_SMS`. */
function bareName(value: unknown): string | undefined {
	return asText(value)
		?.replace(/^TYPE_/i, '')
		.toUpperCase();
}

/** The channel of a message by its name. HighLevel has more than anybody has listed: an unknown one is told as it is. */
export function channelOf(message: Typed): string | null {
	const { messageType, type } = message;
	const known = knownType(message);
	if (known) return known.channel;
	const name = bareName(messageType) ?? asText(type);
	return name ? name.toLowerCase().replace(/_/g, ' ') : null;
}

/** The channel of the last message of a conversation. */
export function lastChannelOf({ lastMessageType }: Conversation): string | null {
	return channelOf({ messageType: lastMessageType });
}

/** A channel and its conversation provider, as HighLevel wants them together. */
export interface Route {
	type: SendType;
	conversationProviderId?: string;
}

/** How a message is answered on its own channel; nothing for an email, a call, or what cannot be answered. */
export function answerRoute(message: Message): Route | undefined {
	const type = knownType(message)?.answer;
	if (!type) return undefined;
	const conversationProviderId = asText(message.conversationProviderId) || undefined;
	if (type === 'Custom')
		return conversationProviderId ? { type, conversationProviderId } : undefined;
	// Only a provider of texts has an ID that goes with them.
	return type === 'SMS' && conversationProviderId ? { type, conversationProviderId } : { type };
}
