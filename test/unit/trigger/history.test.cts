import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { FakeAccount, OVERLAP, type Emitted } from './fakeAccount.cts';
import { HISTORY_SEED } from './historySeed.cts';

/**
 * Random histories of an account against random mishaps of the poller. Whatever happens, no change may be
 * lost; and as long as nothing crashes between emitting and saving, none may come twice.
 */

type Step =
	| { do: 'create'; count: number; delayMs: number }
	| { do: 'edit'; which: number; delayMs: number }
	| { do: 'remove'; which: number }
	| { do: 'wait'; ms: number }
	| { do: 'poll' }
	| { do: 'pollTwice' }
	| { do: 'pollApart' }
	| { do: 'crash' }
	| { do: 'manual' }
	| { do: 'failOnPage'; page: number }
	| { do: 'editWhilePaging'; which: number; delayMs: number };

const delayMs = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90_000 }), fc.constant(OVERLAP));
const which = fc.nat(40);
/** n8n needs at least that long to be up again after a crash. */
const RESTART_MS = 6_000;
const always = (name: 'poll' | 'pollTwice' | 'pollApart' | 'manual') => fc.constant({ do: name });
const calm: Array<fc.WeightedArbitrary<Step>> = [
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constant('create'),
			count: fc.integer({ min: 1, max: 8 }),
			delayMs,
		}),
	},
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('edit'), which, delayMs }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('remove'), which }) },
	{
		weight: 4,
		arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 0, max: 300_000 }) }),
	},
	{ weight: 5, arbitrary: always('poll') },
	{ weight: 1, arbitrary: always('pollTwice') },
	{ weight: 1, arbitrary: always('pollApart') },
	{ weight: 1, arbitrary: always('manual') },
	{
		weight: 1,
		arbitrary: fc.record({ do: fc.constant('failOnPage'), page: fc.integer({ min: 1, max: 4 }) }),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('editWhilePaging'), which, delayMs }) },
];
const rough = [...calm, { weight: 2, arbitrary: fc.constant<Step>({ do: 'crash' }) }];

const setting = fc.record({
	account: fc.constantFrom(0, -600_000, 600_000, 1234),
	local: fc.constantFrom(0, -600_000, 600_000),
	before: fc.integer({ min: 0, max: 8 }),
	maxContacts: fc.constantFrom(1, 2, 5, 1000),
});

interface Told {
	account: FakeAccount;
	emitted: Emitted[];
	/** Contacts that were there when the trigger started */
	old: Set<string>;
	startedAt: number;
}

async function live(
	event: string,
	{
		account: skew,
		local,
		before,
		maxContacts,
	}: typeof setting extends fc.Arbitrary<infer T> ? T : never,
	steps: Step[],
): Promise<Told> {
	const account = new FakeAccount({ account: skew, local });
	const parameters = { event, options: { maxContacts } };
	const emitted: Emitted[] = [];
	const known: string[] = [];
	const pick = (index: number) => known[index % known.length] ?? '';
	const poll = async () => void emitted.push(...(await account.poll(parameters)));
	for (let n = 0; n < before; n += 1) known.push(account.create(0));
	account.time += 10;
	expect(await account.poll(parameters)).toEqual([]);
	const told = { account, emitted, old: new Set(known), startedAt: account.accountTime };
	account.time += 1;

	for (const step of steps) {
		account.time += 1;
		if (step.do === 'create') {
			for (let n = 0; n < step.count; n += 1) known.push(account.create(step.delayMs));
		} else if (step.do === 'edit') account.edit(pick(step.which), step.delayMs);
		else if (step.do === 'remove') account.remove(pick(step.which));
		else if (step.do === 'wait') account.time += step.ms;
		else if (step.do === 'poll') await poll();
		else if (step.do === 'pollTwice') await Promise.all([poll(), poll()]);
		else if (step.do === 'pollApart') emitted.push(...(await pollApart(account, parameters)));
		else if (step.do === 'crash') {
			emitted.push(...(await account.poll(parameters, copy(account.staticData))));
			account.time += RESTART_MS;
		} else if (step.do === 'manual') await testByHand(account, parameters);
		else if (step.do === 'failOnPage') {
			emitted.push(...(await failOnPage(account, parameters, step.page)));
		} else if (step.do === 'editWhilePaging') {
			account.beforeReply = (request) => {
				if (request === 2) account.edit(pick(step.which), step.delayMs);
			};
			await poll();
			account.beforeReply = () => undefined;
		}
	}

	account.time += OVERLAP;
	let quiet = 0;
	for (let round = 0; quiet < 3; round += 1) {
		if (round > 400) throw new Error('The trigger does not come to rest');
		const before = emitted.length;
		await poll();
		quiet = emitted.length === before ? quiet + 1 : 0;
		account.time += 60_000;
	}
	return told;
}

