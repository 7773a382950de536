/**
 * An expression for why a contact must not be texted, in the words of a note.
 *
 * @param contact what holds the contact in its SMS-ready form, if there is one
 * @param blocked the words for a contact whose setting forbids it
 */
export const whyNotTexted = (contact: string, blocked = 'the contact does not want texts') =>
	`({ noPhone: 'the contact has no phone number', unknown: 'it is not known whether the contact wants texts' }[${contact}?.textingBlockedBy ?? 'unknown'] ?? '${blocked}')`;
