import type { INodeParameters } from 'n8n-workflow';
import type { Part } from '../canvas/design.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { filter } from '../parts/logic.cts';

const salesmsg = {
	salesmsgOAuth2Api: { id: null, name: 'Salesmsg account' },
};

/** The user chooses another provider in the node, and then its credential. */
const byProvider = { provider: 'salesmsg', authentication: 'oAuth2' };

export function sms(name: string, parameters: INodeParameters, more: Partial<Part> = {}): Part {
	return {
		name,
		type: 'n8n-nodes-highlevel-contacts.sms',
		typeVersion: 1,
		parameters: { ...byProvider, ...parameters },
		credentials: salesmsg,
		...more,
	};
}

export function smsTrigger(name: string, events: string[]): Part {
	return {
		name,
		type: 'n8n-nodes-highlevel-contacts.smsTrigger',
		typeVersion: 1,
		parameters: { ...byProvider, events },
		credentials: salesmsg,
	};
}

/** A copy of what went out stands in the contact's conversation; none of a dry run. */
export const keepSentText = (contactId: string, text: string) =>
	highLevel('Keep Sent Text', 'message', 'addSent', {
		contactId: byId(`={{ ${contactId} }}`),
		message: `={{ ${text} }}`,
		additionalFields: { altId: '={{ $json.id }}' },
		options: { dryRun: "={{ $json.status === 'simulated' }}" },
	});

/**
 * From a contact to its text: who may not be texted now is left out, and the rest gets the text, in a dry run until the
 * user ends it.
 */
export const textContacts = (contactId: string, message: string): Part[] => [
	highLevel('Prepare Text', 'message', 'prepareText', {
		contactId: byId(`={{ ${contactId} }}`),
		message,
		options: { allowedPrefixes: '+1', quietFrom: '21:00', quietTo: '08:00' },
	}),
	filter('May It Go?', '$json.send'),
	{
		name: 'At Most 20 at Once',
		type: 'n8n-nodes-base.limit',
		typeVersion: 1,
		parameters: { maxItems: 20 },
	},
	sms('Send Text', {
		to: '={{ $json.to }}',
		text: '={{ $json.text }}',
		options: { dryRun: true },
	}),
	keepSentText("$('May It Go?').item.json.contactId", "$('May It Go?').item.json.text"),
];

export const TEXT_CONTACTS = [
	'Prepare Text',
	'May It Go?',
	'At Most 20 at Once',
	'Send Text',
	'Keep Sent Text',
];

/** What each of them says about it. */
export const WHO_IS_TEXTED =
	'### Who is texted\n*May It Go?* lets nobody pass who is on Do Not Disturb, asked for no texts, has no number, or sleeps now; *Prepare Text* says why. Words, hours and the countries (+1) are chosen there.\n\nAt most 20 go out in a run, so that an import does not text everybody; the others are left out.';

export const END_DRY_RUN =
	'Publish. When the texts read well, switch **Dry Run** off in *Send Text*.';

/** What every file of this folder says first. */
export const setUp = (title: string, ...more: string[]) => ({
	color: 7,
	text: [
		`## ${title}`,
		'',
		'1. Choose your credential in the nodes with the HighLevel sign.',
		'2. Choose your SMS provider, its credential, and what you send from, in the nodes with the speech bubble.',
		...more.map((line, place) => `${place + 3}. ${line}`),
	].join('\n'),
});
