import { toE164 } from '../../../shared/values/e164';
import { tagsOf } from '../values/tags';
import { DETAIL_LABELS, type DetailLabel } from './languages/language';
import { anyOf, fold } from './fold';

/** What a text tells about a contact; null for what it does not tell. */
export interface ContactDetails {
	name: string | null;
	firstName: string | null;
	lastName: string | null;
	email: string | null;
	/** E.164 where the country is known, otherwise the digits that were written */
	phone: string | null;
	tags: string[] | null;
}

export const NO_DETAILS: ContactDetails = {
	name: null,
	firstName: null,
	lastName: null,
	email: null,
	phone: null,
	tags: null,
};

type Labels = Record<DetailLabel, string[]>;

const EMAIL = /[^\s@,;:<>()[\]"']+@[^\s@,;:<>()[\]"']+\.[\p{L}]{2,}/u;

/** Digits with the signs that people put between them; checked for their number afterwards. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+|\(\+?)?\d[\d ().\-/]{4,}\d(?![\p{L}\p{N}])/gu;

/** A longer text is no name but a sentence. */
const NAME_WORDS = 4;
const NAME_LENGTH = 80;

/**
 * Reads "name: Ada Lovelace, email: ada@example.com", each detail behind its label.
 *
 * @param country two letters, for a phone number without its country code
 * @returns nothing when the text neither starts with a label nor has two of them
 */
export function readLabelled(
	text: string,
	labels: Labels,
	country?: string,
): ContactDetails | undefined {
	const parts = labelledParts(text, labels);
	const [first] = parts;
	const startsSo = first && !/[\p{L}\p{N}]/u.test(text.slice(0, first.start));
	if (!startsSo && parts.length < 2) return undefined;
	return known(detailsOf(parts, country));
}

export interface NewContactSettings {
	/** Two letters, for a phone number without its country code */
	country?: string;
	/** Whether a name may begin with a small letter; otherwise "New appointment" would be somebody's name */
	allowsSmall: boolean;
}

/**
 * Reads what follows NEW: a name with an email, a phone or both in any order, or labelled details.
 *
 * @returns nothing when it is no contact but a sentence that begins with "new"
 */
export function readNewContact(
	text: string,
	labels: Labels,
	{ country, allowsSmall }: NewContactSettings,
): ContactDetails | undefined {
	const parts = labelledParts(text, labels);
	const free = readFree(text.slice(0, parts[0]?.start), allowsSmall, country);
	const labelled = detailsOf(parts, country);
	if (!free && parts.length === 0) return undefined;
	return known({ ...(free ?? NO_DETAILS), ...withoutEmpty(labelled) });
}

function readFree(
	text: string,
	allowsSmall: boolean,
	country?: string,
): ContactDetails | undefined {
	const email = EMAIL.exec(text)?.[0] ?? null;
	const withoutEmail = email ? text.replace(email, ' ') : text;
	const number = [...withoutEmail.matchAll(PHONE)].map(([all]) => all).find(isPhone);
	const name = cleanName(number ? withoutEmail.replace(number, ' ') : withoutEmail);
	if (name !== '' && !isName(name, allowsSmall)) return undefined;
	const phone = number ? readNumber(number, country) : null;
	return { ...NO_DETAILS, ...splitName(name), email, phone };
}

interface Part {
	label: DetailLabel;
	start: number;
	value: string;
}

function labelledParts(text: string, labels: Labels): Part[] {
	// No word may end in a label: "username:" is not "name:".
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])(${anyOf(DETAIL_LABELS.flatMap((name) => labels[name]))})\\s*[:=]`,
		'gu',
	);
	const found = [...fold(text).matchAll(pattern)];
	return found.map((match, place) => ({
		label:
			DETAIL_LABELS.find((name) => labels[name].some((word) => isSame(word, match[1]))) ?? 'name',
		start: match.index,
		value: tidy(text.slice(match.index + match[0].length, found[place + 1]?.index)),
	}));
}

/** Labels may be written with or without blank or hyphen: e-mail, first name. */
function isSame(word: string, found = ''): boolean {
	const plain = (text: string) => text.replace(/[\s-]/g, '');
	return plain(word) === plain(found);
}

function detailsOf(parts: Part[], country?: string): ContactDetails {
	const value = (label: DetailLabel) =>
		parts.find((part) => part.label === label && part.value !== '')?.value;
	const phone = value('phone');
	const tags = tagsOf(value('tags'));
	return {
		...joinName(oneLine(value('name')), oneLine(value('firstName')), oneLine(value('lastName'))),
		email: EMAIL.exec(value('email') ?? '')?.[0] ?? null,
		phone: phone && isPhone(phone) ? readNumber(phone, country) : null,
		tags: tags.length > 0 ? tags : null,
	};
}

const oneLine = (value?: string) => value?.split('\n')[0]?.trim();

type Name = Pick<ContactDetails, 'name' | 'firstName' | 'lastName'>;

/** Beside a first or last name, the plain name is the other of the two. */
function joinName(name?: string, first?: string, last?: string): Name {
	if (!first && !last) return splitName(name ?? '');
	const firstName = first ?? name ?? null;
	const lastName = last ?? (first ? name : undefined) ?? null;
	return { name: [firstName, lastName].filter(Boolean).join(' '), firstName, lastName };
}

function splitName(name: string): Name {
	const [firstName = '', ...others] = name.split(/\s+/);
	if (firstName === '') return { name: null, firstName: null, lastName: null };
	return { name: [firstName, ...others].join(' '), firstName, lastName: others.join(' ') || null };
}

/** In between, a short word may be small: Ada van Dyk. */
function isName(text: string, allowsSmall: boolean): boolean {
	const words = text.split(/\s+/);
	const isCapital = (word = '') => !/^\p{Ll}/u.test(word);
	return (
		words.length <= NAME_WORDS &&
		text.length <= NAME_LENGTH &&
		/^[\p{L}\p{M}'’.\-\s]+$/u.test(text) &&
		(allowsSmall ||
			(isCapital(words[0]) &&
				isCapital(words.at(-1)) &&
				words.every((word) => isCapital(word) || word.length <= 3)))
	);
}

function isPhone(text: string): boolean {
	const count = text.replace(/\D/g, '').length;
	return count >= 7 && count <= 15;
}

function readNumber(text: string, country?: string): string {
	return toE164(text, country) ?? text.trim().replace(/(?!^\+)\D/g, '');
}

/** Signs and emoji around a name or between it and the rest. */
function cleanName(text: string): string {
	return text
		.replace(/[^\p{L}\p{M}\p{N}'’.\-?\s]/gu, ' ')
		.replace(/(?<![\p{L}\p{N}])[.\-'’]+|-+(?![\p{L}])/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

function tidy(value: string): string {
	return value.replace(/^[\s,;|]+|[\s,;|]+$/g, '');
}

function withoutEmpty(details: ContactDetails): Partial<ContactDetails> {
	return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));
}

function known(details: ContactDetails): ContactDetails | undefined {
	return Object.values(details).some((value) => value !== null) ? details : undefined;
}
