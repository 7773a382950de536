import { DateTime } from 'luxon';

import type { World } from '../world';
import { inZone } from './appointments';
import { zoneOrUtc } from './slots';
import type { Calendar, CalendarEvent } from './calendarTypes';

type Json = Record<string, unknown>;

/** The flat answer of create and update, without the dates of change (highlevel-api.md 5.4). */
export function bookedView(event: CalendarEvent): Json {
	return {
		id: event.id,
		calendarId: event.calendarId,
		locationId: event.locationId,
		contactId: event.contactId,
		startTime: inZone(event.start, event.zone),
		endTime: inZone(event.end, event.zone),
		title: event.title,
		...(event.meetingLocationType && { meetingLocationType: event.meetingLocationType }),
		appointmentStatus: event.appointmentStatus,
		assignedUserId: event.assignedUserId ?? '',
		address: event.address ?? '',
		isRecurring: event.rrule !== undefined,
		...(event.rrule && { rrule: event.rrule }),
	};
}

/** The event of GET by id, of the calendar's list and of the blocked times. */
export function eventView(world: World, event: CalendarEvent): Json {
	const zone = world.store.locations.get(event.locationId)?.timezone ?? 'UTC';
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
	};
}

/** 4.16: times of the account's wall clock, without a zone. */
export function contactAppointmentView(world: World, event: CalendarEvent): Json {
	const zone = zoneOrUtc(world.store.locations.get(event.locationId)?.timezone ?? 'UTC');
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

export function calendarView(calendar: Calendar): Json {
	return {
		id: calendar.id,
		locationId: calendar.locationId,
		...(calendar.groupId && { groupId: calendar.groupId }),
		name: calendar.name,
		description: calendar.description,
		calendarType: calendar.calendarType,
		widgetSlug: calendar.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
		isActive: calendar.isActive,
		eventType: 'RoundRobin_OptimizeForAvailability',
		eventTitle: '{{contact.name}}',
		teamMembers: calendar.teamMembers.map((userId, at) => ({
			userId,
			priority: 0.5,
			isPrimary: at === 0,
		})),
		slotDuration: calendar.slotDurationMinutes,
		slotDurationUnit: 'mins',
		slotInterval: calendar.slotIntervalMinutes,
		slotIntervalUnit: 'mins',
		allowBookingAfter: calendar.minimumNoticeHours,
		allowBookingAfterUnit: 'hours',
		allowBookingFor: calendar.bookableDays,
		allowBookingForUnit: 'days',
		openHours: calendar.openHours,
		autoConfirm: calendar.autoConfirm,
		allowReschedule: true,
		allowCancellation: true,
	};
}
