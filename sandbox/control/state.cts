import { LOCATION_ID } from '../fixtures.cts';
import { fullName } from '../model/contactBook.cts';
import { fullView } from '../model/contactViews.cts';
import { noteView } from '../model/notes.cts';
import { isListed } from '../model/appointments.cts';
import { contactAppointmentView } from '../model/eventViews.cts';
import { taskView } from '../model/tasks.cts';
import type { Contact } from '../model/types.cts';
import { NEWEST_FIRST } from '../search/order.cts';
import type { World } from '../world.cts';

/** What the page shows: the newest contacts with all that hangs on them, texts, and the latest requests. */
export function stateOf(world: World, contacts: number, requests: number): object {
	const { store, outbox, journal } = world;
	const rows = store.index.sorted(LOCATION_ID, NEWEST_FIRST, world.now());
	return {
		now: world.now(),
		inboundUrl: world.settings.inboundUrl,
		locationName: store.locations.get(LOCATION_ID)?.name,
		totals: {
			contacts: rows.length,
			notes: store.notes.size,
			tasks: store.tasks.size,
			requests: world.requestCount,
		},
		contacts: rows
			.slice(0, contacts)
			.map(({ contact }) => contactState(world, store.contacts.get(contact.id) ?? contact)),
		outbox,
		requests: journal.slice(-requests).reverse(),
	};
}

/** A contact with all that hangs on it. */
export function contactState(world: World, contact: Contact): object {
	const { store } = world;
	return {
		...fullView(contact),
		name: fullName(contact),
		notes: (store.notesOf.get(contact.id) ?? []).map(noteView),
		tasks: (store.tasksOf.get(contact.id) ?? []).map(taskView),
		appointments: (store.eventsOf.get(contact.id) ?? [])
			.filter((event) => isListed(world, event))
			.map((event) => contactAppointmentView(world, event)),
	};
}