/** Two polls at the same time with durable cursors: each has its own copy, and one that emits saves it. */
async function pollApart(account: FakeAccount, parameters: IDataObject): Promise<Emitted[]> {
	const copies = [copy(account.staticData), copy(account.staticData)];
	const rows = await Promise.all(
		copies.map(async (data) => {
			const emitted = await account.poll(parameters, data);
			if (emitted.length > 0) account.staticData = data;
			return emitted;
		}),
	);
	return rows.flat();
}

async function testByHand(account: FakeAccount, parameters: IDataObject): Promise<void> {
	const before = JSON.stringify(account.staticData);
	const shown = await account.poll(parameters, account.staticData, 'manual').catch(() => []);
	expect(shown.length).toBeLessThanOrEqual(1);
	expect(JSON.stringify(account.staticData)).toBe(before);
}

/** A poll that breaks off leaves the state alone; with fewer pages than that nothing breaks. */
async function failOnPage(
	account: FakeAccount,
	parameters: IDataObject,
	page: number,
): Promise<Emitted[]> {
	const before = JSON.stringify(account.staticData);
	account.beforeReply = (request) => {
		if (request === page) throw new Error('The line is dead');
	};
	try {
		return await account.poll(parameters);
	} catch {
		expect(JSON.stringify(account.staticData)).toBe(before);
		return [];
	} finally {
		account.beforeReply = () => undefined;
	}
}

function copy(data: IDataObject): IDataObject {
	return JSON.parse(JSON.stringify(data)) as IDataObject;
}

const versionOf = ({ id, updated }: { id: string; updated: number }) => `${id} ${updated}`;
const namesOf = (emitted: Emitted[], event: string) =>
	emitted.filter((one) => one.event === event).map(({ id }) => id);

function nothingIsLost(event: string, { account, emitted, old, startedAt }: Told): void {
	const created = new Set(emitted.map(({ id }) => id));
	const versions = new Set(emitted.map(versionOf));
	for (const contact of account.contacts()) {
		const isChanged = contact.updated >= startedAt && contact.updated > contact.added;
		if (event === 'contactCreated') {
			expect([contact.id, created.has(contact.id)]).toEqual([contact.id, !old.has(contact.id)]);
		} else if (isChanged || (event === 'contactCreatedOrUpdated' && !old.has(contact.id))) {
			expect(versions).toContain(versionOf(contact));
		}
	}
}

function nothingComesTwice(event: string, { emitted, old }: Told): void {
	const keys = emitted.map((one) => (event === 'contactCreated' ? one.id : versionOf(one)));
	expect(keys).toHaveLength(new Set(keys).size);
	const created = namesOf(emitted, 'contactCreated');
	expect(created).toHaveLength(new Set(created).size);
	expect(created.filter((id) => old.has(id))).toEqual([]);
	if (event !== 'contactCreatedOrUpdated') return;
	const firsts = new Map(emitted.toReversed().map((one) => [one.id, one.event]));
	for (const [id, first] of firsts) {
		expect([id, first]).toEqual([id, old.has(id) ? 'contactUpdated' : 'contactCreated']);
	}
}

describe.each(['contactCreated', 'contactUpdated', 'contactCreatedOrUpdated'])('%s', (event) => {
	it('reports every change exactly once in any history without crashes', async () => {
		await fc.assert(
			fc.asyncProperty(
				setting,
				fc.array(fc.oneof(...calm), { maxLength: 40, size: 'max' }),
				async (how, steps) => {
					const told = await live(event, how, steps);
					nothingIsLost(event, told);
					nothingComesTwice(event, told);
				},
			),
			{ numRuns: 250, seed: HISTORY_SEED },
		);
	});

	it('loses no change in any history with crashes between emitting and saving', async () => {
		await fc.assert(
			fc.asyncProperty(
				setting,
				fc.array(fc.oneof(...rough), { maxLength: 40, size: 'max' }),
				async (how, steps) => nothingIsLost(event, await live(event, how, steps)),
			),
			{ numRuns: 150, seed: HISTORY_SEED },
		);
	});
});
