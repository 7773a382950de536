import { choice } from '../../fields/choice';
import { filters } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { shownWhen, withDefault } from '../../fields/field';
import { limitOf, listLength, simplify } from '../../fields/lists';
import { contactLocator } from '../../fields/locators';
import { text } from '../../fields/text';
import { moment } from '../../fields/times';
import { idIn } from '../../../shared/answered';
import { CHANNELS } from '../../model/message/channel';
import {
	exportChannel,
	messageFilter,
	type MessageFilter,
} from '../../model/message/messageFilters';
import type { Message } from '../../model/wire';
import { conversationOf } from '../../queries/conversationOf';
import { messagesOf, messagesOfAccount } from '../../queries/messagesOf';
import type { Api } from '../../transport/api';
import { downloadsFiles, messageRow } from './messageRow';

const filterFields = {
	channel: choice(
		{ displayName: 'Channel', description: 'Only messages of this channel' },
		CHANNELS.map((name) => ({ name, value: name })).sort((a, b) => a.name.localeCompare(b.name)),
		'SMS',
	),
	dateAddedAfter: moment({ displayName: 'Added After' }),
	dateAddedBefore: moment({ displayName: 'Added Before' }),
	direction: choice(
		{ displayName: 'Direction', description: 'Only messages in this direction' },
		[
			{ name: 'Received', value: 'inbound' },
			{ name: 'Sent', value: 'outbound' },
		],
		'inbound',
	),
	query: text({
		displayName: 'Search Text',
		placeholder: 'e.g. appointment',
		description: 'Only messages with this text in them',
	}),
};

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'List the messages of a contact, or of the whole account in a span of time, newest first',
		action: 'Get many messages',
	},
	fields: {
		whose: withDefault(
			choice(
				{ displayName: 'Messages Of' },
				[
					{ name: 'A Contact', value: 'contact' },
					{
						name: 'The Whole Account',
						value: 'account',
						description: 'All channels but email, which is listed when it is chosen as Channel',
					},
				],
				'contact',
			),
			'contact',
		),
		contactId: shownWhen({ whose: ['contact'] }, contactLocator()),
		...listLength(),
		filters: filters(filterFields),
		simple: simplify(),
	},
	options: { downloadsFiles },
	async run({ contactId, filters: wanted, simple, options, ...length }, item) {
		const limit = limitOf(length);
		const isWanted = messageFilter(wanted);
		const rows: Message[] = [];
		const found = contactId === undefined ? ofAccount(item.api, wanted) : of(item.api, contactId);
		for await (const message of found) {
			if (isWanted.isTooOld(message)) break;
			if (isWanted.matches(message)) rows.push(message);
			if (rows.length >= limit) break;
		}
		const output = [];
		for (const row of rows) output.push(await messageRow(item, row, { simple, ...options }));
		return output;
	},
});

async function* of(api: Api, contactId: string): AsyncGenerator<Message> {
	const conversation = await conversationOf(api, contactId);
	const id = conversation && idIn(conversation);
	if (id !== undefined) yield* messagesOf(api, id);
}

function ofAccount(
	api: Api,
	{ channel, dateAddedAfter: from, dateAddedBefore: to }: MessageFilter,
): AsyncGenerator<Message> {
	return messagesOfAccount(api, { channel: exportChannel(channel), from, to });
}
