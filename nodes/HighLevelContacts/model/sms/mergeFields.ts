import { asList, asRecord, asText } from '../../../shared/answered';
import { contactItem } from '../contact/contactShape';
import type { CustomFieldDefinition } from '../customFields/definitions';
import { namedCustomFields } from '../customFields/customFieldValues';
import type { Contact, Location } from '../wire';
import { spoken } from './spoken';

/** {{contact.first_name}}, and with words for an empty one: {{contact.first_name|there}}. */
const FIELD = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;

/** HighLevel's names of what a contact has, and ours. */
const OF_CONTACT: Record<string, string> = {
	id: 'id',
	name: 'name',
	full_name: 'name',
	first_name: 'firstName',
	last_name: 'lastName',
	email: 'email',
	phone: 'phone',
	company_name: 'companyName',
	address1: 'address1',
	city: 'city',
	state: 'state',
	country: 'country',
	postal_code: 'postalCode',
	website: 'website',
	source: 'source',
	timezone: 'timezone',
	date_of_birth: 'dateOfBirth',
};

const OF_LOCATION: Record<string, string> = {
	name: 'name',
	email: 'email',
	phone: 'phone',
	address: 'address',
	city: 'city',
	state: 'state',
	country: 'country',
	postal_code: 'postalCode',
	website: 'website',
};

/** These are addresses by their nature, and stand in the text because its writer wants them there. */
const AS_IT_IS = new Set(['email', 'phone', 'website', 'id']);

export interface MergeSources {
	contact: Contact;
	/** Asked for only when the text names one of its fields */
	location: () => Promise<Location>;
	/** Likewise */
	definitions: () => Promise<CustomFieldDefinition[] | undefined>;
}

export type Merged =
	| { text: string }
	/** The field for which nothing can stand in the text */
	| { field: string; isKnown: boolean };

/** Fills HighLevel's merge fields in. A field that is not known, or empty without other words, leaves no text at all. */
export async function fillIn(text: string, sources: MergeSources): Promise<Merged> {
	let filled = '';
	let end = 0;
	for (const found of text.matchAll(FIELD)) {
		const [all, name = '', other] = found;
		const value = await valueOf(name.toLowerCase(), sources);
		const words = value || otherWords(other);
		if (!words) return { field: all, isKnown: value !== undefined };
		filled += text.slice(end, found.index) + words;
		end = found.index + all.length;
	}
	filled += text.slice(end);
	const left = /\{\{.*|.*\}\}/.exec(filled);
	return left ? { field: left[0].slice(0, 80), isKnown: false } : { text: filled };
}

/** Also in the manner of HighLevel's email templates: default: "there". */
function otherWords(other = ''): string {
	return other
		.trim()
		.replace(/^default\s*:\s*/i, '')
		.replace(/^["'“](.*)["'”]$/, '$1')
		.trim();
}

/** Nothing when the field is not known, and an empty text when it has no value. */
async function valueOf(name: string, sources: MergeSources): Promise<string | undefined> {
	const [owner, ...rest] = name.split('.');
	const field = rest.join('.');
	if (owner === 'contact') {
		const ours = Object.hasOwn(OF_CONTACT, field) ? OF_CONTACT[field] : undefined;
		const item = contactItem(sources.contact);
		return ours === undefined ? await customValue(name, sources) : words(item[ours], ours);
	}
	const ours =
		owner === 'location' && Object.hasOwn(OF_LOCATION, field) ? OF_LOCATION[field] : undefined;
	return ours === undefined ? undefined : words((await sources.location())[ours], ours);
}

async function customValue(
	key: string,
	{ contact, definitions }: MergeSources,
): Promise<string | undefined> {
	const definition = (await definitions())?.find(({ fieldKey }) => fieldKey?.toLowerCase() === key);
	if (!definition) return undefined;
	const own = asList(contact.customFields).filter((one) => asRecord(one).id === definition.id);
	const [value] = Object.values(namedCustomFields(own, [definition]) ?? {});
	return words(value);
}

function words(value: unknown, field = ''): string {
	const text = Array.isArray(value)
		? value.map((one) => asText(one) ?? '').join(', ')
		: typeof value === 'number'
			? String(value)
			: (asText(value) ?? '');
	return AS_IT_IS.has(field) ? text.trim() : spoken(text, 80);
}
