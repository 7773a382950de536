import * as rules from 'class-validator';
import { DateTime, IANAZone } from 'luxon';

import { CALENDARS_VERSION, CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { invalid } from '../http/errors.cts';
import { queryBool, queryList, queryNumber, required, shape, text } from '../http/shape.cts';
import { calendarOf, inZone, isListed } from '../model/appointments.cts';
import { calendarView, listedCalendarView } from '../model/calendarViews.cts';
import { contactAppointmentView, eventView } from '../model/eventViews.cts';
import { freeSlots, zoneOrUtc } from '../model/slots.cts';
import type { CalendarEvent } from '../model/calendarTypes.cts';
import type { World } from '../world.cts';

const version = CALENDARS_VERSION;
const MAX_RANGE_MS = 31 * 86_400_000;

const eventsQuery = shape({
	locationId: required(text),
	startTime: required(text),
	endTime: required(text),
	userId: text,
	calendarId: text,
	groupId: text,
});

type EventsQuery = NonNullable<(typeof eventsQuery)['values']>;

/** docs/highlevel-api.md, Calendars (reading), also those of a contact */
export const calendarEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: '/calendars/',
		version,
		scope: 'calendars.readonly',
		query: shape({ locationId: required(text), groupId: text, showDrafted: queryBool }),
		handle: ({ world, query: { groupId, showDrafted = true }, locationId }) => ({
			calendars: [...world.store.calendars.values()]
				.filter((calendar) => calendar.locationId === locationId)
				.filter((calendar) => !groupId || calendar.groupId === groupId)
				.filter((calendar) => showDrafted || calendar.isActive)
				.map(listedCalendarView),
		}),
	}),
	endpoint({
		method: 'GET',
		path: '/calendars/groups',
		version,
		scope: 'calendars/groups.readonly',
		query: shape({ locationId: required(text) }),
		handle: ({ world, locationId }) => ({
			groups: [...world.store.calendarGroups.values()].filter(
				(group) => group.locationId === locationId,
			),
		}),
	}),
	endpoint({
		method: 'GET',
		path: '/calendars/events',
		version,
		scope: 'calendars/events.readonly',
		query: eventsQuery,
		handle: ({ world, query }) => ({ events: eventsIn(world, query, 'appointment') }),
	}),
	endpoint({
		method: 'GET',
		path: '/calendars/blocked-slots',
		version,
		scope: 'calendars/events.readonly',
		query: eventsQuery,
		handle: ({ world, query }) => ({ events: eventsIn(world, query, 'block') }),
	}),
	endpoint({
		method: 'GET',
		path: '/calendars/:calendarId',
		version,
		scope: 'calendars.readonly',
		handle: ({ world, params, locationId }) => ({
			calendar: calendarView(calendarOf(world, params.calendarId ?? '', locationId)),
		}),
	}),
	endpoint({
		method: 'GET',
		path: '/calendars/:calendarId/free-slots',
		version,
		scope: 'calendars.readonly',
		query: shape({
			startDate: required(queryNumber),
			endDate: required(queryNumber),
			timezone: text,
			userId: text,
			userIds: queryList,
		}),
		handle: ({ world, params, query, locationId }) => {
			const calendar = calendarOf(world, params.calendarId ?? '', locationId);
			const { startDate, endDate, timezone, userId, userIds } = query;
			if (endDate - startDate > MAX_RANGE_MS) {
				throw invalid('The date range must not be greater than 31 days');
			}
			if (timezone && !IANAZone.isValidZone(timezone)) {
				throw invalid('timezone must be a valid IANA time-zone');
			}
			const zone = timezone ?? zoneOrUtc(world.store.locations.get(locationId)?.timezone ?? 'UTC');
			const slots = freeSlots(world.store, calendar, startDate, endDate, world.now(), {
				userIds: userId ? [userId] : userIds,
			});
			const days: Record<string, { slots: string[] }> = {};
			for (const { start } of slots) {
				const day = DateTime.fromMillis(start, { zone }).toISODate() ?? '';
				(days[day] ??= { slots: [] }).slots.push(inZone(start, zone));
			}
			return days;
		},
	}),
	endpoint({
		method: 'GET',
		path: '/contacts/:contactId/appointments',
		version: CONTACTS_VERSION,
		scope: 'contacts.readonly',
		handle: ({ world, contact }) => {
			const events = world.store.eventsOf.get(contact.id) ?? [];
			return {
				events: events
					.filter((event) => isListed(world, event))
					.map((event) => contactAppointmentView(world, event)),
			};
		},
	}),
];

function eventsIn(world: World, query: EventsQuery, kind: CalendarEvent['kind']): object[] {
	const { locationId, startTime, endTime, userId, calendarId, groupId } = query;
	for (const [name, value] of Object.entries({ startTime, endTime })) {
		if (!rules.isNumberString(value)) throw invalid(`${name} must be a number string`);
	}
	if (!userId && !calendarId && !groupId) {
		throw invalid('Either of userId, calendarId or groupId is required');
	}
	const [from, to] = [Number(startTime), Number(endTime)];
	const inGroup = (event: CalendarEvent) =>
		world.store.calendars.get(event.calendarId ?? '')?.groupId === groupId;
	return [...world.store.events.values()]
		.filter((event) => event.kind === kind && event.locationId === locationId)
		.filter((event) => isListed(world, event))
		.filter((event) => event.start < to && event.end > from)
		.filter((event) => !userId || event.assignedUserId === userId)
		.filter((event) => !calendarId || event.calendarId === calendarId)
		.filter((event) => !groupId || inGroup(event))
		.sort((a, b) => a.start - b.start)
		.map((event) => eventView(world, event));
}
