import { asText } from '../../../shared/answered';
import { unifyContact } from './contactShape';
import { sameEmail, samePhone, sameText } from './contactMatchesBody';
import type { Answered, Contact } from '../wire';

/** `name` is first and last name, for who has only both together */
const FIELDS = ['email', 'phone', 'firstName', 'lastName', 'name'] as const;

type Field = (typeof FIELDS)[number];

/** What tells who a contact is. */
type Person = Partial<Record<Field, string>>;

const LABELS: Record<Field, string> = {
	email: 'email',
	phone: 'phone',
	firstName: 'first name',
	lastName: 'last name',
	name: 'name',
};

/**
 * Which values that tell who a contact is a write replaces by others, as one text: `email a@b.com by c@d.com, …`.
 * A value in another case, in place of none, or none in place of one is no other value.
 *
 * @param after what is written or has been
 * @param foundBy by which of its values the contact was found; it has them, if perhaps as additional ones
 */
export function replacedValues(
	before: Contact,
	after: Answered,
	foundBy: readonly Field[],
): string {
	const old: Person = { ...personIn(unifyContact(before)), name: onlyName(before) };
	const parts = personIn(after);
	const now: Person = { ...parts, name: fullName(parts) };
	const isSameName = sameText(fullName(old), fullName({ ...old, ...filled(now) }));
	const differ: Record<Field, boolean> = {
		email: !sameEmail(old.email, now.email),
		phone: !samePhone(old.phone, now.phone),
		firstName: !isSameName && !sameText(old.firstName, now.firstName),
		lastName: !isSameName && !sameText(old.lastName, now.lastName),
		name: !wordsOf(now.name).every((word) => wordsOf(old.name).includes(word)),
	};
	return FIELDS.flatMap((field) => {
		const [had, has] = [old[field], now[field]];
		const isReplaced = had && has && differ[field] && !foundBy.includes(field);
		return isReplaced ? [`${LABELS[field]} ${had} by ${has}`] : [];
	}).join(', ');
}

function personIn({ email, phone, firstName, lastName }: Answered): Person {
	return {
		email: asText(email),
		phone: asText(phone),
		firstName: asText(firstName),
		lastName: asText(lastName),
	};
}

/** What a contact has of its name when HighLevel has not cut it in two. */
function onlyName(contact: Contact): string | undefined {
	const { firstName, lastName, name } = unifyContact(contact);
	return firstName || lastName ? undefined : asText(name);
}

function wordsOf(name = ''): string[] {
	return name.toLowerCase().split(/\s+/);
}

function filled(person: Person): Person {
	return Object.fromEntries(Object.entries(person).filter(([, value]) => Boolean(value)));
}

function fullName({ firstName, lastName }: Person): string {
	return [firstName, lastName].filter(Boolean).join(' ');
}
