import { DateTime } from 'luxon';

import { badRequest, invalid, notFound } from '../http/errors.cts';
import { newId } from '../ids.cts';
import type { World } from '../world.cts';
import { addChild } from './children.cts';
import { fullName } from './contactBook.cts';
import { takeSlot, zoneOrUtc } from './slots.cts';
import type { Calendar, CalendarEvent } from './calendarTypes.cts';

/** HighLevel takes `completed` for `showed`. */
type SentStatus = NonNullable<CalendarEvent['appointmentStatus']> | 'completed';

export interface AppointmentInput {
	calendarId?: string;
	startTime?: string;
	endTime?: string;
	title?: string;
	appointmentStatus?: SentStatus;
	assignedUserId?: string;
	description?: string;
	address?: string;
	meetingLocationType?: string;
	ignoreDateRange?: boolean;
	ignoreFreeSlotValidation?: boolean;
	rrule?: string;
}

const WITH_OFFSET = /T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

export function calendarOf(world: World, id: string, locationId: string): Calendar {
	const calendar = world.store.calendars.get(id);
	if (calendar?.locationId !== locationId) {
		throw notFound(world.settings.unknownIdStatus, 'Calendar', id);
	}
	return calendar;
}

export function eventOf(
	world: World,
	id: string,
	locationId: string,
	kind?: CalendarEvent['kind'],
): CalendarEvent {
	const event = world.store.events.get(id);
	if (event?.locationId !== locationId || (kind && event.kind !== kind)) {
		throw notFound(world.settings.unknownIdStatus, 'Event', id);
	}
	return event;
}

/** docs/highlevel-api.md, Calendars: books a free slot, or any time with `ignoreFreeSlotValidation`. */
export function bookAppointment(
	world: World,
	locationId: string,
	contactId: string,
	input: AppointmentInput & { calendarId: string; startTime: string },
): CalendarEvent {
	const contact = world.contacts.get(contactId, locationId);
	const calendar = calendarOf(world, input.calendarId, locationId);
	const time = placeInTime(world, calendar, input);
	const event: CalendarEvent = {
		...details(input),
		...time,
		id: newId(),
		kind: 'appointment',
		locationId,
		calendarId: calendar.id,
		contactId,
		groupId: calendar.groupId,
		title: input.title ?? fullName(contact),
		appointmentStatus:
			storedStatus(input.appointmentStatus) ?? (calendar.autoConfirm ? 'confirmed' : 'new'),
		dateAdded: world.now(),
		dateUpdated: world.now(),
	};
	world.store.events.set(event.id, event);
	addChild(world.store.eventsOf, contactId, event);
	world.contacts.annotate(contact, { lastAppointment: event.start });
	return event;
}

function storedStatus(sent?: SentStatus): CalendarEvent['appointmentStatus'] {
	return sent === 'completed' ? 'showed' : sent;
}

export function changeAppointment(
	world: World,
	event: CalendarEvent,
	input: AppointmentInput,
): CalendarEvent {
	const calendar = calendarOf(world, input.calendarId ?? event.calendarId ?? '', event.locationId);
	const moved =
		input.startTime !== undefined ||
		input.endTime !== undefined ||
		calendar.id !== event.calendarId ||
		(input.assignedUserId !== undefined && input.assignedUserId !== event.assignedUserId);
	const time = moved ? placeInTime(world, calendar, input, event) : {};
	return Object.assign(event, details(input), time, {
		calendarId: calendar.id,
		groupId: calendar.groupId,
		title: input.title ?? event.title,
		appointmentStatus: storedStatus(input.appointmentStatus) ?? event.appointmentStatus,
		dateUpdated: world.now(),
	});
}

/** A blocked time is gone; an appointment stays, marked. */
export function removeEvent(world: World, event: CalendarEvent): void {
	if (event.kind === 'block') world.store.events.delete(event.id);
	else Object.assign(event, { deleted: true, dateUpdated: world.now() });
}

/** Whether the lists show an event. */
export function isListed(world: World, event: CalendarEvent): boolean {
	return !event.deleted || world.settings.appointments.listsDeleted;
}

function details(input: AppointmentInput): Partial<CalendarEvent> {
	const { description, address, meetingLocationType, rrule } = input;
	return {
		...(description !== undefined && { description }),
		...(address !== undefined && { address, meetingLocationType: 'custom' }),
		...(meetingLocationType !== undefined && address === undefined && { meetingLocationType }),
		// The rule counts only where slots are not looked at.
		...(rrule !== undefined && input.ignoreFreeSlotValidation && { rrule }),
	};
}

type Placement = Pick<CalendarEvent, 'start' | 'end' | 'zone' | 'assignedUserId'>;

function placeInTime(
	world: World,
	calendar: Calendar,
	input: AppointmentInput,
	event?: CalendarEvent,
): Placement {
	const startText = input.startTime ?? (event ? inZone(event.start, event.zone) : '');
	const { start, zone } = readTime('startTime', startText);
	const length = event ? event.end - event.start : calendar.slotDurationMinutes * 60_000;
	const end = input.endTime ? readTime('endTime', input.endTime).start : start + length;
	if (end <= start) throw invalid('endTime must be after startTime');
	const wanted = input.assignedUserId ?? event?.assignedUserId;
	if (wanted && calendar.teamMembers.length > 0 && !calendar.teamMembers.includes(wanted)) {
		throw badRequest('The user id not part of calendar team.');
	}
	if (input.ignoreFreeSlotValidation) {
		return { start, end, zone, assignedUserId: wanted ?? calendar.teamMembers[0] };
	}
	const taken = takeSlot(world.store, calendar, start, world.now(), {
		userIds: wanted ? [wanted] : undefined,
		ignoreEventId: event?.id,
		ignoreDateRange: input.ignoreDateRange,
	});
	// The same instant written as UTC is refused in the field (docs/highlevel-api.md, Calendars): the slot's own text is asked for.
	if (!taken || startText.endsWith('Z')) {
		throw badRequest('The slot you have selected is no longer available.');
	}
	return { start, end, zone, assignedUserId: taken.userId || wanted };
}

/** An ISO time with offset, and that offset; 422 for anything else. */
export function readTime(name: string, text: string): { start: number; zone: string } {
	const time = DateTime.fromISO(text, { setZone: true });
	if (!WITH_OFFSET.test(text) || !time.isValid) {
		throw invalid(`${name} must be a valid ISO 8601 date string`);
	}
	return { start: time.toMillis(), zone: time.zoneName };
}

/** ISO text in a zone with a numeric offset, UTC included. */
export function inZone(time: number, zone: string): string {
	return DateTime.fromMillis(time, { zone: zoneName(zone) }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

function zoneName(zone: string): string {
	return /^UTC[+-]/.test(zone) ? zone : zoneOrUtc(zone);
}
