import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { FakeAccount, OVERLAP, type Emitted, type Lag, type Version } from './fakeAccount.cts';

/**
 * Random histories of an account in whose index a contact has no row for up to a minute after each write, also
 * at the time when the trigger is switched on.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FIRST_POLLS_MS = 15 * MINUTE;

const lag = fc
	.record({ delayMs: fc.integer({ min: 0, max: MINUTE }), part: fc.nat(100) })
	.map(({ delayMs, part }): Lag => ({ delayMs, gapMs: Math.floor((delayMs * part) / 100) }));
const which = fc.nat(60);
const entry = fc.record(
	{
		tags: fc.constantFrom<string[]>([], ['vip'], ['other']),
		email: fc.constantFrom('a@example.com', 'b@example.com'),
	},
	{ requiredKeys: [] },
);

type Step =
	| { do: 'create'; count: number; lag: Lag; entry: object }
	| { do: 'edit' | 'touch' | 'note' | 'remove'; which: number; lag: Lag; entry: object }
	| { do: 'keepEditing'; which: number; times: number; everyMs: number; lag: Lag }
	| { do: 'wait'; ms: number }
	| { do: 'poll' };

const one = (name: 'edit' | 'touch' | 'note' | 'remove') =>
	fc.record({ do: fc.constant(name), which, lag, entry });
const shortWait = fc.record({
	do: fc.constant('wait' as const),
	ms: fc.integer({ min: 0, max: 20_000 }),
});
const writes: Array<fc.WeightedArbitrary<Step>> = [
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant('create' as const),
			count: fc.integer({ min: 1, max: 6 }),
			lag,
			entry,
		}),
	},
	{ weight: 6, arbitrary: one('edit') },
	{ weight: 2, arbitrary: one('touch') },
	{ weight: 2, arbitrary: one('note') },
	{ weight: 1, arbitrary: one('remove') },
	{
		weight: 1,
		arbitrary: fc.record({
			do: fc.constant('keepEditing' as const),
			which,
			times: fc.integer({ min: 2, max: 60 }),
			everyMs: fc.integer({ min: 1000, max: 8000 }),
			lag,
		}),
	},
	{ weight: 5, arbitrary: shortWait },
];
const steps: Array<fc.WeightedArbitrary<Step>> = [
	...writes,
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant('wait' as const),
			ms: fc.integer({ min: 0, max: 10 * MINUTE }),
		}),
	},
	{ weight: 7, arbitrary: fc.constant<Step>({ do: 'poll' }) },
];

export const history = fc.record({
	before: fc.array(fc.oneof(...writes), { maxLength: 14, size: 'max' }),
	after: fc.array(fc.oneof(...steps), { maxLength: 45, size: 'max' }),
	/** While someone keeps editing, and at the end */
	pollEveryMs: fc.constantFrom(MINUTE, 5 * MINUTE),
	maxContacts: fc.constantFrom(1, 3, 1000),
	pageSize: fc.constantFrom(2, 3, 50),
});
export type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** A contact as it was when the trigger was switched on. */
interface OldContact extends Version {
	/** Whether the search showed it so, so that the trigger could know how it was */
	wasFound: boolean;
}

export interface Outcome {
	account: FakeAccount;
	emitted: Emitted[];
	old: Map<string, OldContact>;
	startedAt: number;
	/** Everything that was written since */
	written: Version[];
	/** Notes that were written since on contacts that were changed at the same time */
	notes: string[];
}

/** One account with one trigger, and what became of them. */
class Life {
	readonly emitted: Emitted[] = [];
	readonly written: Version[] = [];
	readonly notes: string[] = [];
	readonly account: FakeAccount;
	private readonly ids: string[] = [];
	private readonly parameters: IDataObject;
	private isOn = false;
	private polledAt = 0;
	private startedAt = 0;

	constructor(
		event: object,
		private readonly how: History,
	) {
		this.account = new FakeAccount(undefined, how.pageSize);
		this.parameters = { ...event, options: { maxContacts: how.maxContacts } };
	}

