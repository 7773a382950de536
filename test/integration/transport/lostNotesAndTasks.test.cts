import type { FaultRule } from '../../../sandbox/index.cts';
import { Account, rl } from '../../support/account.cts';
import { FAULT_MODES, PATIENT, UNLIMITED } from '../../support/faultModes.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const account = Account.use();
let contactId: string;
beforeEach(() => {
	Object.assign(account.sandbox.settings.rateLimit, UNLIMITED);
	contactId = account.contact();
});

const RESOURCES = {
	note: { body: '={{ $json.text }}', options: PATIENT },
	task: { title: '={{ $json.text }}', dueDate: '2026-03-05T09:00:00Z', options: PATIENT },
};
type Kind = keyof typeof RESOURCES;

const texts = (kind: Kind) =>
	kind === 'note'
		? [...account.sandbox.store.notes.values()].map(({ body }) => body)
		: [...account.sandbox.store.tasks.values()].map(({ title }) => title);

const create = (kind: Kind, wanted: string[]) =>
	account.items(
		kind,
		'create',
		{ contactId: rl(contactId), ...RESOURCES[kind] },
		{ items: wanted.map((text) => ({ text })) },
	);

function lose(kind: Kind, fault: Partial<FaultRule>): void {
	account.sandbox.addFault({
		kind: 'reset',
		method: 'POST',
		path: `/contacts/:contactId/${kind}s`,
		...fault,
	});
}

describe.each(['note', 'task'] as const)('creating a %s', (kind) => {
	it.each(FAULT_MODES)('writes each item once: %s', async (_, fault) => {
		const wanted = Array.from({ length: 20 }, (__, n) => `Text ${n}`);
		lose(kind, { ...fault, probability: 0.34 });
		const items = await create(kind, wanted);
		expect(texts(kind).sort()).toEqual([...wanted].sort());
		expect(items.map((item) => item[kind === 'note' ? 'body' : 'title'])).toEqual(wanted);
		expect(new Set(items.map(({ id }) => id)).size).toBe(wanted.length);
	});

	it.each(['before', 'after'] as const)(
		'writes twins of one run as often as they were asked for: lost %s it was applied',
		async (phase) => {
			lose(kind, { phase, probability: 0.5 });
			const items = await create(
				kind,
				Array.from({ length: 12 }, () => 'Twin'),
			);
			expect(texts(kind)).toHaveLength(12);
			expect(new Set(items.map(({ id }) => id)).size).toBe(12);
		},
	);
});

it.each(['note', 'task'] as const)(
	'a lost %s is not mistaken for its twin whose reply is still on the way',
	async (kind) => {
		const twin = { bodyContains: 'Twin', nth: 1 };
		lose(kind, { ...twin, kind: 'slow', phase: 'after', delayMs: 300, realDelay: true });
		lose(kind, { ...twin, kind: 'reset', phase: 'before' });
		// The first ones open the gate wide enough for the twins to be under way together.
		const items = await create(kind, ['a', 'b', 'c', 'd', 'Twin', 'Twin']);
		expect(texts(kind).filter((text) => text === 'Twin')).toHaveLength(2);
		expect(new Set(items.map(({ id }) => id)).size).toBe(6);
	},
);

describe('a note like an older one', () => {
	it.each([0, 3_600_000, -3_600_000])(
		"is written although the older one is there, when HighLevel's clock is %d ms ahead",
		async (clockSkewMs) => {
			account.sandbox.settings.clockSkewMs = clockSkewMs;
			await create('note', ['No answer']);
			const [old] = account.sandbox.store.notes.values();
			if (old) old.dateAdded -= 60_000;
			lose('note', { phase: 'before', times: 1 });
			const [made] = await create('note', ['No answer']);
			expect(texts('note')).toEqual(['No answer', 'No answer']);
			expect(made?.id).not.toBe(old?.id);
		},
	);

	it.each([0, 3_600_000, -3_600_000])(
		"is not written twice when its reply is lost, when HighLevel's clock is %d ms ahead",
		async (clockSkewMs) => {
			account.sandbox.settings.clockSkewMs = clockSkewMs;
			lose('note', { phase: 'after', times: 1 });
			await create('note', ['No answer']);
			expect(texts('note')).toEqual(['No answer']);
		},
	);
});

it('a task whose twin was there before is left at that, since nothing tells the two apart', async () => {
	const [first] = await create('task', ['Call back']);
	lose('task', { phase: 'before', times: 1 });
	const [second] = await create('task', ['Call back']);
	expect(second?.id).toBe(first?.id);
	expect(texts('task')).toEqual(['Call back']);
});
