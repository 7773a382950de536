import { idOf } from '../../transport/answer';
import type { ContactBody } from '../../model/contact/contactBody';
import {
	keptTruth,
	twoOwners,
	upsertTruth,
	wouldReplace,
	type Owners,
	type UpsertTruth,
} from '../../model/contact/upsertMatch';
import type { Contact } from '../../model/wire';
import { InvalidInput } from '../../../shared/invalidInput';
import { asText, asTime } from '../../../shared/answered';
import type { CreatedIds } from '../../run/createdIds';
import type { ItemContext } from '../../run/itemContext';
import type { Api } from '../../transport/api';
import type { Recovery } from '../../transport/apiRequest';
import { contacts } from '../../transport/endpoints/contacts';
import { addTags } from './addTags';
import { splitBody } from './bodyFit';
import { contactRecovery } from './contactRecovery';
import { fillEmptyFields } from './fillEmptyFields';
import { findOwners, lookUpOwners } from './findOwners';
import { withFieldNames } from './namedFieldErrors';
import { writeUpdate } from './writeUpdate';
import { DryRun, ifSent } from '../../transport/dryRun';

export interface UpsertChoices {
	/** Makes a new contact whatever exists, where the account allows that. */
	alwaysCreate: boolean;
	/** Fills only what the contact that exists has empty. */
	keepsValues: boolean;
	/** Looks up who has email and phone before anything is written; `stop` ends there when that is somebody else. */
	check: 'answer' | 'lookUp' | 'stop';
	tagsToAdd: string[];
}

interface UpsertAnswer {
	contact: Contact;
	new?: unknown;
	/** It says which other contact a lost try has made. */
	warning?: unknown;
}

/**
 * @throws InvalidInput when email and phone belong to two contacts, or to somebody else by name, and that was to be
 * refused
 */
export async function upsertContact(
	item: ItemContext,
	body: ContactBody,
	choices: UpsertChoices,
): Promise<{ contact: Contact; truth: UpsertTruth } | DryRun> {
	const owners = await ownersBefore(item, body, choices);
	if (owners && choices.check === 'stop') refuseConflicts(owners, body);
	const owner = owners?.phone ?? owners?.email;
	const answer: UpsertAnswer | DryRun =
		choices.keepsValues && owner
			? await ifSent(fillEmptyFields(item, owner, withoutOthers(body, owners)), (contact) => ({
					contact,
					new: false,
				}))
			: await upsertFitted(item, body, choices.alwaysCreate);
	if (answer instanceof DryRun) return answer;
	item.createdIds.add(answer.contact.id);
	const contact = await addTags(item.api, answer.contact, choices.tagsToAdd);
	if (contact instanceof DryRun) return contact;
	const isNew = answer.new === true;
	const truth =
		choices.keepsValues && owners && !isNew
			? keptTruth(contact, body, owners)
			: upsertTruth(contact, isNew, body, owners);
	const warning = [asText(answer.warning), truth.warning].filter(Boolean).join(' ') || null;
	return { contact, truth: { ...truth, warning } };
}

async function ownersBefore(item: ItemContext, body: ContactBody, choices: UpsertChoices) {
	if (choices.keepsValues) return await lookUpOwners(item, body);
	return choices.check === 'answer' ? undefined : await findOwners(item, body);
}

/** An email that another contact has stays there: a number is harder to make up than an email. */
function withoutOthers(body: ContactBody, owners: Owners | undefined): ContactBody {
	if (!owners || !twoOwners(owners)) return body;
	const kept = { ...body };
	delete kept.email;
	return kept;
}

function refuseConflicts(owners: Owners, body: ContactBody): void {
	const two = twoOwners(owners);
	if (two) {
		throw new InvalidInput(
			`Email and phone belong to two contacts: ${two}`,
			"Nothing was written. Merge the two in HighLevel, leave out one of the fields, or set the option 'Email and Phone Check' to warn only.",
		);
	}
	const replaced = wouldReplace(owners, body);
	if (!replaced) return;
	throw new InvalidInput(
		replaced,
		"Nothing was written. For the same person, use the operation Update, or set the option 'Email and Phone Check' to warn only. For somebody else, leave out the email or phone that the two share.",
	);
}

/** It is not known before which contact it is going to be, so what depends on what it has is written after. */
async function upsertFitted(
	item: ItemContext,
	body: ContactBody,
	alwaysCreate: boolean,
): Promise<UpsertAnswer | DryRun> {
	const { sooner, later } = await splitBody(item, body);
	const sent = await withFieldNames(item, async () => await send(item, sooner, alwaysCreate));
	if (sent instanceof DryRun) return sent;
	const answer = { ...sent, new: isNew(sent) };
	if (!later) return answer;
	const rest = { contactId: idOf(answer.contact), body: later };
	const writing = writeUpdate(item, rest, answer.contact);
	return await ifSent(writing, (contact) => ({ ...answer, contact }));
}

/** HighLevel does not always say it. By the dates only a contact that was just made has not changed since. */
function isNew({ new: told, contact }: UpsertAnswer): boolean {
	if (typeof told === 'boolean') return told;
	const added = asTime(contact.dateAdded);
	return added > 0 && added === asTime(contact.dateUpdated);
}

async function send(
	{ api, createdIds }: ItemContext,
	body: ContactBody,
	alwaysCreate: boolean,
): Promise<UpsertAnswer | DryRun> {
	return await api.call<UpsertAnswer, '/contacts/upsert'>(
		contacts.upsert,
		{},
		{
			...(alwaysCreate ? { effect: 'create' } : {}),
			body: {
				...body,
				locationId: api.locationId,
				...(alwaysCreate ? { createNewIfDuplicateAllowed: true } : {}),
			},
			recovery: alwaysCreate ? newRecovery(api, createdIds, body) : undefined,
			// The lost try has created it, so that the second one found it.
			afterLostTry: (answer, isRecent) =>
				isRecent(answer.contact.dateAdded) && !createdIds.isKnown(answer.contact.id)
					? { ...answer, new: true }
					: answer,
		},
	);
}

/** What this execution has found or made for another item is in the way, and none of the lost try's. */
function newRecovery(api: Api, createdIds: CreatedIds, body: ContactBody): Recovery<UpsertAnswer> {
	const recovery = contactRecovery(api, body, (contact): UpsertAnswer => ({ contact }));
	return {
		...recovery,
		async find(isRecent) {
			const found = await recovery.find(isRecent);
			if (found?.some(({ contact }) => createdIds.isKnown(contact.id))) return null;
			return found && found.map((made) => ({ ...made, new: true }));
		},
	};
}
