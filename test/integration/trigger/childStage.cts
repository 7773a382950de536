import type { IDataObject } from 'n8n-workflow';

import { CALENDARS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { bookAppointment, changeAppointment } from '../../../sandbox/model/appointments.cts';
import type { CalendarEvent } from '../../../sandbox/model/calendarTypes.cts';
import { createNote } from '../../../sandbox/model/notes.cts';
import { createTask, removeTask, updateTask } from '../../../sandbox/model/tasks.cts';
import type { Contact, Note, Task } from '../../../sandbox/model/types.cts';
import { contractProblems } from '../../support/account.cts';
import { Stage } from './stage.cts';
import { MINUTE } from './watcher.cts';

export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** HighLevel takes dates of tasks without milliseconds. */
const iso = (time: number) => new Date(time).toISOString().replace(/\.\d+/, '');

/** What a person does with tasks, notes and appointments in the sandbox. */
export class ChildStage extends Stage {
	/** By how much this machine's clock is off */
	machineOffMs = 0;

	/** Registers the hooks. This machine's time is the sandbox's. */
	static override use(): ChildStage {
		const stage = new ChildStage().hooked();
		beforeEach(() => {
			stage.machineOffMs = 0;
			jest.spyOn(Date, 'now').mockImplementation(() => stage.now + stage.machineOffMs);
		});
		return stage;
	}

	/** What HighLevel's official contract finds wrong with the latest requests. */
	get contractProblems(): string[] {
		return contractProblems(this.sandbox.journal);
	}

	/** @param inMs from now until it is due */
	addTask(contact: Contact, title: string, inMs = 30 * DAY, more: object = {}): Task {
		const input = { title, dueDate: iso(this.now + inMs), completed: false, ...more };
		return createTask(this.sandbox, contact, input);
	}

	editTask(task: Task, change: { completed?: boolean; title?: string; dueInMs?: number }): void {
		const { dueInMs, ...rest } = change;
		const dueDate = dueInMs === undefined ? undefined : iso(this.now + dueInMs);
		updateTask(this.sandbox, task, { ...rest, dueDate });
	}

	removeTask(task: Task): void {
		removeTask(this.sandbox, task);
	}

	addNote(contact: Contact, body: string, more: object = {}): Note {
		return createNote(this.sandbox, contact, { body, ...more });
	}

	/** @param inMs from now until it begins */
	book(contact: Contact, inMs = DAY, more: object = {}): CalendarEvent {
		return bookAppointment(this.sandbox, LOCATION_ID, contact.id, {
			calendarId: CALENDARS.intro,
			startTime: iso(this.now + inMs),
			ignoreFreeSlotValidation: true,
			...more,
		});
	}

	/** @param inMs from now until it begins then */
	move(event: CalendarEvent, inMs: number): void {
		const length = event.end - event.start;
		const times = { startTime: iso(this.now + inMs), endTime: iso(this.now + inMs + length) };
		changeAppointment(this.sandbox, event, { ...times, ignoreFreeSlotValidation: true });
	}

	editAppointment(event: CalendarEvent, change: Parameters<typeof changeAppointment>[2]): void {
		changeAppointment(this.sandbox, event, change);
	}
}

/** Event and title of what a poll emits, or the text of a note. */
export function named(rows: IDataObject[]): string[] {
	return rows.map(({ event, title, body }) => `${event} ${title ?? body}`);
}
