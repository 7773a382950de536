import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { givenTexts } from './given';
import { readCountry } from './values/country';
import { readBirthDay } from './values/day';
import { readFlag } from './values/flag';
import { readAnyPhone } from './values/phone';
import { readTags } from './values/tags';
import { readTimezone } from './values/timezone';
import type { DateContext } from './values/writtenDate';

/** Fields of plain text, with the names that the user sees. */
const TEXT_FIELDS = {
	firstName: 'First Name',
	lastName: 'Last Name',
	email: 'Email',
	address1: 'Address',
	city: 'City',
	companyName: 'Company Name',
	gender: 'Gender',
	postalCode: 'Postal Code',
	source: 'Source',
	state: 'State',
	website: 'Website',
};

/**
 * Makes the body of a contact write from what the user filled in. What is empty is not sent, so that nothing
 * is overwritten by accident.
 *
 * @param context with the account's country, where it is known
 * @throws InvalidInput for a value that HighLevel could not understand
 */
export function contactBody(fields: IDataObject, context: DateContext): IDataObject {
	const country = readCountry(optionalLocatorId(fields.country, 'Country'), 'Country');
	const read: IDataObject = {
		...givenTexts(fields, TEXT_FIELDS),
		phone: readAnyPhone(fields.phone, 'Phone', country ?? context.country),
		assignedTo: optionalLocatorId(fields.assignedTo, 'Assigned To'),
		country,
		timezone: readTimezone(optionalLocatorId(fields.timezone, 'Time Zone'), 'Time Zone'),
		dateOfBirth: readBirthDay(fields.dateOfBirth, 'Date of Birth', context),
		dnd: readFlag(fields.dnd, 'Do Not Disturb'),
		tags: readTags(fields.tags, 'Tags'),
	};
	return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
