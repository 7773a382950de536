import type { Sandbox } from '../../sandbox/index.cts';
import { CUSTOM_FIELDS } from '../../sandbox/fixtures.cts';
import type { Contact } from '../../sandbox/model/types.cts';

/** The ids of a record's own rows, which are not those of the definition. */
export const ROWS = [
	'40000000-0000-4000-8000-000000000001',
	'40000000-0000-4000-8000-000000000002',
] as const;

/** Fills the list of texts of a contact as somebody does inside HighLevel; the API cannot. */
export function fillTextRows(sandbox: Sandbox, contactId: string, ...texts: string[]): void {
	const contact = sandbox.store.contacts.get(contactId) as Contact;
	const rows = Object.fromEntries(texts.map((text, at) => [ROWS[at], text]));
	sandbox.contacts.change(contact, {
		customFields: { ...contact.customFields, [CUSTOM_FIELDS.textBoxList]: rows },
	});
}
