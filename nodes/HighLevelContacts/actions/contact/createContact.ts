import { asText } from '../../../shared/answered';
import type { ContactBody } from '../../model/contact/contactBody';
import { contactMatchesBody } from '../../model/contact/contactMatchesBody';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import type { ReplyFacts } from '../../transport/replyErrors';
import { addTags } from './addTags';
import type { BodyFit } from './bodyFit';
import { contactRecovery } from './contactRecovery';
import { contacts } from '../../transport/endpoints/contacts';
import { getContact } from '../../queries/getContact';
import { sendUpdate } from './sendUpdate';
import { DryRun, ifSent } from '../../transport/dryRun';

export type IfExists = 'fail' | 'return' | 'update';

export interface WrittenContact {
	contact: Contact;
	created: boolean;
	/** An existing one that was returned as it is does not hold the fields. */
	written: boolean;
	warning?: string;
}

interface Answer {
	contact?: Contact;
	/** HighLevel says that this contact is there already. */
	existingId?: string;
	/** A lost first try may have made that contact. */
	perhapsOurs?: boolean;
	/** It says which other contact a lost try has made. */
	warning?: string;
}

/** @throws NodeApiError that names the existing contact, when `fail` was chosen */
export async function createContact(
	api: Api,
	fit: BodyFit,
	ifExists: IfExists,
): Promise<WrittenContact | DryRun> {
	const body = fit.bodyFor();
	const canLookUp = Boolean(body.email ?? body.phone);
	const answer = await api.call<Answer, '/contacts/'>(
		contacts.create,
		{},
		{
			body: { ...body, locationId: api.locationId },
			recovery: canLookUp
				? contactRecovery(api, body, (contact): Answer => ({ contact }))
				: undefined,
			accept: ({ meta }: ReplyFacts, uncertain) =>
				asText(meta?.contactId) && (uncertain || ifExists !== 'fail')
					? { existingId: asText(meta?.contactId), perhapsOurs: uncertain }
					: undefined,
		},
	);
	if (answer instanceof DryRun) return answer;
	const { contact, warning } = answer;
	if (contact) return { contact, created: true, written: true, warning };
	return await useExisting(api, answer, fit, ifExists);
}

async function useExisting(
	api: Api,
	{ existingId = '', perhapsOurs }: Answer,
	fit: BodyFit,
	ifExists: IfExists,
): Promise<WrittenContact | DryRun> {
	if (ifExists === 'update' && !perhapsOurs && !fit.needsContact) {
		return await updateExisting(api, existingId, fit.bodyFor());
	}
	const contact = await getContact(api, existingId);
	if (perhapsOurs && contactMatchesBody(contact, fit.bodyFor())) {
		return { contact, created: true, written: true };
	}
	if (ifExists === 'return') return { contact, created: false, written: false };
	if (ifExists === 'update') {
		return await updateExisting(api, existingId, fit.bodyFor(contact));
	}
	// The first try did not make it, so the refusal is asked for once more and handed to the user.
	return await createContact(api, fit, 'fail');
}

/** PUT knows no gender and would replace all tags (docs/highlevel-api.md, Creating and updating). */
async function updateExisting(
	api: Api,
	existingId: string,
	body: ContactBody,
): Promise<WrittenContact | DryRun> {
	const { tags = [], ...changes } = body;
	delete changes.gender;
	const updated = await ifSent(
		sendUpdate(api, existingId, changes),
		async (contact) => await addTags(api, contact, tags),
	);
	if (updated instanceof DryRun) return updated;
	return { contact: updated, created: false, written: true };
}
