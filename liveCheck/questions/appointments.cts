import type { Stage } from '../stage/stage.cts';
import type { Question } from './question.cts';

type Json = Record<string, unknown>;

const ONE = '/calendars/events/appointments';

/** HighLevel has two names for what it wraps an appointment in. */
async function readAppointment(stage: Stage, id: unknown) {
	const answer = await stage.send('GET', `${ONE}/${String(id)}`);
	const body = (answer.body ?? {}) as Json;
	return {
		status: answer.status,
		appointment: (body.appointment ?? body.event) as Json | undefined,
	};
}

async function bookAndDelete(stage: Stage) {
	const booked = await stage.book(await stage.contact());
	const deletion = await stage.ask('DELETE', `/calendars/events/${String(booked.id)}`);
	return { id: booked.id, deletion };
}

export const appointmentKeepsStatus: Question = {
	id: 'appointmentKeepsStatus',
	question: 'What does an update that names no status make of a cancelled appointment?',
	how: 'An appointment is cancelled, then its title is changed.',
	answers: { confirmed: 'it is confirmed', kept: 'it stays cancelled' },
	assumed: ['confirmed'],
	copes: ['kept'],
	async ask(stage) {
		const { id } = await stage.book(await stage.contact());
		const path = `${ONE}/${String(id)}`;
		await stage.ask('PUT', path, { body: { appointmentStatus: 'cancelled', toNotify: false } });
		await stage.ask('PUT', path, { body: { title: 'Live check, changed', toNotify: false } });
		const { appointment } = await readAppointment(stage, id);
		const status = appointment?.appointmentStatus;
		if (status === 'cancelled') return { key: 'kept' };
		return status === 'confirmed' ? { key: 'confirmed' } : { detail: 'another status' };
	},
};

export const deletedAppointmentInList: Question = {
	id: 'deletedAppointmentInList',
	question: 'Does the list of a calendar show deleted appointments?',
	how: 'An appointment is deleted, then the calendar is listed at its time.',
	answers: {
		absent: 'no',
		marked: 'yes, marked as deleted',
		unmarked: 'yes, as if they were not deleted',
	},
	assumed: ['absent'],
	copes: ['marked'],
	async ask(stage) {
		const { id } = await bookAndDelete(stage);
		const now = stage.clock.now();
		const { body } = await stage.ask('GET', '/calendars/events', {
			query: {
				locationId: stage.locationId,
				calendarId: stage.calendarId,
				startTime: now,
				endTime: now + 60 * 86_400_000,
			},
		});
		const found = (body.events as Json[]).find((event) => event.id === id);
		if (!found) return { key: 'absent' };
		return { key: found.deleted === true ? 'marked' : 'unmarked' };
	},
};

export const deletedAppointmentById: Question = {
	id: 'deletedAppointmentById',
	question: 'What comes when a deleted appointment is read by its id?',
	how: 'An appointment is deleted, then read.',
	answers: {
		marked: 'the appointment, marked as deleted',
		unmarked: 'the appointment, as if it was not deleted',
		notFound: 'an error',
	},
	assumed: ['marked'],
	copes: ['notFound'],
	async ask(stage) {
		const { id } = await bookAndDelete(stage);
		const { status, appointment } = await readAppointment(stage, id);
		if (status >= 400) return { key: 'notFound', detail: String(status) };
		return { key: appointment?.deleted === true ? 'marked' : 'unmarked' };
	},
};

export const eventDeletionStatus: Question = {
	id: 'eventDeletionStatus',
	question: 'With which status is the deletion of an appointment answered?',
	how: 'An appointment is deleted.',
	answers: { 200: '200', 201: '201' },
	assumed: ['200'],
	copes: ['201'],
	async ask(stage) {
		const { deletion } = await bookAndDelete(stage);
		return { key: String(deletion.status) };
	},
};

export const bookingReplyTimes: Question = {
	id: 'bookingReplyTimes',
	question: 'Does the answer to a booking hold the time of the appointment?',
	how: 'An appointment is booked.',
	answers: { absent: 'no', present: 'yes' },
	assumed: ['absent'],
	copes: ['present'],
	async ask(stage) {
		const booked = await stage.book(await stage.contact());
		return { key: 'startTime' in booked ? 'present' : 'absent' };
	},
};

export const appointmentTitle: Question = {
	id: 'appointmentTitle',
	question: 'Which title does an appointment get that was booked without one?',
	how: 'An appointment is booked without a title.',
	answers: { contact: "the contact's name", calendar: "the calendar's name" },
	assumed: ['contact'],
	copes: ['calendar'],
	async ask(stage) {
		const person = stage.person();
		const booked = await stage.book(await stage.contact({ ...person, lastName: 'Title' }));
		const { body } = await stage.ask('GET', `/calendars/${stage.calendarId}`);
		const title = (booked.title as string | undefined)?.toLowerCase();
		if (title === `${person.firstName} title`) return { key: 'contact' };
		const { name } = body.calendar as Json;
		return title === String(name).toLowerCase() ? { key: 'calendar' } : { detail: 'another title' };
	},
};

export const calendarVersion: Question = {
	id: 'calendarVersion',
	question: 'Do calendars answer under the API version 2021-07-28, too?',
	how: 'The calendars are listed under it.',
	answers: { yes: 'yes', no: 'no' },
	assumed: ['yes'],
	// The package sends 2021-04-15.
	copes: ['no'],
	async ask(stage) {
		// Reading the id says why when the list itself cannot be read.
		if (!stage.calendarId) return { detail: 'no calendar' };
		const { status } = await stage.send('GET', '/calendars/', {
			query: { locationId: stage.locationId },
			version: '2021-07-28',
		});
		return { key: status < 300 ? 'yes' : 'no', detail: String(status) };
	},
};
