import { choice } from '../../fields/choice';
import { filters } from '../../fields/collection';
import { defineOperation } from '../../fields/defineOperation';
import { limitOf, listLength, simplify } from '../../fields/lists';
import { contactFilter, userLocator } from '../../fields/locators';
import { text } from '../../fields/text';
import { conversationOutput } from '../../model/message/messageOutput';
import { omitEmpty } from '../../model/values/omitEmpty';
import { conversationPages } from '../../queries/conversationPages';
import { takeFirst } from '../../transport/paginate';

export const getAll = defineOperation({
	option: {
		name: 'Get Many',
		value: 'getAll',
		description:
			'Search conversations, for example the unread ones, those with the latest message first',
		action: 'Get many conversations',
	},
	fields: {
		...listLength(),
		filters: filters({
			assignedTo: userLocator({
				displayName: 'Assigned To',
				description: 'Only conversations of this user',
			}),
			contactId: contactFilter('Only the conversation of this contact'),
			lastMessageDirection: choice(
				{
					displayName: 'Last Message',
					description: 'Only conversations whose last message went in this direction',
				},
				[
					{ name: 'Received', value: 'inbound' },
					{ name: 'Sent', value: 'outbound' },
				],
				'inbound',
			),
			query: text({
				displayName: 'Search Text',
				placeholder: 'e.g. Lovelace',
				description: 'Name, email or phone of the contact',
			}),
			status: choice(
				{ displayName: 'Status', description: 'Only conversations of this kind' },
				[
					{ name: 'Read', value: 'read' },
					{ name: 'Recent', value: 'recents' },
					{ name: 'Starred', value: 'starred' },
					{ name: 'Unread', value: 'unread' },
				],
				'unread',
			),
		}),
		simple: simplify(),
	},
	async run({ filters: wanted, simple, ...length }, { api }) {
		const limit = limitOf(length);
		const found = await takeFirst(conversationPages(api, omitEmpty(wanted), limit), limit);
		return found.map((one) => conversationOutput(one, simple));
	},
});
