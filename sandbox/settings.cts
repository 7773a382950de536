import { PROVIDERS } from './fixtures.cts';

/** Everything about the sandbox that a test or a person may change while it runs. */
export interface Settings {
	/** Refuse a published Version value that is not the one documented for the area. */
	strictVersion: boolean;
	/** Refuse a slash after a path that is documented without; n8n's own HighLevel node sends it everywhere. */
	strictPaths: boolean;
	/** Status for a location that the token is not for; both were seen, each with words of its own. */
	otherLocationStatus: 401 | 403;
	/** Status for an id that is not known (docs/highlevel-api.md, Errors). */
	unknownIdStatus: 400 | 404;
	/** Status of an upsert that created the contact (docs/highlevel-api.md, Create or update). */
	upsertCreatedStatus: 200 | 201;
	/** Added to each answer, on the sandbox's clock. */
	latencyMs: number;
	/** How far the account's clock is ahead of the sandbox's clock; may be negative. */
	clockSkewMs: number;
	/** Seed of the faults' dice. */
	seed: number;
	search: {
		/** Time until a write is seen by search and list (docs/highlevel-api.md, Search). */
		indexDelayMs: number;
		/** How long before that the contact has no row at all: its old one is gone, the new one not yet there. */
		indexGapMs: number;
		/** Whether rows of the search carry dndSettings; in some accounts they did not. */
		tellsDnd: boolean;
		/** Rows as recorded in 2026, or with the fewer keys of 2025: no names but in lower case, no dndSettings. */
		rows: '2026' | '2025';
		/** A birth date as a number (milliseconds, midnight UTC) or as the ISO text that other answers have. */
		birthDates: 'epoch' | 'iso';
	};
	contacts: {
		/** The account's "Allow Duplicate Contact". */
		allowDuplicates: boolean;
		/** The order in which the account looks for duplicates; one of the two may be missing. */
		duplicateOrder: Array<'email' | 'phone'>;
	};
	appointments: {
		/** Whether a change that names no status leaves the one that was; HighLevel sets `confirmed`. */
		keepsStatus: boolean;
		/** Whether the lists show deleted ones, which stay readable by their id; not known of HighLevel. */
		listsDeleted: boolean;
	};
	customFields: {
		/** How rows of the search and the list show a DATE; a single contact shows epoch milliseconds. */
		searchDates: 'iso' | 'epoch';
		/** Status of an answer to a value of the wrong type. */
		invalidValueStatus: 400 | 422;
		/** Whose ids a list of texts is keyed by: the record's own rows, or those of the definition. */
		textListKeys: 'record' | 'definition';
		/** Data types of which an empty value is taken and changes nothing. */
		ignoresClearing: string[];
		/** Time until fields with a key `contact.utm_…` are emptied after a write; negative: never. */
		utmLifetimeMs: number;
	};
	tasks: {
		/** Refuse a dueDate with milliseconds on write, as reported from the field (docs/highlevel-api.md, Notes and tasks). */
		refuseMilliseconds: boolean;
	};
	rateLimit: {
		enabled: boolean;
		max: number;
		intervalMs: number;
		/** For 24 hours from a bucket's first request. */
		dailyMax: number;
		/** Send Retry-After with a 429; HighLevel does not. */
		tellsRetryAfter: boolean;
	};
	webhooks: {
		/** Whether all events carry `timestamp`; of the real ones that could be seen only OutboundMessage does. */
		tellsTime: boolean;
		/** Whether events carry `webhookId`; none that could be seen did. */
		tellsId: boolean;
	};
	conversations: {
		/** Id of the provider that is the sub-account's SMS service; empty: HighLevel's own. */
		smsProvider: string;
		/** Where the providers of fixtures.cts take texts, on this machine. Without one they stay pending. Stay over a reset. */
		deliveryUrls: { standard: string; extra: string; foreign: string };
		/** Times that each delivery is posted; whether HighLevel repeats one is not known. */
		deliveryCopies: number;
		/** How a delivery proves itself; before 2026 there was no proof. */
		deliverySignature: 'right' | 'wrong' | 'none';
		/** How long a delivery waits for its answer; HighLevel's time is not known. */
		deliveryTimeoutMs: number;
		/** Whether a send waits for the delivery that it causes. */
		deliversFirst: boolean;
		/** What an extra provider's deliveries say they are; until July 2025 `SMS`. */
		extraType: 'Custom' | 'SMS';
		/** Whether deliveries to the SMS service name the provider, too, as was seen once. */
		standardTellsProvider: boolean;
		/** How long after a delivery its status cannot be reported yet. */
		statusDelayMs: number;
		/** Whether statuses of the SMS service's texts are refused for ever, as one project tells. */
		refusesStandardStatus: boolean;
		/** Whether the status `sent` is taken, which is not documented. */
		takesSent: boolean;
		/** What a message is that is put in without a direction; HighLevel's documentation says outbound. */
		defaultDirection: 'inbound' | 'outbound';
		/** Whether a message that is put in with a date stands there in its thread. */
		takesDate: boolean;
		/** Whether messages show their attachments when they are read; often they do not. */
		tellsAttachments: boolean;
		/** In 2025 a wrong provider id was answered as a success with an error in it, and none with nothing. */
		refusals: '2026' | '2025';
		/** Status of a text to somebody without a number. */
		missingPhoneStatus: 422 | 400;
		/** Whether the export's last page has the cursor that it was asked with. */
		repeatsCursor: boolean;
		/** From when on uploads have addresses that are open for one hour. */
		secureFrom: string;
		/** The app's webhook on this machine, and the events that it asked for. */
		events: { url: string; types: string[] };
	};
	oauth: {
		accessTokenLifetimeMs: number;
		codeLifetimeMs: number;
		/** Allowed beside every loopback address and those registered with the app. */
		redirectUris: string[];
	};
	journal: { max: number };
	sms: {
		/** Numbers (E.164) that the provider refuses to text. */
		optedOut: string[];
	};
	/** Where the page sends an inbound text unless told otherwise. */
	inboundUrl: string;
}

