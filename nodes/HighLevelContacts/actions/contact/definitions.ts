import type { CustomFieldDefinition } from '../../model/customFields/definitions';
import type { ItemContext } from '../../run/itemContext';
import { replyFactsOf } from '../../transport/replyErrors';

/** Gives nothing where the connection may not read them. */
export async function definitionsIfAllowed(
	item: ItemContext,
): Promise<CustomFieldDefinition[] | undefined> {
	const answer = item.accountCache.customFields();
	const isRefused = await answer.then(
		() => false,
		(error: unknown) => [401, 403].includes(replyFactsOf(error)?.status ?? 0),
	);
	return isRefused ? undefined : await answer;
}

/**
 * The definitions only show names in the output. By then a contact was found or written, and names are not worth
 * losing it.
 */
export async function definitionsIfReadable(
	item: Pick<ItemContext, 'accountCache'>,
): Promise<CustomFieldDefinition[] | undefined> {
	try {
		return await item.accountCache.customFields();
	} catch {
		return undefined;
	}
}
