import type { IDataObject } from 'n8n-workflow';
import { isSentContact } from '../../model/sentContact';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { path } from '../../transport/path';
import type { ReplyFacts } from '../../transport/replyErrors';
import { addTags } from './addTags';
import { findLostContact } from './findLostContact';

/** What to do when the email or phone belongs to a contact that exists. */
export type IfExists = 'fail' | 'return' | 'update';

export interface WrittenContact {
	contact: Contact;
	/** Whether the contact is new */
	created: boolean;
}

interface Answer {
	contact?: Contact;
	/** Id of the contact that HighLevel says is there already */
	existingId?: string;
	/** Whether a lost first try may have made that contact */
	perhapsOurs?: boolean;
}

/**
 * Creates a contact, or does what the user chose when HighLevel says that it exists.
 *
 * @throws NodeApiError that names the existing contact, when `fail` was chosen
 */
export async function createContact(
	api: Api,
	body: IDataObject,
	ifExists: IfExists,
): Promise<WrittenContact> {
	const canLookUp = Boolean(body.email ?? body.phone);
	const answer = await api.send<Answer>({
		method: 'POST',
		path: '/contacts/',
		body: { ...body, locationId: api.locationId },
		findCreated: canLookUp
			? async (isRecent) => await findLostContact(api, body, isRecent)
			: undefined,
		accept: ({ meta }: ReplyFacts, uncertain) =>
			meta?.contactId && (uncertain || ifExists !== 'fail')
				? { existingId: meta.contactId, perhapsOurs: uncertain }
				: undefined,
	});
	if (answer.contact) return { contact: answer.contact, created: true };
	return await useExisting(api, answer, body, ifExists);
}

async function useExisting(
	api: Api,
	{ existingId = '', perhapsOurs }: Answer,
	body: IDataObject,
	ifExists: IfExists,
): Promise<WrittenContact> {
	const existing = path`/contacts/${existingId}`;
	if (ifExists === 'update' && !perhapsOurs) {
		return { contact: await updateExisting(api, existing, body), created: false };
	}
	const { contact } = await api.send<{ contact: Contact }>({ method: 'GET', path: existing });
	if (perhapsOurs && isSentContact(contact, body)) return { contact, created: true };
	if (ifExists === 'return') return { contact, created: false };
	if (ifExists === 'update') {
		return { contact: await updateExisting(api, existing, body), created: false };
	}
	// The first try did not make it, so the refusal is asked for once more and handed to the user.
	return await createContact(api, body, 'fail');
}

/** PUT knows no gender and would replace all tags (highlevel-api.md 4.7). */
async function updateExisting(api: Api, existing: string, body: IDataObject): Promise<Contact> {
	const { tags, ...changes } = body;
	delete changes.gender;
	const { contact } = await api.send<{ contact: Contact }>({
		method: 'PUT',
		path: existing,
		body: changes,
	});
	return await addTags(api, contact, Array.isArray(tags) ? (tags as string[]) : []);
}
