import type { Design } from '../canvas/design.cts';
import { highLevelTrigger } from '../parts/highLevel.cts';
import { END_DRY_RUN, setUp, TEXT_CONTACTS, textContacts, WHO_IS_TEXTED } from './parts.cts';

export const newContact: Design = {
	file: 'sms/new-contact.json',
	name: 'A text to each new contact',
	about: 'Who is new in HighLevel gets a text, by day, unless that is not wanted.',
	reportsErrors: false,
	stickies: [
		setUp('Welcome new contacts', END_DRY_RUN),
		{
			text: `${WHO_IS_TEXTED}\n\nContacts that are there already are not texted.`,
		},
	],
	parts: [
		highLevelTrigger('Contact Created', 'contactCreated', { options: { ignoreOwnChanges: true } }),
		...textContacts(
			'$json.id',
			'Hi {{contact.first_name|there}}, thanks for getting in touch! Reply STOP to opt out.',
		),
	],
	lines: [['Contact Created', ...TEXT_CONTACTS]],
};
