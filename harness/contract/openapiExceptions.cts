/** Where the official OpenAPI files are known to be wrong or incomplete, each with the reason. */

interface Schema {
	properties: Record<string, unknown>;
	required?: string[];
}

interface Answers {
	responses: Record<string, { content: Record<string, { schema: unknown }> }>;
}

interface Document {
	components: { schemas: Record<string, Schema> };
	paths: Record<string, Record<string, Answers>>;
}

interface Repair {
	file: string;
	reason: string;
	apply(document: Document): void;
}

/** Replaces the type of some properties in the named schemas. */
function retype(
	file: string,
	reason: string,
	schemas: string[],
	properties: Record<string, unknown>,
): Repair {
	return {
		file,
		reason,
		apply: (document) => {
			for (const name of schemas) {
				const schema = document.components.schemas[name];
				if (!schema) throw new Error(`${file} has no schema ${name}; remove its exception`);
				Object.assign(schema.properties, properties);
			}
		},
	};
}

/** Leaves only these properties of a schema required. */
function require(file: string, reason: string, name: string, required: string[]): Repair {
	return {
		file,
		reason,
		apply: ({ components }) => {
			const schema = components.schemas[name];
			if (!schema) throw new Error(`${file} has no schema ${name}; remove its exception`);
			schema.required = required;
		},
	};
}

/** Replaces the schema of a success. */
function answer(
	file: string,
	reason: string,
	[method, path, status]: [string, string, string],
	change: (schema: unknown) => unknown,
): Repair {
	return {
		file,
		reason,
		apply: ({ paths }) => {
			const media = paths[path]?.[method]?.responses[status]?.content['application/json'];
			if (!media) throw new Error(`${file} has no ${method} ${path}; remove its exception`);
			media.schema = change(media.schema);
		},
	};
}

const ANY = {};
const TEXT = { type: 'string' };
const TEXT_OR_NULL = { type: ['string', 'null'] };
const TEXTS = { type: 'array', items: TEXT };

export const REPAIRS: Repair[] = [
	retype(
		'contacts.json',
		'values of numbers, dates and lists are not strings (docs/highlevel-api.md, Custom fields)',
		['CustomFieldSchema'],
		{ value: ANY },
	),
	retype(
		'contacts.json',
		'several files are a list of { url, meta } (docs/highlevel-api.md, Custom fields)',
		['FileField'],
		{ field_value: { type: ['object', 'array'] } },
	),
	retype('contacts.json', 'its own example holds objects', ['UpdateTagsResponseDTO'], {
		responses: { type: 'array', items: { type: 'object' } },
	}),
	retype(
		'contacts.json',
		'numbers are sent as numbers; the example is 100',
		['NumericField', 'MonetoryField'],
		{ field_value: { type: 'number' } },
	),
	retype('contacts.json', 'recorded with null for a note of nobody', ['GetNoteSchema'], {
		userId: TEXT_OR_NULL,
	}),
	retype('contacts.json', 'recorded with null for what is not set', ['ContactsSearchSchema'], {
		email: TEXT_OR_NULL,
		timezone: TEXT_OR_NULL,
		country: TEXT_OR_NULL,
		source: TEXT_OR_NULL,
		businessId: TEXT_OR_NULL,
	}),
	retype('users.json', 'recorded as a list', ['UserSchema', 'UserSuccessfulResponseDto'], {
		scopes: TEXTS,
		scopesAssignedToOnly: TEXTS,
	}),
	retype('users.json', 'recorded as "en"', ['UserSchema', 'UserSuccessfulResponseDto'], {
		platformLanguage: TEXT,
	}),
	retype('calendars.json', 'its own examples are ISO texts', ['CalendarEventDTO'], {
		startTime: TEXT,
		endTime: TEXT,
		dateAdded: TEXT,
		dateUpdated: TEXT,
	}),
	retype('calendars.json', 'its own examples are ISO texts', ['BlockedSlotSuccessfulResponseDto'], {
		startTime: TEXT,
		endTime: TEXT,
	}),
	retype(
		'locations.json',
		'tasks are objects, not lists of lists',
		['LocationTaskListSuccessfulResponseDto'],
		{ tasks: { type: 'array', items: { type: 'object' } } },
	),
	retype(
		'locations.json',
		'the options of a TEXTBOX_LIST carry the ids that writing and searching need',
		['CustomFieldSchema'],
		{ picklistOptions: { type: 'array', items: { type: ['string', 'object'] } } },
	),
	answer(
		'conversations.json',
		'recorded inside of `message`',
		['get', '/conversations/messages/{id}', '200'],
		(message) => object({ message }),
	),
	answer(
		'conversations.json',
		'recorded inside of `messages`',
		['get', '/conversations/{conversationId}/messages', '200'],
		(messages) => object({ messages }),
	),
	answer(
		'conversations.json',
		'recorded without the ids',
		['put', '/conversations/messages/{messageId}/status', '200'],
		() => object({ success: { type: 'boolean' } }),
	),
	retype('conversations.json', '`sent` is taken, too', ['UpdateMessageStatusDto'], {
		status: { enum: ['delivered', 'failed', 'pending', 'read', 'sent'] },
	}),
	retype('conversations.json', 'its own example holds texts', ['ProcessMessageBodyDto'], {
		direction: { enum: ['inbound', 'outbound'] },
	}),
	require('conversations.json', 'recorded without `message`', 'ProcessMessageResponseDto', [
		'success',
		'conversationId',
		'messageId',
	]),
	require('conversations.json', 'recorded without `status`', 'SendMessageResponseDto', [
		'conversationId',
		'messageId',
	]),
	require('conversations.json', 'a contact or a conversation is enough, and the SMS service needs no provider', 'ProcessMessageBodyDto', [
		'type',
	]),
	require('conversations.json', 'no client sends the others', 'SendMessageBodyDto', [
		'type',
		'contactId',
	]),
];

function object(properties: Record<string, unknown>): object {
	return { type: 'object', properties, required: Object.keys(properties) };
}

/** Paths that only HighLevel's newer pages have (docs/highlevel-api.md, Messages). */
export const UNPUBLISHED = [
	/^\/files\/d\/[^/]+$/,
	/^\/locations\/[^/]+\/conversationChannels\/SMS$/,
];

/** Query parameters that exist beside the documented ones. */
export const ALLOWED_QUERY: Record<string, string[]> = {};

/** Bodies that the contract does not describe, as [operation, reason]. */
export const SKIPPED_BODIES: Array<[operation: string, reason: string]> = [
	[
		'POST /contacts/search',
		'its schema is empty; the grammar is in a guide (docs/highlevel-api.md, Search)',
	],
	['POST /conversations/messages/upload', 'a form with files'],
];
