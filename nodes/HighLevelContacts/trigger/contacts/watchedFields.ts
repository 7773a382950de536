import type { INodePropertyOptions } from 'n8n-workflow';

/** The fields that HighLevel's search answers with, by the names that the trigger's items have. */
export const standardFields: INodePropertyOptions[] = [
	{ name: 'Address', value: 'address1' },
	{ name: 'Assigned To', value: 'assignedTo' },
	{ name: 'Business', value: 'businessId' },
	{ name: 'City', value: 'city' },
	{ name: 'Company', value: 'companyName' },
	{ name: 'Country', value: 'country' },
	{ name: 'Date of Birth', value: 'dateOfBirth' },
	{ name: 'Do Not Disturb', value: 'dnd' },
	{ name: 'Email', value: 'email' },
	{ name: 'First Name', value: 'firstName' },
	{ name: 'Followers', value: 'followers' },
	{ name: 'Last Name', value: 'lastName' },
	{ name: 'Phone', value: 'phone' },
	{ name: 'Postal Code', value: 'postalCode' },
	{ name: 'Source', value: 'source' },
	{ name: 'State', value: 'state' },
	{ name: 'Tags', value: 'tags' },
	{ name: 'Type', value: 'type' },
	{ name: 'Website', value: 'website' },
];
