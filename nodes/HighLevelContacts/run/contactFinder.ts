import { accountCountry } from './accountCountry';
import { contactsWith } from '../queries/contactsWith';
import { findDuplicate } from '../queries/findDuplicate';
import { idIn } from '../../shared/answered';
import {
	hasIdentity,
	needsCountry,
	readIdentity,
	type ContactIdentity,
} from '../model/contact/contactIdentity';
import { allowsDuplicates } from '../model/contact/duplicates';
import { quoteValue } from '../../shared/values/quoteValue';
import type { Contact } from '../model/wire';
import type { Api } from '../transport/api';
import { lostIdentity } from '../transport/writtenIdentities';
import type { AccountCache } from './accountCache';
import { PromiseCache } from './promiseCache';
import { InvalidInput } from '../../shared/invalidInput';

export type LookAhead = () => Promise<string[]>;

/** What to do about a contact that is not there, or no longer. */
export interface FindOptions {
	/** Makes the contact when nobody has the email or phone, and gives its ID */
	make?: (identity: ContactIdentity) => Promise<string>;
	/** Whether to look again, as the one that was found has gone */
	isAnew?: boolean;
}

/**
 * Finds contacts by email or phone, each of them once in an execution. When items are to come, theirs are asked for
 * together; what the search does not show, as its index is late, is looked up one by one (docs/highlevel-api.md, Search).
 */
export class ContactFinder {
	/** The IDs of those that have an email or a phone: none, one, or several where that is allowed */
	private readonly answers = new Map<string, Promise<string[]>>();
	private readonly made = new PromiseCache<string>();
	private looking: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly api: Api,
		readonly accountCache: AccountCache,
	) {}

	/**
	 * The ID of the one contact with an email or phone.
	 *
	 * @throws InvalidInput when the text is neither, or when no contact or several have it
	 */
	async idOf(
		text: string,
		label: string,
		ahead: LookAhead = async () => [],
		{ make, isAnew }: FindOptions = {},
	): Promise<string> {
		const identity = await this.read(text, label);
		const key = keyOf(identity);
		if (isAnew) this.answers.delete(key);
		const [id, ...others] = await this.idsOf(identity, label, ahead);
		if (id === undefined && make) {
			const made = await this.made.get(key, async () => await make(identity));
			this.answers.set(key, Promise.resolve([made]));
			return made;
		}
		if (id === undefined) throw noContact(identity, label);
		if (others.length > 0) throw severalContacts(identity, [id, ...others], label);
		return id;
	}

	private async read(text: string, label: string): Promise<ContactIdentity> {
		if (!needsCountry(text, label)) return readIdentity(text, label);
		const country = await accountCountry(this);
		if (country) return readIdentity(text, label, country);
		throw new InvalidInput(
			`The field '${label}' holds a number whose country is not known: ${quoteValue(text)}`,
			'Write it with its country code, such as +44 20 7946 0958.',
		);
	}

	private async idsOf(
		identity: ContactIdentity,
		label: string,
		ahead: LookAhead,
	): Promise<string[]> {
		const key = keyOf(identity);
		const known = this.answers.get(key);
		if (known) return await known;
		// One after the other, so that two items do not ask for the same ones.
		const asked = this.looking.then(async () => ({
			answer: this.answers.get(key) ?? this.ask(identity, await this.readable(ahead, label)),
		}));
		this.looking = asked.catch(() => undefined);
		return await (
			await asked
		).answer;
	}

	/** What cannot be read is told when it is the turn of its item. */
	private async readable(ahead: LookAhead, label: string): Promise<ContactIdentity[]> {
		const read = (await ahead()).map(
			async (text) => await this.read(text, label).catch(() => undefined),
		);
		return (await Promise.all(read)).filter((identity) => identity !== undefined);
	}

	private async ask(identity: ContactIdentity, ahead: ContactIdentity[]): Promise<string[]> {
		const asked = new Map([identity, ...ahead].map((one) => [keyOf(one), one]));
		for (const key of this.answers.keys()) asked.delete(key);
		const shown = asked.size > 1 ? contactsWith(this.api, [...asked.values()]) : undefined;
		const answers = [...asked].map(([key, one]) => {
			const answer = this.find(one, shown);
			this.answers.set(key, answer);
			// Another item may have more time, or more tries.
			answer.catch(() => this.answers.delete(key));
			return answer;
		});
		return (await answers[0]) ?? [];
	}

	private async find(identity: ContactIdentity, shown?: Promise<Contact[]>): Promise<string[]> {
		const known = shown && this.idsWith(identity, await shown);
		if (known?.length === 1) return known;
		const [exact, mayBeSeveral] = await Promise.all([
			findDuplicate(this.api, { [identity.field]: identity.value }),
			this.accountCache.location().then(allowsDuplicates),
		]);
		const id = exact && idIn(exact);
		if (!id || !mayBeSeveral) return id ? [id] : [];
		const others = known ?? this.idsWith(identity, await contactsWith(this.api, [identity]));
		return [...new Set([id, ...others])];
	}

	/** The search may still show a contact by what it had before. */
	private idsWith(identity: ContactIdentity, contacts: Contact[]): string[] {
		const ids = contacts
			.filter((contact) => hasIdentity(contact, identity))
			.flatMap((contact) => idIn(contact) ?? [])
			.filter((id) => !lostIdentity(this.api.locationId, id, identity));
		return [...new Set(ids)];
	}
}

function keyOf({ field, value }: ContactIdentity): string {
	return `${field} ${value}`;
}

function noContact({ field, value }: ContactIdentity, label: string): InvalidInput {
	return new InvalidInput(
		`The field '${label}' names no contact: none has the ${field} ${value}`,
		"Check it, or make the contact first with 'Create or Update'.",
	);
}

function severalContacts(
	{ field, value }: ContactIdentity,
	ids: string[],
	label: string,
): InvalidInput {
	return new InvalidInput(
		`The field '${label}' names ${ids.length} contacts: all of them have the ${field} ${value}`,
		`Choose the one that is meant by its ID: ${ids.join(', ')}.`,
	);
}
