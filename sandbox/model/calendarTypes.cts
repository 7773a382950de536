/** The calendar part of what the sandbox keeps; times are epoch milliseconds. */

export interface CalendarGroup {
	id: string;
	locationId: string;
	name: string;
	description: string;
	slug: string;
	isActive: boolean;
}

interface OpenHours {
	/** 0 = Sunday, as in HighLevel's calendars. */
	daysOfTheWeek: number[];
	hours: Array<{ openHour: number; openMinute: number; closeHour: number; closeMinute: number }>;
}

export interface Calendar {
	id: string;
	locationId: string;
	groupId?: string;
	name: string;
	description?: string;
	/** Part of the address of its booking page. */
	widgetSlug?: string;
	calendarType:
		'round_robin' | 'event' | 'class_booking' | 'collective' | 'service_booking' | 'personal';
	isActive: boolean;
	teamMembers: string[];
	slotDurationMinutes: number;
	slotIntervalMinutes: number;
	/** Shortest notice and furthest day for a booking. */
	minimumNoticeHours?: number;
	bookableDays?: number;
	autoConfirm: boolean;
	openHours: OpenHours[];
}

export const APPOINTMENT_STATUSES = [
	'new',
	'confirmed',
	'cancelled',
	'showed',
	'noshow',
	'invalid',
] as const;

export interface CalendarEvent {
	id: string;
	kind: 'appointment' | 'block';
	locationId: string;
	calendarId?: string;
	contactId?: string;
	groupId?: string;
	title: string;
	appointmentStatus?: (typeof APPOINTMENT_STATUSES)[number];
	assignedUserId?: string;
	description?: string;
	address?: string;
	meetingLocationType?: string;
	rrule?: string;
	start: number;
	end: number;
	/** The offset in which it was booked, kept for the answer's text. */
	zone: string;
	dateAdded: number;
	dateUpdated: number;
	/** Deleted appointments stay readable by their id. */
	deleted?: boolean;
}

export interface AppointmentNote {
	id: string;
	appointmentId: string;
	contactId: string;
	body: string;
	userId?: string;
	dateAdded: number;
}
