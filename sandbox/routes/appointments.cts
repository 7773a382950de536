import { CALENDARS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { invalid } from '../http/errors.cts';
import { bool, oneOf, required, shape, text } from '../http/shape.cts';
import { newId } from '../ids.cts';
import {
	bookAppointment,
	calendarOf,
	changeAppointment,
	eventOf,
	readTime,
	removeEvent,
} from '../model/appointments.cts';
import { appointmentView, blockView, bookedView } from '../model/eventViews.cts';
import { APPOINTMENT_STATUSES, type CalendarEvent } from '../model/calendarTypes.cts';
import type { World } from '../world.cts';

const version = CALENDARS_VERSION;
const READ = 'calendars/events.readonly';
const WRITE = 'calendars/events.write';
const ONE = '/calendars/events/appointments/:eventId';
const BLOCKS = '/calendars/events/block-slots';

const shared = {
	title: text,
	endTime: text,
	appointmentStatus: oneOf(...APPOINTMENT_STATUSES, 'completed'),
	assignedUserId: text,
	description: text,
	address: text,
	meetingLocationType: oneOf('custom', 'zoom', 'gmeet', 'phone', 'address', 'ms_teams', 'google'),
	meetingLocationId: text,
	overrideLocationConfig: bool,
	ignoreDateRange: bool,
	toNotify: bool,
	ignoreFreeSlotValidation: bool,
	rrule: text,
};

const blockBody = shape({
	locationId: required(text),
	calendarId: text,
	assignedUserId: text,
	title: text,
	startTime: required(text),
	endTime: required(text),
});

type Block = NonNullable<(typeof blockBody)['values']>;

/** docs/highlevel-api.md, Calendars (writing) */
export const appointmentEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: '/calendars/events/appointments',
		version,
		scope: WRITE,
		body: shape({
			...shared,
			calendarId: required(text),
			locationId: required(text),
			contactId: required(text),
			startTime: required(text),
		}),
		handle: ({ world, body, locationId }) =>
			bookedView(bookAppointment(world, locationId, body.contactId, body)),
	}),
	endpoint({
		method: 'GET',
		path: ONE,
		version,
		scope: READ,
		handle: ({ world, params, locationId }) => ({
			appointment: appointmentView(world, eventOf(world, params.eventId ?? '', locationId)),
		}),
	}),
	endpoint({
		method: 'PUT',
		path: ONE,
		version,
		scope: WRITE,
		body: shape({ ...shared, calendarId: text, startTime: text }),
		handle: ({ world, params, body, locationId }) => {
			const event = eventOf(world, params.eventId ?? '', locationId, 'appointment');
			// A change that names no status confirms the appointment, as HighLevel has been seen to do.
			const unnamed = world.settings.appointments.keepsStatus ? undefined : 'confirmed';
			const appointmentStatus = body.appointmentStatus ?? unnamed;
			return bookedView(changeAppointment(world, event, { ...body, appointmentStatus }));
		},
	}),
	endpoint({
		method: 'DELETE',
		path: '/calendars/events/:eventId',
		version,
		scope: WRITE,
		handle: ({ world, params, locationId }) => {
			removeEvent(world, eventOf(world, params.eventId ?? '', locationId));
			return { succeeded: true };
		},
	}),
	endpoint({
		method: 'POST',
		path: BLOCKS,
		version,
		scope: WRITE,
		status: 201,
		body: blockBody,
		handle: ({ world, body }) => {
			const event: CalendarEvent = {
				...blockTimes(world, body),
				id: newId(),
				kind: 'block',
				locationId: body.locationId,
				dateAdded: world.now(),
				dateUpdated: world.now(),
			};
			world.store.events.set(event.id, event);
			return blockView(event);
		},
	}),
	endpoint({
		method: 'PUT',
		path: `${BLOCKS}/:eventId`,
		version,
		scope: WRITE,
		status: 201,
		body: blockBody,
		handle: ({ world, params, body, locationId }) => {
			const event = eventOf(world, params.eventId ?? '', locationId, 'block');
			Object.assign(event, blockTimes(world, body), { dateUpdated: world.now() });
			return blockView(event);
		},
	}),
];

function blockTimes(world: World, block: Block) {
	const { calendarId, assignedUserId, locationId } = block;
	if (Boolean(calendarId) === Boolean(assignedUserId)) {
		throw invalid('Either calendarId or assignedUserId is required, not both');
	}
	if (calendarId) calendarOf(world, calendarId, locationId);
	const { start, zone } = readTime('startTime', block.startTime);
	const { start: end } = readTime('endTime', block.endTime);
	if (end <= start) throw invalid('endTime must be after startTime');
	return { calendarId, assignedUserId, title: block.title ?? 'Blocked', start, end, zone };
}
