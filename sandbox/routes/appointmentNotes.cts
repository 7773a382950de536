import * as rules from 'class-validator';

import { CALENDARS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { notFound } from '../http/errors.cts';
import { also, queryNumber, required, shape, text } from '../http/shape.cts';
import { newId } from '../ids.cts';
import { eventOf } from '../model/appointments.cts';
import type { AppointmentNote } from '../model/calendarTypes.cts';
import type { World } from '../world.cts';

const version = CALENDARS_VERSION;
const READ = 'calendars/events.readonly';
const WRITE = 'calendars/events.write';
const LIST = '/calendars/appointments/:appointmentId/notes';
const ONE = `${LIST}/:noteId`;
const body = shape({ body: required(also(text, rules.MaxLength(5000))), userId: text });

/** docs/highlevel-api.md, Calendars (notes of an appointment) */
export const appointmentNoteEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: LIST,
		version,
		scope: READ,
		query: shape({
			limit: required(also(queryNumber, rules.Min(1), rules.Max(20))),
			offset: required(also(queryNumber, rules.Min(0))),
		}),
		handle: ({ world, params, query: { limit, offset }, locationId }) => {
			const event = eventOf(world, params.appointmentId ?? '', locationId, 'appointment');
			const notes = [...world.store.appointmentNotes.values()]
				.filter((note) => note.appointmentId === event.id)
				.reverse();
			return {
				notes: notes.slice(offset, offset + limit).map((note) => view(world, note)),
				hasMore: offset + limit < notes.length,
			};
		},
	}),
	endpoint({
		method: 'POST',
		path: LIST,
		version,
		scope: WRITE,
		status: 201,
		body,
		handle: ({ world, params, body: input, locationId }) => {
			const event = eventOf(world, params.appointmentId ?? '', locationId, 'appointment');
			const note: AppointmentNote = {
				id: newId(),
				appointmentId: event.id,
				contactId: event.contactId ?? '',
				body: input.body,
				userId: input.userId,
				dateAdded: world.now(),
			};
			world.store.appointmentNotes.set(note.id, note);
			return { note: view(world, note) };
		},
	}),
	endpoint({
		method: 'PUT',
		path: ONE,
		version,
		scope: WRITE,
		body,
		handle: ({ world, params, body: input, locationId }) => {
			const note = noteOf(world, params, locationId);
			note.body = input.body;
			if (input.userId !== undefined) note.userId = input.userId;
			return { note: view(world, note) };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: ONE,
		version,
		scope: WRITE,
		handle: ({ world, params, locationId }) => {
			world.store.appointmentNotes.delete(noteOf(world, params, locationId).id);
			return { success: true };
		},
	}),
];

function noteOf(
	world: World,
	{ appointmentId = '', noteId = '' }: Record<string, string>,
	locationId: string,
): AppointmentNote {
	const event = eventOf(world, appointmentId, locationId, 'appointment');
	const note = world.store.appointmentNotes.get(noteId);
	if (note?.appointmentId !== event.id) {
		throw notFound(world.settings.unknownIdStatus, 'Note', noteId);
	}
	return note;
}

function view(world: World, note: AppointmentNote): object {
	const user = world.store.users.get(note.userId ?? '');
	return {
		id: note.id,
		body: note.body,
		...(note.userId && { userId: note.userId }),
		dateAdded: new Date(note.dateAdded).toISOString(),
		contactId: note.contactId,
		...(user && { createdBy: { id: user.id, name: `${user.firstName} ${user.lastName}` } }),
	};
}