	async run(): Promise<Outcome> {
		for (const step of this.how.before) await this.do(step);
		// The trigger knows the time of its start to the second.
		this.account.time += SECOND;
		const { account } = this;
		const old = new Map(
			account.contacts().map((one) => [one.id, { ...one, wasFound: account.isFound(one) }]),
		);
		const startedAt = account.accountTime;
		expect(await account.poll(this.parameters)).toEqual([]);
		this.isOn = true;
		this.polledAt = this.startedAt = account.time;
		for (const step of this.how.after) await this.do(step);
		await this.settle();
		const { emitted, written, notes } = this;
		return { account, emitted, old, startedAt, written, notes };
	}

	private async do(step: Step): Promise<void> {
		const { account } = this;
		account.time += 1;
		if (step.do === 'create') {
			for (let n = 0; n < step.count; n += 1) this.create(step.lag, step.entry);
		} else if (step.do === 'wait') await this.wait(step.ms);
		else if (step.do === 'poll') await this.poll();
		else if (step.do === 'keepEditing') await this.keepEditing(step);
		else {
			const id = this.ids[step.which % this.ids.length];
			if (!id) return;
			if (step.do === 'touch') account.touch(id, step.lag);
			else if (step.do === 'remove')
				account.remove(id, typeof step.lag === 'number' ? 0 : step.lag.delayMs);
			else {
				if (step.do === 'note') this.note(id);
				this.edit(id, step.lag, step.entry);
			}
		}
	}

	/** n8n may be off later, but a trigger that was just switched on polls. */
	private async wait(ms: number): Promise<void> {
		const end = this.account.time + ms;
		while (this.isOn && this.polledAt < this.startedAt + FIRST_POLLS_MS) {
			const due = this.polledAt + this.how.pollEveryMs;
			if (due > end) break;
			this.account.time = Math.max(this.account.time, due);
			await this.poll();
		}
		this.account.time = Math.max(this.account.time, end);
	}

	private create(lag: Lag, entry: object): void {
		this.ids.push(this.account.create(lag, entry));
		this.log(this.ids.at(-1) ?? '');
	}

	private edit(id: string, lag: Lag, entry: object): void {
		this.account.edit(id, lag, entry);
		this.log(id);
	}

	private note(id: string): void {
		if (!this.account.contacts().some((contact) => contact.id === id)) return;
		const note = this.account.note(id);
		if (this.isOn) this.notes.push(note);
	}

	private log(id: string): void {
		const now = this.account.contacts().find((contact) => contact.id === id);
		if (this.isOn && now) this.written.push(now);
	}

	private async keepEditing(step: Step & { do: 'keepEditing' }): Promise<void> {
		const id = this.ids[step.which % this.ids.length];
		for (let n = 0; id && n < step.times; n += 1) {
			this.account.time += step.everyMs;
			this.edit(id, step.lag, {});
			const isDue = this.account.time >= this.polledAt + this.how.pollEveryMs;
			if (this.isOn && isDue) await this.poll();
		}
	}

	/** Each poll finds the state as n8n has saved it. */
	private async poll(): Promise<void> {
		const { account } = this;
		account.staticData = JSON.parse(JSON.stringify(account.staticData)) as IDataObject;
		this.polledAt = account.time;
		this.emitted.push(...(await account.poll(this.parameters)));
	}

	private async settle(): Promise<void> {
		await this.wait(OVERLAP);
		let quiet = 0;
		for (let round = 0; quiet < 3; round += 1) {
			if (round > 600) throw new Error('The trigger does not come to rest');
			const before = this.emitted.length;
			await this.poll();
			quiet = this.emitted.length === before ? quiet + 1 : 0;
			this.account.time += this.how.pollEveryMs;
		}
	}
}

export async function live(event: object, how: History): Promise<Outcome> {
	return await new Life(event, how).run();
}
