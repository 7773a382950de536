import type { IDataObject } from 'n8n-workflow';
import { definitionsIfReadable } from '../actions/contact/definitions';
import { getContactIfExists } from '../queries/fullContacts';
import { asList, idIn } from '../../shared/answered';
import { contactOutput, type ContactForm } from '../model/contact/contactOutput';
import { hidesSmsSetting } from '../model/contact/smsConsent';
import type { Contact } from '../model/wire';
import { AccountCache } from '../run/accountCache';
import type { Api } from '../transport/api';
import { pMap } from '../transport/pMap';

export class ContactOutput {
	readonly accountCache: AccountCache;
	/** Null stands for contacts that are gone. */
	private readonly read = new Map<string, Contact | null>();

	constructor(
		private readonly api: Api,
		private readonly form: ContactForm,
	) {
		this.accountCache = new AccountCache(api);
	}

	async ofFound(contacts: Contact[]): Promise<Map<Contact, IDataObject>> {
		// Whether a contact may be texted must not depend on what the search happens to leave out.
		const hiding = this.form === 'sms' ? contacts.filter(hidesSmsSetting) : [];
		await this.fetch(hiding.flatMap((contact) => idIn(contact) ?? []));
		const full = contacts.map((contact) => this.read.get(idIn(contact) ?? '') ?? contact);
		const items = await this.ofRead(full);
		return new Map(contacts.map((contact, n) => [contact, items[n] ?? {}]));
	}

	/** Reads each contact once, however often it is asked for. */
	async fetch(ids: string[]): Promise<Map<string, Contact | null>> {
		const missing = [...new Set(ids)].filter((id) => !this.read.has(id));
		await pMap(missing, async (id) => {
			this.read.set(id, await getContactIfExists(this.api, id));
		});
		return this.read;
	}

	async ofRead(contacts: Contact[]): Promise<IDataObject[]> {
		const needsNames =
			this.form === 'full' && contacts.some(({ customFields }) => asList(customFields).length > 0);
		const definitions = needsNames ? await definitionsIfReadable(this) : undefined;
		return contacts.map((contact) => contactOutput(contact, this.form, definitions));
	}
}
