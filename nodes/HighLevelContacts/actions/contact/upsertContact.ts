import type { IDataObject } from 'n8n-workflow';
import {
	twoOwners,
	upsertTruth,
	type Identity,
	type Owners,
	type UpsertTruth,
} from '../../model/upsertMatch';
import type { Contact } from '../../model/wire';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import type { Api } from '../../transport/api';
import { addTags } from './addTags';
import { findDuplicate } from './findDuplicate';
import { findLostContact } from './findLostContact';

export interface UpsertChoices {
	/** Make a new contact whatever exists, where the account allows that */
	alwaysCreate: boolean;
	/** Look up who has email and phone before anything is written; `stop` when they are two contacts */
	check: 'answer' | 'lookUp' | 'stop';
	/** Tags to put on beside those that the contact has */
	tagsToAdd: string[];
}

interface UpsertAnswer {
	contact: Contact;
	new?: boolean;
}

/**
 * Creates a contact or updates the one that has this email or phone, and tells which of it happened.
 *
 * @throws InvalidInput when email and phone belong to two contacts and that was to be refused
 */
export async function upsertContact(
	item: ItemContext,
	body: IDataObject,
	choices: UpsertChoices,
): Promise<{ contact: Contact; truth: UpsertTruth }> {
	const identity = { email: body.email, phone: body.phone } as Identity;
	const owners = choices.check === 'answer' ? undefined : await findOwners(item.api, identity);
	const two = owners && choices.check === 'stop' ? twoOwners(owners) : undefined;
	if (two) {
		throw new InvalidInput(
			`Email and phone belong to two contacts: ${two}`,
			"Nothing was written. Merge the two in HighLevel, leave out one of the fields, or set the option 'Email and Phone Check' to warn only.",
		);
	}
	const answer = await send(item, body, choices.alwaysCreate);
	const contact = await addTags(item.api, answer.contact, choices.tagsToAdd);
	return { contact, truth: upsertTruth(contact, answer.new ?? false, identity, owners) };
}

/** Only two identifiers can be those of two contacts. */
async function findOwners(api: Api, { email, phone }: Identity): Promise<Owners | undefined> {
	if (!email || !phone) return undefined;
	const [byEmail, byPhone] = await Promise.all([
		findDuplicate(api, { email }),
		findDuplicate(api, { phone }),
	]);
	return { email: byEmail, phone: byPhone };
}

async function send(
	{ api, creations }: ItemContext,
	body: IDataObject,
	alwaysCreate: boolean,
): Promise<UpsertAnswer> {
	const request = async () =>
		await api.send<UpsertAnswer>({
			method: 'POST',
			path: '/contacts/upsert',
			// Sent twice it ends the same, unless it is told to create whatever exists.
			effect: alwaysCreate ? 'create' : 'idempotent',
			body: {
				...body,
				locationId: api.locationId,
				...(alwaysCreate ? { createNewIfDuplicateAllowed: true } : {}),
			},
			findCreated: async (isRecent) => {
				const found = await findLostContact(api, body, isRecent);
				if (!found) return found;
				return creations.isKnown(found.contact.id) ? null : { ...found, new: true };
			},
			// The lost try has created it, so that the second one found it.
			afterLostTry: (answer, isRecent) =>
				isRecent(answer.contact.dateAdded) && !creations.isKnown(answer.contact.id)
					? { ...answer, new: true }
					: answer,
		});
	// Two at once for the same new email may create two contacts (highlevel-api.md 4.9).
	const key = `upsert ${String(body.email ?? body.phone).toLowerCase()}`;
	const { answer } = await creations.add(key, async () => {
		const made = await request();
		return { id: made.contact.id, answer: made };
	});
	return answer;
}
