/** What the sandbox keeps of conversations. Times are epoch milliseconds. */

/** Numbers of the types by their names, as far as a text, an e-mail or a call can have one. */
export const TYPE_NUMBERS = {
	TYPE_CALL: 1,
	TYPE_SMS: 2,
	TYPE_EMAIL: 3,
	TYPE_WEBCHAT: 5,
	TYPE_FACEBOOK: 11,
	TYPE_GMB: 15,
	TYPE_INSTAGRAM: 18,
	TYPE_WHATSAPP: 19,
	TYPE_CUSTOM_SMS: 20,
	TYPE_CUSTOM_PROVIDER_SMS: 22,
	TYPE_LIVE_CHAT: 29,
	TYPE_CUSTOM_CALL: 34,
	TYPE_INTERNAL_COMMENT: 35,
} as const;

export type MessageType = keyof typeof TYPE_NUMBERS;

export type Direction = 'inbound' | 'outbound';

/** `sent` is taken beside the documented ones. */
export const REPORTED_STATUSES = ['delivered', 'failed', 'pending', 'read', 'sent'] as const;

type MessageStatus = (typeof REPORTED_STATUSES)[number] | 'scheduled';

/** One of a contact; it is made with the first message or by itself. */
export interface Conversation {
	id: string;
	locationId: string;
	contactId: string;
	unreadCount: number;
	starred: boolean;
	dateAdded: number;
	dateUpdated: number;
}

export interface Message {
	id: string;
	locationId: string;
	contactId: string;
	conversationId: string;
	messageType: MessageType;
	direction: Direction;
	status: MessageStatus;
	body: string;
	attachments: string[];
	/** The other system's id of it. */
	altId?: string;
	/** The `altId` of the message that this one answers. */
	replyToAltId?: string;
	providerId?: string;
	source: 'app' | 'api' | 'workflow' | 'bulk_actions';
	/** Who pressed Send; absent for the API and what runs by itself. */
	userId?: string;
	/** What a person reads beside a failed one. */
	error?: string;
	from?: string;
	to?: string;
	/** When a provider was handed it. */
	deliveredAt?: number;
	callStatus?: string;
	dateAdded: number;
	dateUpdated: number;
}

/** A Marketplace app's conversation provider, as installed in sub-accounts. */
export interface Provider {
	id: string;
	name: string;
	appId: string;
	/** `standard` can take the place of the sub-account's SMS service; `extra` is a channel beside it. */
	kind: 'standard' | 'extra';
	locationIds: string[];
}

export interface Upload {
	slug: string;
	locationId: string;
	name: string;
	contentType: string;
	bytes: Uint8Array;
	/** Below the sandbox's address; empty for one that has a short-lived address only. */
	path: string;
	dateAdded: number;
}
