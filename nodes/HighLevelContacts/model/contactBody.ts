import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../run/invalidInput';
import { optionalLocatorId } from '../run/locator';
import { COUNTRY_CODES } from './countries';
import { checkedTimezone, toDay } from './dates';
import { parseTags } from './tags';

/** Fields of plain text, with the name that the user sees. */
const TEXT_FIELDS = [
	'firstName',
	'lastName',
	'email',
	'phone',
	'address1',
	'city',
	'companyName',
	'gender',
	'postalCode',
	'source',
	'state',
	'website',
];

/**
 * Makes the body of a contact write from what the user filled in. What is empty is not sent, so that nothing
 * is overwritten by accident.
 *
 * @param zone IANA name of the workflow's time zone
 * @throws InvalidInput for a value that HighLevel could not understand
 */
export function contactBody(fields: IDataObject, zone: string): IDataObject {
	const body: IDataObject = {};
	for (const name of TEXT_FIELDS) {
		const text = textOf(fields[name]);
		if (text !== '') body[name] = text;
	}
	const assignedTo = optionalLocatorId(fields.assignedTo, 'Assigned To');
	if (assignedTo) body.assignedTo = assignedTo;
	const country = optionalLocatorId(fields.country, 'Country');
	if (country) body.country = checkedCountry(country);
	const timezone = optionalLocatorId(fields.timezone, 'Time Zone');
	if (timezone) body.timezone = checkedTimezone(timezone, 'Time Zone');
	if (isFilled(fields.dateOfBirth)) {
		body.dateOfBirth = toDay(fields.dateOfBirth, zone, 'Date of Birth');
	}
	if (typeof fields.dnd === 'boolean') body.dnd = fields.dnd;
	const tags = parseTags(fields.tags);
	if (tags.length > 0) body.tags = tags;
	return body;
}

function textOf(value: unknown): string {
	return value === undefined || value === null ? '' : String(value).trim();
}

function isFilled(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}

function checkedCountry(value: string): string {
	const code = value.toUpperCase();
	if (COUNTRY_CODES.includes(code)) return code;
	throw new InvalidInput(
		`The field 'Country' holds no country that HighLevel knows: "${value}"`,
		'Choose it from the list, or use a two-letter code such as US, GB or AU.',
	);
}
