import { asText } from '../../../shared/answered';
import type { ContactBody } from './contactBody';
import { contactField } from './contactFields';
import { isOnItsOwn } from './contactOrigin';
import { unifyContact } from './contactShape';
import type { CustomFieldDefinition, CustomFieldInput } from '../customFields/definitions';
import { valueIn } from '../customFields/fitCustomFields';
import { isEmptyValue, sameCustomField } from '../customFields/sameCustomField';
import { utcDay } from '../values/utcDay';
import { tagsOf } from '../values/tags';
import type { Contact } from '../wire';

/**
 * Whether an update would change a contact. In doubt it would: a field that the contact does not show may
 * still have a value, because search leaves some out (docs/highlevel-api.md, Contacts).
 *
 * @param body the body of the update
 * @param definitions the account's custom fields, to compare each by its type
 */
export function wouldChange(
	contact: Contact,
	body: ContactBody,
	definitions: readonly CustomFieldDefinition[] = [],
): boolean {
	const current = unifyContact(contact);
	return Object.entries(body).some(([name, value]) => {
		const now = current[name];
		const kind = contactField(name)?.kind;
		if (kind === 'tags') return !sameSet(now, value);
		if (kind === 'customFields') {
			return body.customFields?.some((input) => customChange(current, input, definitions));
		}
		if (kind === 'flag' && isOnItsOwn(contact)) return (now ?? false) !== value;
		if (value === null || value === '') return now === undefined || Boolean(now);
		if (kind === 'day') return utcDay(now) !== value;
		if (kind === 'email') return lower(now) !== lower(value);
		return now !== value;
	});
}

function customChange(
	contact: Contact,
	{ id, field_value: wanted }: CustomFieldInput,
	definitions: readonly CustomFieldDefinition[],
): boolean {
	if (isEmptyValue(wanted) && contact.customFields === undefined) return true;
	const definition = definitions.find((one) => one.id === id);
	return !sameCustomField(valueIn(contact, id), wanted, definition);
}

function sameSet(current: unknown, wanted: unknown): boolean {
	const [a, b] = [current, wanted].map((tags) => JSON.stringify(tagsOf(tags).sort()));
	return a === b;
}

function lower(value: unknown): string {
	return (asText(value) ?? '').toLowerCase();
}
