import type { Design } from '../canvas/design.cts';
import { highLevelTrigger } from '../parts/highLevel.cts';
import { filter } from '../parts/logic.cts';
import { setUp, sms } from './parts.cts';

export const contactsToProvider: Design = {
	file: 'sms/contacts-to-provider.json',
	name: "HighLevel's contacts at your SMS provider",
	about: "Who is new or changed in HighLevel is so in the provider's list of contacts.",
	reportsErrors: false,
	stickies: [
		setUp('Keep contacts the same at your SMS provider', 'Publish.'),
		{
			text: '### Who is kept\nContacts with a phone number. Where the provider has lists, choose one in *Save Contact*. Nobody is deleted there.',
		},
	],
	parts: [
		highLevelTrigger('New or Changed', 'contactCreatedOrUpdated'),
		filter('Has a Number?', '!!$json.phone'),
		sms('Save Contact', {
			resource: 'contact',
			operation: 'save',
			phone: '={{ $json.phone }}',
			additionalFields: {
				firstName: "={{ $json.firstName ?? '' }}",
				lastName: "={{ $json.lastName ?? '' }}",
				email: "={{ $json.email ?? '' }}",
			},
		}),
	],
	lines: [['New or Changed', 'Has a Number?', 'Save Contact']],
};
