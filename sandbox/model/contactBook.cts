import { USERS } from '../fixtures.cts';
import { contactNotFound, duplicateContact, forbiddenLocation, invalid } from '../http/errors.cts';
import { newId } from '../ids.cts';
import type { Settings } from '../settings.cts';
import { identityKey, type Store } from '../store.cts';
import { applyInput, type ContactInput } from './contactInput.cts';
import { toE164 } from './phone.cts';
import { ensureTag } from './tags.cts';
import type { Authorship, Contact } from './types.cts';
import { noteUtmFields } from './utmFields.cts';

type Identity = 'email' | 'phone';

/** Who writes, unless it is an app: a person in HighLevel's own pages. */
const PERSON = { source: 'WEB_USER', channel: 'APP', sourceId: USERS.owner };

type Author = Omit<Authorship, 'timestamp'>;

export const fullName = ({ firstName, lastName }: Contact): string =>
	[firstName, lastName].filter(Boolean).join(' ');

/** Contacts with HighLevel's rules for writing them. Each write is complete or throws and changes nothing. */
export class ContactBook {
	constructor(
		private readonly store: Store,
		private readonly settings: Settings,
		private readonly now: () => number,
	) {}

	/** A live contact of the location; 400 or 404 when unknown, 403 when it belongs to another location. */
	get(id: string, locationId: string): Contact {
		const contact = this.store.contacts.get(id);
		if (!contact || contact.deleted) {
			throw contactNotFound(this.settings.unknownIdStatus, id);
		}
		if (contact.locationId !== locationId) throw forbiddenLocation();
		return contact;
	}

	/** `by`: default a person in the account. */
	create(locationId: string, input: ContactInput, by: Author = PERSON): Contact {
		const draft = this.fromInput(
			{ ...blankContact(locationId, this.now(), by), country: this.countryOf(locationId) },
			input,
		);
		if (!draft.email && !draft.phone && !draft.firstName && !draft.lastName && !draft.companyName) {
			throw invalid('at least one of email, phone, name or companyName should not be empty');
		}
		if (!this.settings.contacts.allowDuplicates) this.refuseDuplicate(draft);
		return this.save(draft);
	}

	update(contact: Contact, input: ContactInput): Contact {
		const next = this.fromInput(contact, input);
		const changed = (['email', 'phone'] as const).filter((field) => next[field] !== contact[field]);
		if (!this.settings.contacts.allowDuplicates) this.refuseDuplicate(next, changed);
		return this.save(next);
	}

	/** 4.9: the first matching identifier of the account's order wins; the other is ignored. */
	upsert(
		locationId: string,
		input: ContactInput & { createNewIfDuplicateAllowed?: boolean },
		by: Author = PERSON,
	): { contact: Contact; isNew: boolean } {
		const { createNewIfDuplicateAllowed, ...fields } = input;
		const always = createNewIfDuplicateAllowed && this.settings.contacts.allowDuplicates;
		const order = this.settings.contacts.duplicateOrder;
		const draft = this.fromInput(blankContact(locationId, this.now()), {
			email: fields.email,
			phone: fields.phone,
		});
		const match = always ? undefined : this.firstMatch(draft, order);
		if (!match) return { contact: this.create(locationId, fields, by), isNew: true };

		const writable: ContactInput = { ...fields };
		delete writable.gender;
		for (const field of ['email', 'phone'] as const) {
			const owner = this.owner(locationId, field, draft[field]);
			if (owner && owner.id !== match.id) writable[field] = undefined;
		}
		return { contact: this.save(this.fromInput(match, writable)), isNew: false };
	}

	/** 4.12: by the account's order, or e-mail then phone when duplicates are allowed. */
	lookup(locationId: string, by: { email?: string; phone?: string }): Contact | undefined {
		const { allowDuplicates, duplicateOrder } = this.settings.contacts;
		const draft = { locationId, email: by.email, phone: this.readPhone(locationId, by.phone) };
		return this.firstMatch(draft, allowDuplicates ? ['email', 'phone'] : duplicateOrder);
	}

