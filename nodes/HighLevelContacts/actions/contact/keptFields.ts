import type { ContactBody } from '../../model/contact/contactBody';
import { customFieldWarning, differingFields } from '../../model/customFields/customFieldWarning';
import { idIn } from '../../../shared/answered';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { getContact } from '../../queries/getContact';

export interface Kept {
	contact: Contact;
	/** It names the fields; null when all are as they were sent. */
	warning: string | null;
}

/**
 * HighLevel answers a success and leaves out custom fields that it does not take (docs/highlevel-api.md, Custom
 * fields). The contact is only read once more when the answer shows a difference, since an answer may be behind.
 *
 * @param contact as the write has answered it
 */
export async function keptFields(
	item: ItemContext,
	contact: Contact,
	body: ContactBody,
): Promise<Kept> {
	const { customFields: sent = [] } = body;
	if (sent.length === 0) return { contact, warning: null };
	const definitions = await item.accountCache.customFields();
	const isKept = differingFields(sent, contact, definitions).length === 0;
	const now = isKept
		? contact
		: { ...contact, ...(await customFieldsNow(item, idIn(contact) ?? '')) };
	return { contact: now, warning: customFieldWarning(sent, now, definitions) };
}

/** The contact is written, and an error because it cannot be read would say otherwise. */
async function customFieldsNow(
	{ api }: ItemContext,
	contactId: string,
): Promise<Pick<Contact, 'customFields'>> {
	try {
		const { customFields } = await getContact(api, contactId);
		return { customFields };
	} catch {
		return {};
	}
}
