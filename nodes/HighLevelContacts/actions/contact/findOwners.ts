import type { ContactBody } from '../../model/contact/contactBody';
import type { Owners } from '../../model/contact/upsertMatch';
import type { ItemContext } from '../../run/itemContext';
import { findDuplicate } from '../../queries/findDuplicate';

/**
 * Looks nobody up when there is only an email or only a phone and no name beside it: then the upsert can neither meet
 * two contacts nor make one of them another.
 */
export async function findOwners(
	item: ItemContext,
	body: ContactBody,
): Promise<Owners | undefined> {
	const { email, phone, firstName, lastName } = body;
	if (!(email && phone) && !firstName && !lastName) return undefined;
	return await lookUpOwners(item, body);
}

export async function lookUpOwners(item: ItemContext, body: ContactBody): Promise<Owners> {
	const { email, phone } = body;
	const [byEmail, byPhone] = await Promise.all([
		email ? findDuplicate(item.api, { email }) : null,
		phone ? findDuplicate(item.api, { phone }) : null,
	]);
	return { email: byEmail, phone: byPhone };
}
