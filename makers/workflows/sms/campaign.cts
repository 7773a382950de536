import type { Design } from '../canvas/design.cts';
import { highLevel } from '../parts/highLevel.cts';
import { END_DRY_RUN, setUp, TEXT_CONTACTS, textContacts, WHO_IS_TEXTED } from './parts.cts';

export const campaign: Design = {
	file: 'sms/text-contacts-with-a-tag.json',
	name: 'A text to all contacts with a tag',
	about: 'Everybody who has a tag in HighLevel gets a text when you press a button.',
	reportsErrors: false,
	stickies: [
		setUp(
			'Text everybody with a tag',
			'Choose the tag in *Contacts with the Tag*, and write the text in *Prepare Text*.',
			END_DRY_RUN.replace('Publish', 'Execute the workflow'),
		),
		{
			text: `${WHO_IS_TEXTED}\n\nRaise the limit for more people. Executed a second time it texts them again.`,
		},
	],
	parts: [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		highLevel('Contacts with the Tag', 'contact', 'getAll', {
			returnAll: true,
			filters: { tags: 'newsletter', smsConsent: 'allowed' },
		}),
		...textContacts(
			'$json.id',
			'Hi {{contact.first_name|there}}, we have news for you. Reply STOP to opt out.',
		),
	],
	lines: [['Start', 'Contacts with the Tag', ...TEXT_CONTACTS]],
};
