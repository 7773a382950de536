import type { INodeParameters } from 'n8n-workflow';

import type { Contact } from '../../../sandbox/model/types.cts';
import { armMany } from './childEvents.cts';
import { ChildStage } from './childStage.cts';
import { MINUTE, type Watcher } from './watcher.cts';

/** Thousands of tasks, appointments and notes at once or over hours. */

const STATE_LIMIT = 200_000;

// Thousands of requests in each test, on a machine that may be busy.
jest.setTimeout(120_000);

const stage = ChildStage.use();
let contacts: Contact[];
beforeEach(() => {
	contacts = Array.from({ length: 20 }, (_, n) => stage.people.add(`Person ${n}`));
});

async function watching(event: string, options: INodeParameters = {}): Promise<Watcher> {
	return await stage.watching({ event, options });
}

describe.each([
	['taskCreated', 10_000],
	['taskCompleted', 1_500],
	['taskDueSoon', 10_000],
	['appointmentBooked', 2_000],
	['appointmentChanged', 2_000],
	['appointmentStartingSoon', 2_000],
	['noteAdded', 10_000],
])('%s', (event, count) => {
	it('tells thousands at once, each once, with a small state', async () => {
		const things = armMany(stage, event, contacts, count);
		const watcher = await watching(event, { maxContacts: Math.ceil(count / 3) });
		for (const happen of things) happen();
		const told = await watcher.drain(stage.clock, () => {
			expect(watcher.saved.length).toBeLessThan(STATE_LIMIT);
		});
		expect(told).toHaveLength(count);
		expect(new Set(told).size).toBe(count);
	});

	it('tells one after the other over hours, and the state stays small', async () => {
		const things = armMany(stage, event, contacts, 60);
		const watcher = await watching(event);
		const told: string[] = [];
		for (const happen of things) {
			happen();
			for (const { id } of await watcher.poll()) told.push(String(id));
			await stage.clock.advance(3 * MINUTE);
		}
		expect(told).toHaveLength(60);
		expect(new Set(told).size).toBe(60);
		expect(watcher.saved.length).toBeLessThan(5000);
	});
});
