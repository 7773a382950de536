import { setTimeout as sleep } from 'node:timers/promises';
import { fixtures, type JournalEntry } from '../../sandbox/index.cts';
import type { Contact } from '../../sandbox/model/types.cts';
import { listExecutions } from '../../harness/n8n/executions.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import type { OwnStack, Stack } from '../../harness/stacks/stack.cts';
import type { Receiver } from './receiver.cts';
import type { Report } from './triggerWorkflow.cts';

const search = { method: 'POST', path: '/contacts/search' };

/**
 * When n8n is killed: its poll waits for HighLevel; its poll has just been answered, and the place and the
 * run are being written down; the run is written down; the run waits for an answer.
 */
export type Moment = 'while polling' | 'after the answer' | 'as the run begins' | 'while running';

/** Changes made in HighLevel, of a contact of its own each, so that none hides another. */
export class Changes {
	/** Names of the changes made so far; they are the contacts' company. */
	readonly made: string[] = [];
	private readonly existing: Contact[];

	/** @param count how many changes there will be; every other one edits a contact that is there */
	constructor(
		private readonly stack: Stack,
		count: number,
	) {
		const { contacts } = stack.sandbox;
		this.existing = Array.from({ length: Math.ceil(count / 2) }, (_, n) =>
			contacts.create(fixtures.LOCATION_ID, { firstName: `Old ${n}` }),
		);
	}

	make(count: number): void {
		const { contacts } = this.stack.sandbox;
		for (let n = 0; n < count; n += 1) {
			const companyName = `change ${this.made.length}`;
			const contact = this.made.length % 2 === 0 ? this.existing.pop() : undefined;
			if (contact) contacts.update(contact, { companyName });
			else contacts.create(fixtures.LOCATION_ID, { firstName: 'New', companyName });
			this.made.push(companyName);
		}
	}

	/** Over some time, as people do, and not all in one millisecond. */
	async makeSlowly(count: number, overMs: number): Promise<void> {
		const steps = 10;
		for (let step = 0; step < steps; step += 1) {
			this.make(Math.round(((step + 1) * count) / steps) - Math.round((step * count) / steps));
			await sleep(overMs / steps);
		}
	}
}

/** The first search that was begun after the journal's entry `after` and fits. */
export async function nextPoll(
	{ sandbox }: Stack,
	after: number,
	fits: (entry: JournalEntry) => boolean,
): Promise<void> {
	const poll = await waitFor(
		async () =>
			sandbox.journal.findLast((one) => one.n > after && one.path === search.path && fits(one)),
		{ timeoutMs: 90_000, intervalMs: 2 },
	);
	if (!poll) throw new Error('n8n did not poll');
}

/** Makes the next poll wait for its answer. */
export function holdNextPoll({ sandbox }: Stack, delayMs: number): void {
	sandbox.addFault({ ...search, kind: 'slow', phase: 'after', delayMs, times: 1 });
}

/** What a test kills: the workflow that is watched, and what it tells. */
export interface CrashRun {
	stack: OwnStack;
	workflowId: string;
	receiver: Receiver<Report>;
	changes: Changes;
}

/** Waits for the moment, and ends n8n there as a power cut would. */
export async function killAt(
	{ stack, workflowId, receiver, changes }: CrashRun,
	moment: Moment,
	delayMs = 0,
): Promise<void> {
	const after = stack.sandbox.requestCount;
	if (moment === 'while polling') {
		holdNextPoll(stack, 4_000);
		await nextPoll(stack, after, ({ status }) => status === 0);
		await sleep(delayMs);
	} else if (moment === 'after the answer') {
		changes.make(1);
		await nextPoll(stack, after, ({ status }) => status === 200);
		await sleep(delayMs);
	} else if (moment === 'as the run begins') {
		const newest = async () => (await listExecutions(stack.session, workflowId))[0]?.id;
		const before = await newest();
		changes.make(1);
		await waitFor(async () => (await newest()) !== before, { timeoutMs: 90_000, intervalMs: 2 });
	} else {
		const before = receiver.bodies.length;
		receiver.hold();
		changes.make(1);
		const hasBegun = async () => receiver.bodies.length > before;
		await waitFor(hasBegun, { timeoutMs: 90_000, intervalMs: 2 });
	}
	await stack.n8n.kill();
	receiver.release();
	stack.sandbox.clearFaults();
}
