import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../../shared/answered';
import { withoutOrigin } from './contactOrigin';
import { contactItem } from './contactShape';
import type { CustomFieldDefinition } from '../customFields/definitions';
import { toE164 } from '../../../shared/values/e164';
import { textingBlock } from './smsConsent';
import type { Contact } from '../wire';

/** How much of a contact is put out: all fields, the ten usual ones, what a text needs, or HighLevel's own form. */
export type ContactForm = 'full' | 'simple' | 'sms' | 'raw';

/** The ten fields that a workflow most often needs; absent ones are null, so that expressions do not fail. */
function simplifyContact(contact: Contact): IDataObject {
	const { id, name, firstName, lastName, email, phone, companyName, tags, dnd, dateUpdated } =
		contactItem(contact);
	return { id, name, firstName, lastName, email, phone, companyName, tags, dnd, dateUpdated };
}

/**
 * What is needed to text a contact. `phone` is in E.164 or null; `mayBeTexted` says whether to text at all, and
 * `textingBlockedBy` why not (see `TextingBlock`).
 */
function smsReadyContact(contact: Contact): IDataObject {
	const { id, name, firstName, phone, country, timezone, tags } = contactItem(contact);
	// HighLevel keeps a number that cannot be one as it came.
	const number = toE164(asText(phone) ?? '', asText(country));
	const block = textingBlock(contact, number);
	return {
		id,
		firstName,
		name,
		phone: number ?? null,
		country,
		timezone,
		tags,
		mayBeTexted: block === null,
		textingBlockedBy: block,
	};
}

/**
 * A contact as the node puts it out.
 *
 * @param form `true` and `false` stand for `simple` and `full`
 * @param definitions the account's custom fields, to show their names in the full form
 */
export function contactOutput(
	contact: Contact,
	form: boolean | ContactForm,
	definitions?: CustomFieldDefinition[],
): IDataObject {
	switch (form) {
		case true:
		case 'simple':
			return simplifyContact(contact);
		case 'sms':
			return smsReadyContact(contact);
		case 'raw':
			return withoutOrigin(contact);
		default:
			return contactItem(contact, definitions);
	}
}
