import { asFlag, idIn } from '../../shared/answered';
import type { Conversation } from '../model/wire';
import type { Api } from '../transport/api';
import { DryRun } from '../transport/dryRun';
import { conversations } from '../transport/endpoints/conversations';

/** The conversation of a contact as the search shows it, which is late for a new one; nothing when it shows none. */
export async function conversationOf(
	api: Api,
	contactId: string,
): Promise<Conversation | undefined> {
	const query = { locationId: api.locationId, contactId };
	const answer = await api.call(conversations.search, {}, { query });
	return answer.conversations.find(
		(one) => idIn(one) !== undefined && one.contactId === contactId && !asFlag(one.deleted),
	);
}

/**
 * The ID of the conversation of a contact, also of one that was made just now. HighLevel tells it when it is asked to
 * make a second one; where there is none, an empty one is made. Nothing in a dry run without one.
 */
export async function conversationIdFor(api: Api, contactId: string): Promise<string | undefined> {
	const shown = await conversationOf(api, contactId);
	if (shown) return idIn(shown);
	const made = await api.call<Conversation, '/conversations/'>(
		conversations.create,
		{},
		{
			body: { locationId: api.locationId, contactId },
			accept: (facts) => (facts.conversationId ? { id: facts.conversationId } : undefined),
		},
	);
	return made instanceof DryRun ? undefined : idIn(made);
}
