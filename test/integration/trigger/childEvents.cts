import type { INodeParameters } from 'n8n-workflow';

import type { Contact } from '../../../sandbox/model/types.cts';
import { DAY, type ChildStage } from './childStage.cts';
import { MINUTE } from './watcher.cts';

/** One of the events of what belongs to contacts. */
export interface ChildCase {
	event: string;
	parameters: INodeParameters;
	/** Prepares something with this name, before the trigger looks; what it returns makes the event happen. */
	arm: (stage: ChildStage, contact: Contact, name: string) => () => void;
	/** Requests of a poll when nothing has happened, in the account with one contact and two calendars */
	quiet: number;
	/** Requests for each thing that has happened */
	perThing: number;
}

const calendars = 3;

export const childCases: ChildCase[] = [
	{
		event: 'taskCreated',
		parameters: {},
		arm: (stage, contact, name) => () => stage.addTask(contact, name),
		quiet: 1,
		perThing: 0,
	},
	{
		event: 'taskCompleted',
		parameters: {},
		arm: (stage, contact, name) => {
			const task = stage.addTask(contact, name);
			return () => stage.editTask(task, { completed: true });
		},
		quiet: 1,
		perThing: 1,
	},
	{
		event: 'taskDueSoon',
		parameters: {},
		arm: (stage, contact, name) => {
			const task = stage.addTask(contact, name, 30 * DAY);
			return () => stage.editTask(task, { dueInMs: 30 * MINUTE });
		},
		quiet: 1,
		perThing: 0,
	},
	{
		event: 'appointmentBooked',
		parameters: {},
		arm: (stage, contact, name) => () => stage.book(contact, DAY, { title: name }),
		quiet: calendars,
		perThing: 0,
	},
	{
		event: 'appointmentChanged',
		parameters: {},
		arm: (stage, contact, name) => {
			const event = stage.book(contact, DAY, { title: name });
			return () => stage.move(event, 2 * DAY);
		},
		quiet: calendars,
		perThing: 0,
	},
	{
		event: 'appointmentStartingSoon',
		parameters: {},
		arm: (stage, contact, name) => {
			const event = stage.book(contact, 30 * DAY, { title: name });
			return () => stage.move(event, 30 * MINUTE);
		},
		quiet: calendars,
		perThing: 0,
	},
	{
		event: 'noteAdded',
		parameters: {},
		arm: (stage, contact, name) => () => stage.addNote(contact, name),
		quiet: 2,
		perThing: 0,
	},
];

/** Prepares that many things of one event, for some contacts in turn. */
export function armMany(
	stage: ChildStage,
	event: string,
	contacts: Contact[],
	count: number,
): Array<() => void> {
	const arm = childCases.find((one) => one.event === event)?.arm;
	return Array.from({ length: count }, (_, n) => {
		const happen = arm?.(stage, contacts[n % contacts.length] as Contact, `Thing ${n}`);
		if (!happen) throw new Error(`No event is called ${event}`);
		return happen;
	});
}
