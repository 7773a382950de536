import { contactMatchesBody } from '../../model/contact/contactMatchesBody';
import { allowsDuplicates } from '../../model/contact/duplicates';
import type { ContactBody } from '../../model/contact/contactBody';
import type { Contact } from '../../model/wire';
import { fetchLocation } from '../../run/accountCache';
import { idOf } from '../../transport/answer';
import type { Api } from '../../transport/api';
import type { Recovery } from '../../transport/apiRequest';
import { findDuplicate } from '../../queries/findDuplicate';

/**
 * Finds the contact that a create has made whose answer was lost by its email or phone. Another contact that has them
 * is no obstacle where HighLevel itself refuses a second one. Where the account allows duplicates, it is in the way
 * of the look-up, and what is not found may still come.
 *
 * @param answerOf makes of a contact that was found what the lost answer would have been
 */
export function contactRecovery<T extends { contact?: Contact }>(
	api: Api,
	body: ContactBody,
	answerOf: (contact: Contact) => T,
): Recovery<T> {
	return {
		async find(isRecent) {
			const contact = await findDuplicate(api, body);
			if (!contact) return [];
			const isMade = contactMatchesBody(contact, body) && isRecent(contact.dateAdded);
			if (isMade) return [answerOf(contact)];
			return (await mayHaveTwins(api)) ? null : [];
		},
		isSure: async () => !(await mayHaveTwins(api)),
		idOf: ({ contact }) => idOf(contact ?? {}),
		remark: (made, warning) => ({ ...made, warning }),
	};
}

/** Where the connection may not read the account's setting, twins count as allowed, to be on the safe side. */
async function mayHaveTwins(api: Api): Promise<boolean> {
	return allowsDuplicates(await fetchLocation(api));
}
