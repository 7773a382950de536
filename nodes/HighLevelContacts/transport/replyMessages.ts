import { asText } from '../../shared/answered';
import type { ReplyFacts, ReplyMessage } from './explanation';
import { MESSAGE_REPLIES } from './messageReplies';

const RECONNECT =
	'Open the HighLevel credential in n8n and connect it again. With a private integration token, paste the current token.';
const SUB_ACCOUNT_TOKEN =
	'Contacts belong to a sub-account. Use a private integration token made inside the sub-account (Settings > Private Integrations), or connect OAuth2 again and choose the sub-account on the HighLevel page.';

/** The most specific one comes first (docs/highlevel-api.md, Errors). */
export const REPLY_MESSAGES: readonly ReplyMessage[] = [
	...MESSAGE_REPLIES,
	{
		status: 401,
		text: /private integration token/i,
		message: 'HighLevel does not know this private integration token',
		description:
			'It may have been rotated or deleted. In HighLevel open Settings > Private Integrations, copy the token again and paste it into the credential.',
	},
	{
		status: 401,
		text: /not authorized for this scope/i,
		message: 'The HighLevel connection has no permission for this',
		description:
			'A scope is missing. Private integration: open it under Settings > Private Integrations and tick the scope. OAuth2: add the scope to your app and to the credential, install the app in the sub-account again, and connect again: a login keeps the scopes that it began with.',
	},
	{
		status: 401,
		text: /authclass|user type mismatch/i,
		message: 'The HighLevel connection is of the wrong kind for this: it belongs to an agency',
		description: SUB_ACCOUNT_TOKEN,
	},
	{
		status: 401,
		text: /version header/i,
		message: 'HighLevel refused the API version of the request',
		description:
			'Check that the Base URL of the credential is https://services.leadconnectorhq.com and that no proxy removes headers. If so, please report it to the makers of this node.',
	},
	{
		status: /^40[13]$/,
		text: /not accessible from this token|access to this location/i,
		message: 'The HighLevel connection has no access to this sub-account',
		description:
			"Check the 'Location ID' in the credential: it must be the sub-account for which the token was made.",
	},
	{
		status: 401,
		message: 'HighLevel refused the connection: the login is no longer valid',
		description: RECONNECT,
	},
	{
		status: 403,
		message: 'HighLevel does not allow this',
		description:
			"Check the permissions of the connection and whether the sub-account's plan includes this feature.",
	},
	{
		status: 400,
		text: /duplicated contacts/i,
		message: nameExistingContact,
		description:
			"This sub-account does not allow duplicates. Use 'Create or Update', or set 'If Contact Exists' to return or update the existing contact.",
	},
	{
		status: 400,
		text: /permanent dnd/i,
		message: 'A Do Not Disturb setting of this contact is permanent and cannot be changed',
		description:
			'The contact opted out with the carrier, for example by answering STOP. Leave that channel out of the update.',
	},
	{
		status: 400,
		text: /slot .*no longer available/i,
		message: 'The appointment time cannot be booked',
		description:
			"HighLevel gives one answer for several causes: the time is taken; it is outside the opening hours of the calendar, or none are set; or it is outside the booking window, too soon or too far ahead. Choose a time from 'Get Free Slots', change the availability of the calendar in HighLevel, or use the option 'Book Outside Free Slots' or 'Ignore Notice and Booking Window'.",
	},
	{
		status: 400,
		text: /not part of calendar team/i,
		message: 'The user is not a team member of the calendar',
		description:
			"Choose another user in 'Assigned To', or add this one to the team of the calendar in HighLevel (Settings > Calendars). An appointment that moves to another calendar needs a user of that calendar.",
	},
	{
		status: 422,
		text: /appointmentStatus must be/i,
		message: 'HighLevel does not know this status of an appointment',
		description:
			"Choose an entry of the field 'Status': new, confirmed, cancelled, showed, noshow or invalid.",
	},
	{
		status: 404,
		text: /^deleted: true$/,
		message: 'HighLevel did not find this appointment: it was deleted',
		description:
			'A deleted appointment cannot be read, changed or given notes. Check the ID, or book a new appointment.',
	},
	{
		status: 400,
		text: /location is not active/i,
		message: 'The HighLevel sub-account is not active',
		description:
			'It is paused or has an unpaid invoice. Reactivate it in HighLevel; the connection then works again.',
	},
	{
		status: /^(400|422)$/,
		text: /invalid custom field value/i,
		message: 'HighLevel refused the value of a custom field',
		description:
			'Its type is another one: see the field that is named below under Settings > Custom Fields in HighLevel.',
	},
	{
		status: 400,
		text: /invalid field/i,
		message: 'HighLevel does not know a field of the filter',
		description: 'Check the filter. Custom fields are given by their ID, not by their name.',
	},
	{
		status: 400,
		text: /tag name is already exist/i,
		message: 'A tag with this name already exists',
		description: 'Use the existing tag, or choose another name.',
	},
	{
		status: 400,
		text: /invalid grant/i,
		message: 'The HighLevel connection has ended and must be made again',
		description: `The refresh token is used up, expired or revoked. ${RECONNECT}`,
	},
	{
		status: /^(400|404)$/,
		text: /not found/i,
		message: 'HighLevel did not find what was asked for',
		description:
			'It may have been deleted, or the ID is of another kind or from another sub-account. Check the IDs of this node.',
	},
	{
		status: 400,
		text: /not a valid firebase id|contact is deleted|no answer for this contact/i,
		message: 'HighLevel did not find this contact',
		description: 'It may have been deleted, or the ID is not that of a contact.',
	},
	{
		status: 200,
		text: /no entry for this contact/,
		message: "HighLevel's answer to many contacts says nothing about this one",
		description:
			'It is not known whether its tags were changed. To run this item again does no harm.',
	},
	{
		status: 400,
		text: /does not belong to location/i,
		message: 'The contact belongs to another sub-account',
		description: "Check the ID, and the 'Location ID' of the credential.",
	},
	{
		status: 404,
		message: 'HighLevel did not find what was asked for',
		description: 'Check the IDs of this node and the Base URL of the credential.',
	},
	{
		status: 422,
		message: 'HighLevel did not accept the data',
		description: 'Check the fields that are named below.',
	},
	{
		status: 400,
		message: 'HighLevel did not accept the request',
		description: 'Check the fields of this node.',
	},
	{
		status: 429,
		message: 'HighLevel refused too many requests in a short time',
		description:
			'The node waited and tried again several times. Other apps or workflows may be using the same limit; run this one later or with fewer items.',
	},
	{
		status: /^(423|425)$/,
		message: 'HighLevel refused the request for the moment',
		description:
			'Something else is working on the same data, or a proxy asks to try again. The node tried several times; run the workflow again later.',
	},
	{
		status: 408,
		message: 'HighLevel did not answer in time',
		description: 'The node tried several times. Run the workflow again later.',
	},
	{
		status: /^5/,
		message: 'HighLevel is not available at the moment',
		description:
			'The node tried several times. Run the workflow again later; see status.gohighlevel.com.',
	},
	{
		status: /^3/,
		message: 'The Base URL of the credential leads to another address',
		description:
			'Enter the final address of the HighLevel API; for the real service it is https://services.leadconnectorhq.com.',
	},
];

function nameExistingContact({ meta }: ReplyFacts): string {
	const field = asText(meta?.matchingField) ?? 'email or phone';
	const name = asText(meta?.contactName);
	const id = asText(meta?.contactId);
	const who = id ? `: ${name ? `${name} ` : ''}(ID ${id})` : '';
	return `A contact with this ${field} already exists${who}`;
}
