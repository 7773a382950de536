import { DateTime } from 'luxon';

import type { World } from '../world.cts';
import { inZone } from './appointments.cts';
import { zoneOrUtc } from './slots.cts';
import type { CalendarEvent } from './calendarTypes.cts';

type Json = Record<string, unknown>;

/** The flat answer of create and update, as recorded: without times and user. */
export function bookedView(event: CalendarEvent): Json {
	return {
		id: event.id,
		calendarId: event.calendarId,
		locationId: event.locationId,
		contactId: event.contactId,
		title: event.title,
		status: 'booked',
		appointmentStatus: event.appointmentStatus,
		appoinmentStatus: event.appointmentStatus,
		address: event.address ?? '',
		dateAdded: new Date(event.dateAdded).toISOString(),
		dateUpdated: new Date(event.dateUpdated).toISOString(),
		isRecurring: event.rrule !== undefined,
		...(event.rrule && { rrule: event.rrule }),
	};
}

/** The answer of GET by id, as recorded: what nobody has set is left out. */
export function appointmentView(world: World, event: CalendarEvent): Json {
	const zone = zoneOf(world, event);
	const { appointmentStatus, assignedUserId, groupId, description, rrule } = event;
	return {
		appointmentStatus,
		appoinmentStatus: appointmentStatus,
		address: event.address ?? '',
		...(assignedUserId && { assignedUserId, users: [assignedUserId] }),
		calendarId: event.calendarId,
		contactId: event.contactId,
		...(groupId && { groupId }),
		...(description && { notes: description, description }),
		dateAdded: new Date(event.dateAdded).toISOString(),
		dateUpdated: new Date(event.dateUpdated).toISOString(),
		endTime: inZone(event.end, zone),
		id: event.id,
		locationId: event.locationId,
		startTime: inZone(event.start, zone),
		title: event.title,
		assignedResources: [],
		isRecurring: rrule !== undefined,
		...(rrule && { rrule }),
		createdBy: { source: 'third_party', userId: null },
		appointmentMeta: { slotType: 'custom' },
		...(event.deleted && { deleted: true }),
	};
}

function zoneOf(world: World, { locationId }: CalendarEvent): string {
	return world.store.locations.get(locationId)?.timezone ?? 'UTC';
}

/** The event of the calendar's list and of the blocked times. */
export function eventView(world: World, event: CalendarEvent): Json {
	const zone = zoneOf(world, event);
	return {
		id: event.id,
		title: event.title,
		calendarId: event.calendarId ?? '',
		locationId: event.locationId,
		contactId: event.contactId ?? '',
		groupId: event.groupId ?? '',
		appointmentStatus: event.appointmentStatus ?? 'confirmed',
		assignedUserId: event.assignedUserId ?? '',
		users: event.assignedUserId ? [event.assignedUserId] : [],
		notes: event.description ?? '',
		description: event.description ?? '',
		address: event.address ?? '',
		isRecurring: event.rrule !== undefined,
		...(event.rrule && { rrule: event.rrule }),
		startTime: inZone(event.start, zone),
		endTime: inZone(event.end, zone),
		dateAdded: new Date(event.dateAdded).toISOString(),
		dateUpdated: new Date(event.dateUpdated).toISOString(),
		assignedResources: [],
		createdBy: { userId: event.assignedUserId ?? '', source: 'third_party' },
		...(event.deleted && { deleted: true }),
	};
}

/** 4.16: times of the account's wall clock, without a zone. */
export function contactAppointmentView(world: World, event: CalendarEvent): Json {
	const zone = zoneOrUtc(zoneOf(world, event));
	const wall = (time: number) =>
		DateTime.fromMillis(time, { zone }).toFormat('yyyy-MM-dd HH:mm:ss');
	return {
		id: event.id,
		calendarId: event.calendarId ?? '',
		status: event.appointmentStatus,
		title: event.title,
		assignedUserId: event.assignedUserId ?? '',
		notes: event.description ?? '',
		startTime: wall(event.start),
		endTime: wall(event.end),
		address: event.address ?? '',
		locationId: event.locationId,
		contactId: event.contactId,
		groupId: event.groupId ?? '',
		appointmentStatus: event.appointmentStatus,
		users: event.assignedUserId ? [event.assignedUserId] : [],
		dateAdded: wall(event.dateAdded),
		dateUpdated: wall(event.dateUpdated),
		assignedResources: [],
		...(event.deleted && { deleted: true }),
	};
}

export function blockView(event: CalendarEvent): Json {
	return {
		id: event.id,
		locationId: event.locationId,
		title: event.title,
		startTime: inZone(event.start, event.zone),
		endTime: inZone(event.end, event.zone),
		...(event.calendarId && { calendarId: event.calendarId }),
		...(event.assignedUserId && { assignedUserId: event.assignedUserId }),
	};
}
