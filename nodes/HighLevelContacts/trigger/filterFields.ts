import { statusFilter } from '../fields/appointmentStatus';
import { choices } from '../fields/choice';
import { collection } from '../fields/collection';
import { shownWhen, type Field, type Values } from '../fields/field';
import { plainTagNames } from '../fields/tags';
import { text } from '../fields/text';
import { idFilter, triggerFilter } from '../fields/triggerFilters';
import { APPOINTMENT_CHANGES } from './appointments/changes';
import { eventsAbout } from './events';

function ofEvents<T>(events: string[], field: Field<T>): Field<T | undefined> {
	return shownWhen({ '/event': events }, triggerFilter(field));
}

export const filterFields = {
	filters: collection('Filters', 'Add Filter', {
		assignedTo: ofEvents(
			eventsAbout('contact', 'note', 'task'),
			idFilter(
				{
					displayName: 'Assigned To',
					description:
						'Only contacts that this user owns, which costs one request for a note; with an event of tasks, only their tasks',
				},
				'searchUsers',
			),
		),
		query: ofEvents(
			eventsAbout('contact', 'note', 'task'),
			text({
				displayName: 'Search Text',
				placeholder: 'e.g. Ada',
				description:
					'Looks in name, email, phone and company of contacts, in title and description of tasks, or in notes. Up to 75 characters for contacts.',
			}),
		),
		source: ofEvents(
			eventsAbout('contact', 'note'),
			text({
				displayName: 'Source',
				placeholder: 'e.g. Website form',
				description: 'Only contacts with exactly this source. For a note that costs one request.',
			}),
		),
		userId: ofEvents(
			eventsAbout('note'),
			idFilter(
				{ displayName: 'Author', description: 'Only notes of this user' },
				'searchUsers',
				'user',
			),
		),
		appointmentStatus: ofEvents(eventsAbout('appointment'), statusFilter),
		changedFields: ofEvents(
			['appointmentChanged'],
			choices(
				{
					displayName: 'What Has Changed',
					description: 'Only when one of these has changed. When empty, any of them will do.',
				},
				APPOINTMENT_CHANGES,
			),
		),
		tags: triggerFilter(
			plainTagNames({
				displayName: 'Tags',
				placeholder: 'e.g. newsletter, vip',
				description:
					'Separated by commas. Only contacts that have all of them. For a task, appointment or note that costs one request.',
			}),
		),
	}),
};

export type TriggerFilters = Values<typeof filterFields>['filters'];
