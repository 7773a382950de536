import type { INodeProperties } from 'n8n-workflow';
import { statusFilter } from '../fields/appointmentStatus';
import { choices } from '../fields/choice';
import { propertiesOf, type Fields } from '../fields/field';
import { locator } from '../fields/locators';
import { tagNames } from '../fields/tags';
import { text } from '../fields/text';
import { APPOINTMENT_CHANGES } from './appointments/changes';
import { eventsAbout } from './events';
import { shownFor } from './shownFor';

const changedFields = choices(
	{
		displayName: 'What Has Changed',
		description: 'Only when one of these has changed. When empty, any of them will do.',
	},
	APPOINTMENT_CHANGES,
);

const ofContactsAndChildren = {
	assignedTo: locator(
		{
			displayName: 'Assigned To',
			description:
				'Only contacts that this user owns, which costs one request for a note; with an event of tasks, only their tasks',
		},
		'searchUsers',
	),
	query: text({
		displayName: 'Search Text',
		placeholder: 'e.g. Ada',
		description:
			'Looks in name, email, phone and company of contacts, in title and description of tasks, or in notes. Up to 75 characters for contacts.',
	}),
};

const ofContactsAndNotes = {
	source: text({
		displayName: 'Source',
		placeholder: 'e.g. Website form',
		description: 'Only contacts with exactly this source. For a note that costs one request.',
	}),
};

const author = locator(
	{ displayName: 'Author', description: 'Only notes of this user' },
	'searchUsers',
	'user',
);

const tags = tagNames({
	displayName: 'Tags',
	placeholder: 'e.g. newsletter, vip',
	description:
		'Separated by commas. Only contacts that have all of them. For a task, appointment or note that costs one request.',
});

const shown = (events: string[], fields: Fields) =>
	shownFor(events, propertiesOf(fields), '/event');

/** What the user may add to narrow an event down, sorted by label. */
export const filterFields: INodeProperties[] = [
	...shown(eventsAbout('contact', 'note', 'task'), ofContactsAndChildren),
	...shown(eventsAbout('contact', 'note'), ofContactsAndNotes),
	...shown(eventsAbout('note'), { userId: author }),
	...shown(eventsAbout('appointment'), { appointmentStatus: statusFilter }),
	...shown(['appointmentChanged'], { changedFields }),
	...propertiesOf({ tags }),
].sort((a, b) => a.displayName.localeCompare(b.displayName));

/** Those that an event has. */
export function filtersOf(event: unknown): INodeProperties[] {
	return filterFields.filter(({ displayOptions }) => {
		const events = displayOptions?.show?.['/event'] as unknown[] | undefined;
		return !events || events.includes(event);
	});
}
