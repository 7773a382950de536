import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { bodyFit } from './bodyFit';
import { getContact } from '../../queries/getContact';
import { withFieldNames } from './namedFieldErrors';
import type { Update } from './readUpdate';
import { sendUpdate } from './sendUpdate';
import { type DryRun } from '../../transport/dryRun';

/**
 * The contact is read first when the body depends on what it has.
 *
 * @param current the contact as it is, if it was just read
 */
export async function writeUpdate(
	item: ItemContext,
	{ contactId, body }: Update,
	current?: Contact,
): Promise<Contact | DryRun> {
	const fit = await bodyFit(item, body);
	const isUnknown = fit.needsContact && !Array.isArray(current?.customFields);
	const known = isUnknown ? await getContact(item.api, contactId) : current;
	return await withFieldNames(
		item,
		async () => await sendUpdate(item.api, contactId, fit.bodyFor(known)),
	);
}
