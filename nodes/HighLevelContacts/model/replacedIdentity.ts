import { unifyContact } from './contactShape';
import { sameEmail, samePhone, sameText } from './sentContact';
import type { Contact } from './wire';

/** What tells who a contact is. */
export interface Person {
	email?: string | null;
	phone?: string | null;
	firstName?: string | null;
	lastName?: string | null;
}

type Field = keyof Person;

const LABELS: Record<Field, string> = {
	email: 'email',
	phone: 'phone',
	firstName: 'first name',
	lastName: 'last name',
};

/**
 * Which values that tell who a contact is a write replaces by others, as one text: `email a@b.com by c@d.com, …`.
 * A value in another case, in place of none, or none in place of one is no other value.
 *
 * @param after what is written or has been
 * @param foundBy by which of its values the contact was found; it has them, if perhaps as additional ones
 */
export function replacedValues(before: Contact, after: Person, foundBy: readonly Field[]): string {
	const old = unifyContact(before) as Person;
	const isSameName = sameText(fullName(old), fullName({ ...old, ...filled(after) }));
	const differ: Record<Field, boolean> = {
		email: !sameEmail(old.email, after.email),
		phone: !samePhone(old.phone, after.phone),
		firstName: !isSameName && !sameText(old.firstName, after.firstName),
		lastName: !isSameName && !sameText(old.lastName, after.lastName),
	};
	return (Object.keys(LABELS) as Field[])
		.filter((field) => old[field] && after[field] && differ[field] && !foundBy.includes(field))
		.map((field) => `${LABELS[field]} ${old[field]} by ${after[field]}`)
		.join(', ');
}

function filled(person: Person): Person {
	return Object.fromEntries(Object.entries(person).filter(([, value]) => Boolean(value)));
}

function fullName({ firstName, lastName }: Person): string {
	return [firstName, lastName].filter(Boolean).join(' ');
}
