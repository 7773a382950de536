import { appointmentBooked } from './appointments/appointmentBooked';
import { appointmentChanged } from './appointments/appointmentChanged';
import { appointmentStartingSoon } from './appointments/appointmentStartingSoon';
import type { ChildEvent } from './childEvent';
import { contactEvents, type ContactEvent } from './contacts/contactEvents';
import { noteAdded } from './notes/noteAdded';
import { taskCompleted } from './tasks/taskCompleted';
import { taskCreated } from './tasks/taskCreated';
import { taskDueSoon } from './tasks/taskDueSoon';

export type TriggerEvent = ContactEvent | ChildEvent;

const all: TriggerEvent[] = [
	...contactEvents,
	appointmentBooked,
	appointmentChanged,
	appointmentStartingSoon,
	noteAdded,
	taskCompleted,
	taskCreated,
	taskDueSoon,
];

/** n8n's rules demand that they are sorted by label. */
export const events: readonly TriggerEvent[] = all.sort((a, b) =>
	a.option.name.localeCompare(b.option.name),
);

export function eventsAbout(...kinds: Array<TriggerEvent['about']>): string[] {
	return events.filter(({ about }) => kinds.includes(about)).map(({ option }) => option.value);
}
