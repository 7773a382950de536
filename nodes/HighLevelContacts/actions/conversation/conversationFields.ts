import { choice } from '../../fields/choice';
import { shownWhen, withDefault, type Values } from '../../fields/field';
import { contactLocator, locator, mustBeChosen } from '../../fields/locators';
import { asText, idIn } from '../../../shared/answered';
import { InvalidInput } from '../../../shared/invalidInput';
import { conversationOutput } from '../../model/message/messageOutput';
import type { Conversation } from '../../model/wire';
import { conversationOf } from '../../queries/conversationOf';
import type { ItemContext } from '../../run/itemContext';
import type { Touch } from '../../run/keyedQueue';
import type { Api } from '../../transport/api';
import { ifSent } from '../../transport/dryRun';
import { conversations } from '../../transport/endpoints/conversations';

/** Which conversation is meant. */
export const conversationFields = {
	findBy: withDefault(
		choice(
			{ displayName: 'Find By', description: 'How the conversation is named; a contact has one' },
			[
				{ name: 'Contact', value: 'contact' },
				{ name: 'Conversation', value: 'conversation' },
			],
			'contact',
		),
		'contact',
	),
	contactId: shownWhen({ findBy: ['contact'] }, contactLocator()),
	conversationId: shownWhen(
		{ findBy: ['conversation'] },
		mustBeChosen(locator({ displayName: 'Conversation' }, 'searchConversations')),
	),
};

type Chosen = Values<typeof conversationFields>;

/** For operations that write to a conversation. */
export function touchesConversation({ contactId, conversationId }: Chosen): Touch[] {
	return [{ key: contactId ? `contact ${contactId}` : `conversation ${conversationId ?? ''}` }];
}

/**
 * The conversation that is meant, with its ID; more than that where it was looked for by its contact.
 *
 * @throws InvalidInput when the contact has none
 */
export async function findConversation(
	api: Api,
	{ contactId, conversationId }: Chosen,
): Promise<{ id: string; shown: Conversation }> {
	if (conversationId !== undefined) return { id: conversationId, shown: {} };
	const shown = contactId === undefined ? undefined : await conversationOf(api, contactId);
	const id = shown && idIn(shown);
	if (shown && id !== undefined) return { id, shown };
	throw new InvalidInput(
		'The contact has no conversation',
		"It begins with the first message. HighLevel's search may not show a new one for 10 seconds, sometimes a minute; its ID works at once.",
	);
}

/** Changes a conversation and puts it out. */
export async function changeConversation(
	{ api }: ItemContext,
	chosen: Chosen,
	changes: { unreadCount?: number; starred?: boolean },
) {
	const { id, shown } = await findConversation(api, chosen);
	const body = { locationId: api.locationId, ...changes };
	const changing = api.call(conversations.update, { conversationId: id }, { body });
	return await ifSent(changing, (changed) =>
		// The answer may not have what was changed.
		conversationOutput({ ...shown, ...changed, ...changes, id: asText(changed.id) ?? id }),
	);
}