export type DeepPartial<T> = T extends unknown[]
	? T
	: T extends object
		? { [K in keyof T]?: DeepPartial<T[K]> }
		: T;

/** The old row stays for 4 seconds, and the new one is there after 10. */
export const RECORDED_INDEX = { indexDelayMs: 10_000, indexGapMs: 6_000 };

/** An index that shows each write at once: for what searches right after it has written. */
export const IMMEDIATE_INDEX = { indexDelayMs: 0, indexGapMs: 0 };

/** HighLevel's documented values; a fresh object each time. */
export function defaultSettings(): Settings {
	return {
		strictVersion: true,
		strictPaths: true,
		otherLocationStatus: 401,
		unknownIdStatus: 400,
		upsertCreatedStatus: 200,
		latencyMs: 0,
		clockSkewMs: 0,
		seed: 1,
		search: { ...RECORDED_INDEX, tellsDnd: true, rows: '2026', birthDates: 'epoch' },
		contacts: { allowDuplicates: false, duplicateOrder: ['email', 'phone'] },
		appointments: { keepsStatus: false, listsDeleted: false },
		customFields: {
			searchDates: 'iso',
			invalidValueStatus: 400,
			textListKeys: 'record',
			ignoresClearing: ['TEXTBOX_LIST'],
			utmLifetimeMs: 10_000,
		},
		tasks: { refuseMilliseconds: true },
		rateLimit: {
			enabled: true,
			max: 100,
			intervalMs: 10_000,
			dailyMax: 200_000,
			tellsRetryAfter: false,
		},
		webhooks: { tellsTime: false, tellsId: false },
		conversations: {
			smsProvider: PROVIDERS.standard,
			deliveryUrls: { standard: '', extra: '', foreign: '' },
			deliveryCopies: 1,
			deliverySignature: 'right',
			deliveryTimeoutMs: 15_000,
			deliversFirst: false,
			extraType: 'Custom',
			standardTellsProvider: false,
			statusDelayMs: 3_000,
			refusesStandardStatus: false,
			takesSent: true,
			defaultDirection: 'inbound',
			takesDate: true,
			tellsAttachments: true,
			refusals: '2026',
			missingPhoneStatus: 422,
			repeatsCursor: false,
			secureFrom: '2026-11-30T00:00:00Z',
			events: {
				url: '',
				types: ['InboundMessage', 'OutboundMessage', 'ConversationUnreadUpdate'],
			},
		},
		oauth: { accessTokenLifetimeMs: 86_399_000, codeLifetimeMs: 900_000, redirectUris: [] },
		journal: { max: 20_000 },
		sms: { optedOut: [] },
		inboundUrl: '',
	};
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
	return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * Writes `change` over `settings` in place, so that holders of the object see it.
 * Throws on a name that does not exist or a value of another type, since a misspelt setting
 * would otherwise make a test pass for the wrong reason.
 */
export function applySettings<T extends object>(settings: T, change: DeepPartial<T>): void {
	check(settings as unknown as Plain, change as Plain, '');
	merge(settings as unknown as Plain, change as Plain);
}

function check(target: Plain, change: Plain, prefix: string): void {
	for (const [key, value] of Object.entries(change)) {
		if (!Object.hasOwn(target, key)) throw new Error(`No setting is called ${prefix}${key}`);
		const current = target[key];
		if (kindOf(current) !== kindOf(value)) {
			throw new Error(`Setting ${prefix}${key} takes a value of type ${kindOf(current)}`);
		}
		if (isPlain(current) && isPlain(value)) check(current, value, `${prefix}${key}.`);
	}
}

function merge(target: Plain, change: Plain): void {
	for (const [key, value] of Object.entries(change)) {
		const current = target[key];
		if (isPlain(current) && isPlain(value)) merge(current, value);
		else target[key] = structuredClone(value);
	}
}
