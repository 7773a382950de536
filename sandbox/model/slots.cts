import { DateTime, IANAZone } from 'luxon';

import type { Store } from '../store.cts';
import type { Calendar, CalendarEvent } from './calendarTypes.cts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface Slot {
	start: number;
	end: number;
}

export interface SlotOptions {
	/** Only while one of these team members is free. */
	userIds?: readonly string[];
	/** The event that is being moved, which does not stand in its own way. */
	ignoreEventId?: string;
	/** Past the calendar's notice and booking window (docs/highlevel-api.md, Calendars). */
	ignoreDateRange?: boolean;
}

/** Asked of the zone that luxon keeps, as to look whether a name is one takes long. */
export const zoneOrUtc = (zone: string) => (IANAZone.create(zone).isValid ? zone : 'UTC');

/** The calendar's free slots that start in [from, to], in order. Opening hours are in the location's zone. */
export function freeSlots(
	store: Store,
	calendar: Calendar,
	from: number,
	to: number,
	now: number,
	options: SlotOptions = {},
): Slot[] {
	const zone = zoneOrUtc(store.locations.get(calendar.locationId)?.timezone ?? 'UTC');
	const earliest = options.ignoreDateRange
		? now
		: now + (calendar.minimumNoticeHours ?? 0) * 60 * MINUTE_MS;
	const latest = options.ignoreDateRange
		? Number.POSITIVE_INFINITY
		: now + (calendar.bookableDays ?? Number.POSITIVE_INFINITY) * DAY_MS;
	const busy = busyEvents(store, calendar, options.ignoreEventId);
	const slots: Slot[] = [];
	const lastDay = DateTime.fromMillis(to, { zone });
	for (
		let day = DateTime.fromMillis(from, { zone }).startOf('day');
		day <= lastDay;
		day = day.plus({ days: 1 })
	) {
		for (const slot of slotsOfDay(calendar, day)) {
			const inRange = slot.start >= from && slot.start <= to;
			if (!inRange || slot.start < earliest || slot.start > latest) continue;
			if (freeMember(calendar, slot, busy, options.userIds) !== undefined) slots.push(slot);
		}
	}
	return slots;
}

/** The slot that starts at this instant, with the team member who would take it. */
export function takeSlot(
	store: Store,
	calendar: Calendar,
	start: number,
	now: number,
	options: SlotOptions,
): { slot: Slot; userId: string } | undefined {
	const [slot] = freeSlots(store, calendar, start, start, now, options);
	if (!slot) return undefined;
	const busy = busyEvents(store, calendar, options.ignoreEventId);
	return { slot, userId: freeMember(calendar, slot, busy, options.userIds) ?? '' };
}

function slotsOfDay(calendar: Calendar, day: DateTime): Slot[] {
	const weekday = day.weekday % 7;
	const slots: Slot[] = [];
	for (const { daysOfTheWeek, hours } of calendar.openHours) {
		if (!daysOfTheWeek.includes(weekday)) continue;
		for (const { openHour, openMinute, closeHour, closeMinute } of hours) {
			const close = day.set({ hour: closeHour, minute: closeMinute }).toMillis();
			const open = day.set({ hour: openHour, minute: openMinute }).toMillis();
			const length = calendar.slotDurationMinutes * MINUTE_MS;
			for (
				let start = open;
				start + length <= close;
				start += calendar.slotIntervalMinutes * MINUTE_MS
			) {
				slots.push({ start, end: start + length });
			}
		}
	}
	return slots;
}

/** Appointments of the calendar's people in any calendar, and blocked times, that are neither called off nor deleted. */
function busyEvents(store: Store, calendar: Calendar, ignoreId?: string): CalendarEvent[] {
	return [...store.events.values()].filter(
		(event) =>
			event.id !== ignoreId &&
			!event.deleted &&
			event.locationId === calendar.locationId &&
			event.appointmentStatus !== 'cancelled' &&
			event.appointmentStatus !== 'invalid' &&
			(event.calendarId === calendar.id ||
				calendar.teamMembers.includes(event.assignedUserId ?? '')),
	);
}

/** A team member without an appointment at that time; an empty id when the calendar has no team. */
function freeMember(
	calendar: Calendar,
	slot: Slot,
	busy: CalendarEvent[],
	userIds?: readonly string[],
): string | undefined {
	const clashes = busy.filter(({ start, end }) => start < slot.end && end > slot.start);
	// A block on the calendar itself stops all of its people.
	if (clashes.some(({ assignedUserId }) => !assignedUserId)) return undefined;
	const team = calendar.teamMembers.length > 0 ? calendar.teamMembers : [''];
	return team
		.filter((userId) => !userIds?.length || userIds.includes(userId))
		.find((userId) => !clashes.some(({ assignedUserId }) => assignedUserId === userId));
}