	/** Changes that do not come from a body: tags, followers, business, … */
	change(contact: Contact, change: Partial<Contact>): Contact {
		return this.save({ ...contact, ...change });
	}

	/** Bookkeeping that does not count as an edit, so `dateUpdated` stays. */
	annotate(contact: Contact, change: Partial<Contact>): void {
		this.put({ ...contact, ...change });
	}

	remove(contact: Contact): void {
		this.save({ ...contact, deleted: true });
	}

	/** Puts a complete contact in, replacing the one of that id; for seeds and tests. */
	put(given: Contact): Contact {
		const { store } = this;
		const business = store.businesses.get(given.businessId ?? '');
		const contact = { ...given, businessName: business?.name };
		const older = store.contacts.get(contact.id);
		if (older) this.forEachIdentity(older, (key) => store.identities.get(key)?.delete(older.id));
		store.contacts.set(contact.id, contact);
		if (!contact.deleted) {
			this.forEachIdentity(contact, (key) => {
				const owners = store.identities.get(key);
				if (owners) owners.add(contact.id);
				else store.identities.set(key, new Set([contact.id]));
			});
		}
		for (const tag of contact.tags) ensureTag(store, contact.locationId, tag);
		const { indexDelayMs: delayMs, indexGapMs: gapMs } = this.settings.search;
		store.index.put(contact, this.now(), { delayMs, gapMs });
		return contact;
	}

	private save(contact: Contact): Contact {
		noteUtmFields(this.store, this.settings, contact, this.now());
		return this.put({ ...contact, dateUpdated: this.now() });
	}

	private fromInput(base: Contact, input: ContactInput): Contact {
		return applyInput(this.store, this.settings, base, input, this.countryOf(base.locationId));
	}

	private countryOf(locationId: string): string {
		return this.store.locations.get(locationId)?.country ?? 'US';
	}

	private readPhone(locationId: string, phone?: string): string | undefined {
		// A `+` sent without encoding arrives as a space and finds nothing (docs/highlevel-api.md, Contacts).
		return phone && !phone.startsWith(' ') ? toE164(phone, this.countryOf(locationId)) : undefined;
	}

	private refuseDuplicate(draft: Contact, fields: Identity[] = ['email', 'phone']): void {
		for (const field of this.settings.contacts.duplicateOrder) {
			const owner = fields.includes(field) && this.owner(draft.locationId, field, draft[field]);
			if (!owner || owner.id === draft.id) continue;
			const contactName = fullName(owner);
			throw duplicateContact({
				contactId: owner.id,
				...(contactName && { contactName }),
				matchingField: field,
			});
		}
	}

	private firstMatch(
		draft: Pick<Contact, 'locationId' | 'email' | 'phone'>,
		order: Identity[],
	): Contact | undefined {
		for (const field of order) {
			const owner = this.owner(draft.locationId, field, draft[field]);
			if (owner) return owner;
		}
		return undefined;
	}

	private owner(locationId: string, field: Identity, value?: string): Contact | undefined {
		if (!value) return undefined;
		const [id] = this.store.identities.get(identityKey(locationId, field, value)) ?? [];
		return id === undefined ? undefined : this.store.contacts.get(id);
	}

	private forEachIdentity(contact: Contact, visit: (key: string) => void): void {
		const { locationId, email, phone, additionalEmails, additionalPhones } = contact;
		for (const value of [email, ...additionalEmails]) {
			if (value) visit(identityKey(locationId, 'email', value));
		}
		for (const value of [phone, ...additionalPhones]) {
			if (value) visit(identityKey(locationId, 'phone', value));
		}
	}
}

/** A contact of `locationId` that nothing is known of yet, added at `now` (ms). */
export function blankContact(locationId: string, now: number, by: Author = PERSON): Contact {
	return {
		id: newId(),
		locationId,
		additionalEmails: [],
		additionalPhones: [],
		type: 'lead',
		followers: [],
		tags: [],
		customFields: {},
		opportunities: [],
		campaigns: [],
		activeWorkflows: [],
		finishedWorkflows: [],
		createdBy: { ...by, timestamp: now },
		dateAdded: now,
		dateUpdated: now,
		deleted: false,
	};
}
