import type { Contact } from '../../../sandbox/model/types.cts';
import { newContact, seenBy } from './smsfactorScene.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

interface Numbered {
	phone?: string | null;
}

/** The list in SMSFactor and the contacts in HighLevel, which F1 keeps alike. */
export function smsfactorList(sms: () => SmsStack) {
	const inList = ({ phone }: Numbered) =>
		[...sms().account.contacts.values()].filter((entry) => entry.phone === phone);
	/** Changes something, and waits for the run of F1 that sees it. */
	const changed = (act: () => unknown) => seenBy(sms(), 'F1', act);
	const inHighLevel = ({ id }: Contact) => sms().stack.sandbox.store.contacts.get(id);
	return {
		inList,
		inHighLevel,
		changed,
		/** One who is in both, as after a synchronisation. */
		shared: async (input: object): Promise<Contact> => {
			let contact: Contact | undefined;
			await changed(() => (contact = newContact(sms(), input)));
			if (!contact || inList(contact).length !== 1) throw new Error('F1 has not added the contact');
			return contact;
		},
		infos: (one: Numbered) =>
			inList(one).map(({ fields: { info1, info2, info3 } }) => [info1, info2, info3]),
		syncAll: async (): Promise<void> => {
			const { status, data } = await sms().start('F1', 'Sync All by Hand');
			expect([status, data.resultData.error?.message]).toEqual(['success', undefined]);
		},
		/** A person's edit in HighLevel. */
		update: (contact: Contact, input: object) =>
			sms().stack.sandbox.contacts.update(inHighLevel(contact) ?? contact, input),
		/** A person's edit in SMSFactor's portal. */
		editList: (contact: Contact, input: object) =>
			Object.assign(inList(contact)[0]?.fields ?? {}, input),
		/** How many requests have changed the list. */
		writesToList: () =>
			sms().stack.sandbox.journal.filter(
				({ path, applied }) => applied && path.includes('/smsfactor/list'),
			).length,
	};
}
