import type { ContactBody } from '../../model/contact/contactBody';
import { emptyFieldsIn } from '../../model/contact/emptyFields';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { idOf } from '../../transport/answer';
import { addTags } from './addTags';
import { getContact } from '../../queries/getContact';
import { writeUpdate } from './writeUpdate';
import { ifSent, type DryRun } from '../../transport/dryRun';

/** Sends no request when the contact has everything. */
export async function fillEmptyFields(
	item: ItemContext,
	owner: Contact,
	body: ContactBody,
): Promise<Contact | DryRun> {
	// What a look-up leaves out would count as empty, and be replaced.
	const current = await getContact(item.api, idOf(owner));
	const { tags = [], ...fields } = emptyFieldsIn(current, body);
	const isEmpty = Object.keys(fields).length === 0;
	if (isEmpty) return await addTags(item.api, current, tags);
	const writing = writeUpdate(item, { contactId: idOf(owner), body: fields }, current);
	return await ifSent(writing, async (contact) => await addTags(item.api, contact, tags));
}
