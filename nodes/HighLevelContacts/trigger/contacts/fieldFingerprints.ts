import { idIn } from '../../../shared/answered';
import { contactsMatching } from '../../queries/contactPages';
import { unifyContact } from '../../model/contact/contactShape';
import { valueIn } from '../../model/customFields/fitCustomFields';
import { canonicalForm } from '../../model/values/canonicalForm';
import type { Contact } from '../../model/wire';
import type { Api } from '../../transport/api';
import { takeFirst } from '../../transport/paginate';
import { unpack, KEY_LENGTH, MOST_REMEMBERED, shortDigest } from '../memory/digest';
import type { ChangeDetector, ContactChange } from './changeDetector';
import type { Row } from './row';

/** Four characters are 24 bits: of 16 million changes one goes unseen. */
const PRINT_LENGTH = 4;
/** HighLevel's search names custom fields in the same way. */
export const CUSTOM_PREFIX = 'customFields.';

export class FieldFingerprints implements ChangeDetector {
	/** Those that changed last are at the end. */
	private readonly prints: Map<string, string>;
	private readonly size: number;

	constructor(
		private readonly fields: readonly string[],
		private readonly tellsUnknown: boolean,
		packed = '',
		private readonly budget = MOST_REMEMBERED,
	) {
		this.size = KEY_LENGTH + fields.length * PRINT_LENGTH;
		this.prints = new Map(
			unpack(packed, this.size).map((entry) => [
				entry.slice(0, KEY_LENGTH),
				entry.slice(KEY_LENGTH),
			]),
		);
	}

	async learn(api: Api): Promise<void> {
		const sort = { field: 'dateUpdated', direction: 'desc' };
		const found = contactsMatching(api, { filters: [] }, sort, this.most);
		for (const contact of (await takeFirst(found, this.most)).toReversed()) this.keep(contact);
	}

	compare({ contact, id }: Row, isNew: boolean): ContactChange | undefined {
		const event = 'contactFieldsChanged';
		const before = this.prints.get(shortDigest(id));
		if (before === undefined) {
			// A contact that was just created has not changed.
			return isNew || !this.tellsUnknown ? undefined : { event, changedFields: null };
		}
		const now = this.printsOf(contact);
		const printAt = (prints: string, n: number) =>
			prints.slice(n * PRINT_LENGTH, (n + 1) * PRINT_LENGTH);
		const changedFields = this.fields.filter((_, n) => printAt(before, n) !== printAt(now, n));
		return changedFields.length > 0 ? { event, changedFields } : undefined;
	}

	remember({ contact }: Row): void {
		this.keep(contact);
	}

	pack(): string {
		const all = [...this.prints].map(([key, prints]) => key + prints);
		return all.slice(-this.most).join('');
	}

	private get most(): number {
		return Math.floor(this.budget / this.size);
	}

	private keep(contact: Contact): void {
		const id = idIn(contact);
		if (id === undefined) return;
		const key = shortDigest(id);
		const prints = this.printsOf(contact);
		// What is read again must not change the state, which n8n would have to save.
		if (this.prints.get(key) === prints) return;
		this.prints.delete(key);
		this.prints.set(key, prints);
	}

	private printsOf(contact: Contact): string {
		const unified = unifyContact(contact);
		return this.fields
			.map((field) => shortDigest(canonicalForm(valueOf(unified, field)), PRINT_LENGTH))
			.join('');
	}
}

function valueOf(contact: Contact, field: string): unknown {
	if (!field.startsWith(CUSTOM_PREFIX)) return contact[field];
	return valueIn(contact, field.slice(CUSTOM_PREFIX.length));
}
