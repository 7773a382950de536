import { DateTime } from 'luxon';

import {
	hasStatus,
	statusIn,
	readAppointmentStatus,
	readAppointmentStatuses,
} from '../../../nodes/HighLevelContacts/model/values/appointmentStatus';
import {
	checkOrder,
	readBookingTime,
} from '../../../nodes/HighLevelContacts/model/values/bookingTime';
import { appointmentBody } from '../../../nodes/HighLevelContacts/model/appointment/appointmentBody';
import { readFreeSlots } from '../../../nodes/HighLevelContacts/model/appointment/freeSlots';
import { appointmentMatchesBody } from '../../../nodes/HighLevelContacts/model/appointment/appointmentMatchesBody';

const ZONE = 'America/Chicago';

it.each([
	// A slot is sent back as it came.
	['2026-03-05T09:00:00-06:00', '2026-03-05T09:00:00-06:00'],
	[' 2026-03-05T16:00:00+01:00 ', '2026-03-05T16:00:00+01:00'],
	['2026-03-05T15:00:00Z', '2026-03-05T09:00:00-06:00'],
	['2026-03-05T15:00:00.000Z', '2026-03-05T09:00:00-06:00'],
	['2026-03-05T09:00', '2026-03-05T09:00:00-06:00'],
	['2026-07-05 09:00:00', '2026-07-05T09:00:00-05:00'],
	[DateTime.fromISO('2026-03-05T16:00:00+01:00', { setZone: true }), '2026-03-05T09:00:00-06:00'],
	[Date.UTC(2026, 2, 5, 15), '2026-03-05T09:00:00-06:00'],
])('books %s as %s', (value, expected) => {
	expect(readBookingTime(value, 'Start Time', { zone: ZONE })).toBe(expected);
});

it('writes UTC with an offset, too', () => {
	expect(readBookingTime('2026-03-05T15:00:00Z', 'Start Time', { zone: 'UTC' })).toBe(
		'2026-03-05T15:00:00+00:00',
	);
});

it('compares start and end as instants', () => {
	const start = '2026-03-05T09:00:00-06:00';
	expect(() => checkOrder(start, '2026-03-05T15:30:00Z', 'Start', 'End')).not.toThrow();
	for (const end of [start, '2026-03-05T10:00:00+01:00']) {
		expect(() => checkOrder(start, end, 'Start', 'End')).toThrow(
			"The field 'End' must be later than 'Start'",
		);
	}
});

it("makes the chosen meeting place win over the calendar's own", () => {
	expect(appointmentBody({ title: undefined, toNotify: false })).toEqual({ toNotify: false });
	expect(appointmentBody({ meetingLocationType: 'zoom' })).toEqual({
		meetingLocationType: 'zoom',
		overrideLocationConfig: true,
	});
});

it.each([
	['No Show', 'noshow'],
	['NoShow', 'noshow'],
	['no_show', 'noshow'],
	['NO-SHOW', 'noshow'],
	[' Confirmed ', 'confirmed'],
	['Canceled', 'cancelled'],
	['Completed', 'showed'],
	['Unconfirmed', 'new'],
])('understands %j as a status', (written, status) => {
	expect(readAppointmentStatus(written, 'Status')).toBe(status);
	expect(readAppointmentStatuses(`showed, ${written}`, 'Status')).toEqual(['showed', status]);
	expect(readAppointmentStatuses([written, null, ''], 'Status')).toEqual([status]);
});

it.each([
	'booked',
	'no',
	'constructor',
	7,
	true,
	{},
	['new'],
	{ toString: () => 'new' },
	'новый new',
])('refuses %j as a status and lists those that there are', (written) => {
	expect(() => readAppointmentStatus(written, 'Status')).toThrow(
		expect.objectContaining({
			message: expect.stringContaining("The field 'Status' holds no status of an appointment"),
			hint: 'An appointment can be new, confirmed, cancelled, showed, noshow, invalid.',
		}),
	);
});

it.each([
	[{ appointmentStatus: 'confirmed' }, 'confirmed'],
	[{ appointmentStatus: 'No-Show' }, 'noshow'],
	[{ appointmentStatus: 'completed' }, 'showed'],
	[{ appoinmentStatus: 'cancelled' }, 'cancelled'],
	[{ appointmentStatus: null, appoinmentStatus: 'new' }, 'new'],
	[{ appointmentStatus: 'postponed' }, 'postponed'],
	[{ appointmentStatus: 7 }, '7'],
	[{}, undefined],
])('of %j the status is %s', (appointment, status) => {
	expect(statusIn(appointment)).toBe(status);
	expect(hasStatus(['noshow', 'showed'])(appointment)).toBe(
		status === 'noshow' || status === 'showed',
	);
});

it('reads free slots in order and knows that not every key is a day', () => {
	const answer = {
		'2026-03-06': { slots: ['2026-03-06T09:00:00+01:00'] },
		traceId: '2026',
		'2026-03-05': { slots: ['2026-03-05T09:00:00+01:00', '2026-03-05T09:30:00+01:00'] },
		'2026-03-07': {},
	};
	expect(readFreeSlots(answer)).toEqual([
		{ date: '2026-03-05', start: '2026-03-05T09:00:00+01:00' },
		{ date: '2026-03-05', start: '2026-03-05T09:30:00+01:00' },
		{ date: '2026-03-06', start: '2026-03-06T09:00:00+01:00' },
	]);
});

describe('an appointment that was sent', () => {
	const body = { contactId: 'c', calendarId: 'k', startTime: '2026-03-05T09:00:00-06:00' };
	const made = { id: 'e', ...body, startTime: '2026-03-05T15:00:00Z', title: 'Call with Ada' };

	it('is known by contact, calendar and instant', () => {
		expect(appointmentMatchesBody(made, body)).toBe(true);
		expect(appointmentMatchesBody({ ...made, contactId: 'other' }, body)).toBe(false);
		expect(appointmentMatchesBody({ ...made, calendarId: 'other' }, body)).toBe(false);
		expect(appointmentMatchesBody({ ...made, startTime: '2026-03-05T15:30:00Z' }, body)).toBe(
			false,
		);
	});

	it('is known by title and user where those were sent', () => {
		expect(appointmentMatchesBody(made, { ...body, title: 'Call with Ada' })).toBe(true);
		expect(appointmentMatchesBody(made, { ...body, title: 'Other' })).toBe(false);
		expect(appointmentMatchesBody(made, { ...body, assignedUserId: 'u' })).toBe(false);
	});
});
