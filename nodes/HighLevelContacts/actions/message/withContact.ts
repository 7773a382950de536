import type { Recipient } from '../../fields/recipient';
import type { ContactIdentity } from '../../model/contact/contactIdentity';
import type { ItemContext } from '../../run/itemContext';
import { idOf } from '../../transport/answer';
import { DryRun } from '../../transport/dryRun';
import { contacts } from '../../transport/endpoints/contacts';
import { replyFactsOf } from '../../transport/replyErrors';

export interface ContactChoices {
	/** Make the contact when nobody has its email or phone */
	creates?: boolean;
	/** By which one that was given by ID is found again */
	phone?: string;
}

/**
 * Does work on the contact of a message. One that was merged or deleted since it was found is looked up once more by
 * its email or phone, and the work is done on the one that has it now.
 */
export async function withContact<T>(
	item: ItemContext,
	recipient: Recipient,
	choices: ContactChoices,
	work: (contactId: string) => Promise<T>,
): Promise<T> {
	const make = choices.creates
		? async (identity: ContactIdentity) => await makeContact(item, identity)
		: undefined;
	const find = async (named: string, label: string, isAnew: boolean) =>
		await item.findContact(named, label, { make, isAnew });
	const contactId =
		'contactId' in recipient
			? recipient.contactId
			: await find(recipient.named, recipient.label, false);
	const lookAgain = async (): Promise<string | undefined> => {
		const [named, label] =
			'named' in recipient ? [recipient.named, recipient.label] : [choices.phone, 'Phone'];
		return named === undefined ? undefined : await find(named, label, true).catch(() => undefined);
	};
	return await work(contactId).catch(async (error: unknown) => {
		const now = isContactGone(error) ? await lookAgain() : undefined;
		return now === undefined || now === contactId ? Promise.reject(error) : await work(now);
	});
}

function isContactGone(error: unknown): boolean {
	const { status, code, text } = replyFactsOf(error) ?? {};
	if (code !== undefined) return code.endsWith('CONTACT_NOT_FOUND');
	return status === 400 && /contact not found/i.test(text ?? '');
}

/** By its email or phone alone: a name would replace that of a contact which somebody else has made meanwhile. */
async function makeContact(
	{ api, createdIds }: ItemContext,
	{ field, value }: ContactIdentity,
): Promise<string> {
	const body = { locationId: api.locationId, [field]: value };
	const made = await api.call(contacts.upsert, {}, { body });
	// What a dry run is to show is the message.
	if (made instanceof DryRun) return '(new contact)';
	createdIds.add(made.contact.id);
	return idOf(made.contact);
}
