import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runNode } from '../../../harness/host.cts';
import type { Sandbox } from '../../../sandbox/index.cts';
import { CALENDARS } from '../../../sandbox/fixtures.cts';
import { rl } from '../../support/account.cts';
import { faultLine, LINE_FAULTS, type LineFault } from '../../support/faultLine.cts';
import { systemClock } from '../../support/idleClock.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/idleClock.cts')>('../../support/idleClock.cts'),
);
jest.mock('../../../nodes/HighLevelContacts/transport/exchange', () => ({
	...jest.requireActual<typeof import('../../../nodes/HighLevelContacts/transport/exchange')>(
		'../../../nodes/HighLevelContacts/transport/exchange',
	),
	exchange: async (_host: unknown, _connection: unknown, request: never) =>
		await jest
			.requireActual<typeof import('../../support/faultLine.cts')>('../../support/faultLine.cts')
			.faultLine.exchange(request),
}));

/** `npm run bench -- --faults` tries 1,000. */
const WRITES = Number(process.env.FAULT_WRITES ?? 100);
/** Of the requests that meet the fault */
const SHARE = 0.1;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({
		clock: systemClock,
		settings: { rateLimit: { max: 1_000_000, dailyMax: 100_000_000 } },
	});
});
afterAll(async () => await sandbox.close());

const numbers = Array.from({ length: WRITES }, (_, n) => n);
const emailOf = (n: number) => `person${n}@example.com`;

interface Kind {
	parameters: INodeParameters;
	allowDuplicates?: boolean;
	/** Whether each item has a contact of its own before, or all share one */
	contacts?: 'each' | 'one';
	/** How often an item was carried out, by its number; `id` is that of its contact */
	written: () => (n: number, id: string) => number;
}

const counted = (values: unknown[]) => {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
	return (key: string) => counts.get(key) ?? 0;
};
const contacts = () => [...sandbox.store.contacts.values()];
const byEmail = () => {
	const count = counted(contacts().map(({ email }) => email));
	return (n: number) => count(emailOf(n));
};
const byText = () => {
	const count = counted([...sandbox.store.messages.values()].map(({ body }) => body));
	return (n: number) => count(`Text ${n}`);
};
const contactId = rl('={{ $json.id }}');
const person = { email: '=person{{ $json.n }}@example.com' };

const KINDS: Record<string, Kind> = {
	create: {
		parameters: { resource: 'contact', operation: 'create', ...person },
		written: byEmail,
	},
	'create, duplicates allowed': {
		parameters: { resource: 'contact', operation: 'create', ...person },
		allowDuplicates: true,
		written: byEmail,
	},
	'upsert with tag': {
		parameters: {
			resource: 'contact',
			operation: 'upsert',
			...person,
			additionalFields: { tagsToAdd: 'vip' },
		},
		written: () => {
			const tagged = contacts().filter(({ tags }) => tags.includes('vip'));
			const count = counted(tagged.map(({ email }) => email));
			return (n) => count(emailOf(n));
		},
	},
	note: {
		parameters: { resource: 'note', operation: 'create', contactId, body: '=Text {{ $json.n }}' },
		contacts: 'one',
		written: () => {
			const count = counted([...sandbox.store.notes.values()].map(({ body }) => body));
			return (n) => count(`Text ${n}`);
		},
	},
	task: {
		parameters: {
			resource: 'task',
			operation: 'create',
			contactId,
			title: '=Text {{ $json.n }}',
			dueDate: '2026-03-05T09:00:00Z',
		},
		contacts: 'one',
		written: () => {
			const count = counted([...sandbox.store.tasks.values()].map(({ title }) => title));
			return (n) => count(`Text ${n}`);
		},
	},
	update: {
		parameters: {
			resource: 'contact',
			operation: 'update',
			contactId,
			updateFields: { city: '=City {{ $json.n }}' },
		},
		contacts: 'each',
		written: () => (n, id) => Number(sandbox.store.contacts.get(id)?.city === `City ${n}`),
	},
	tag: {
		parameters: { resource: 'tag', operation: 'add', contactId, otherTags: '=tag{{ $json.n }}' },
		contacts: 'each',
		written: () => (n, id) => Number(sandbox.store.contacts.get(id)?.tags.includes(`tag${n}`)),
	},
	appointment: {
		parameters: {
			resource: 'appointment',
			operation: 'create',
			contactId,
			calendarId: rl(CALENDARS.intro),
			when: 'dateTime',
			startTime: '={{ $json.start }}',
			options: { ignoreFreeSlotValidation: true },
		},
		contacts: 'one',
		written: () => {
			const count = counted([...sandbox.store.events.values()].map(({ start }) => start));
			return (n) => count(String(startOf(n).getTime()));
		},
	},
	'received text': {
		parameters: {
			resource: 'message',
			operation: 'addReceived',
			contactId,
			message: '=Text {{ $json.n }}',
		},
		contacts: 'one',
		written: byText,
	},
	'text with the ID of the provider': {
		parameters: {
			resource: 'message',
			operation: 'addSent',
			contactId,
			message: '=Text {{ $json.n }}',
			additionalFields: { altId: '={{ $json.altId }}' },
		},
		contacts: 'one',
		written: byText,
	},
	'handled text': {
		parameters: {
			resource: 'message',
			operation: 'handleReceived',
			from: '+12175550123',
			message: '=Text {{ $json.n }}',
			altId: '=handled {{ $json.altId }}',
		},
		written: byText,
	},
	'task by a text': {
		parameters: {
			resource: 'message',
			operation: 'handleReceived',
			from: '+12175550123',
			message: '=TASK number {{ $json.n }}',
			altId: '=task {{ $json.altId }}',
			commands: ['task'],
		},
		// The text is put in last, when its task is there: who is told of a failure lets it come in once more.
		written: () => {
			const made = counted([...sandbox.store.tasks.values()].map(({ title }) => title));
			const kept = counted([...sandbox.store.messages.values()].map(({ body }) => body));
			return (n: number) => Math.max(kept(`TASK number ${n}`), made(`number ${n}`) - 1);
		},
	},
	'text to a phone': {
		parameters: {
			resource: 'message',
			operation: 'send',
			contactId,
			message: '=Text {{ $json.n }}',
		},
		contacts: 'one',
		written: byText,
	},
	delete: {
		parameters: { resource: 'contact', operation: 'delete', contactId },
		contacts: 'each',
		written: () => (_n, id) => Number(sandbox.store.contacts.get(id)?.deleted === true),
	},
};

const startOf = (n: number) => new Date(Date.UTC(2027, 0, 4, 15) + n * 3_600_000);

interface Tally {
	sent: number;
	written: number;
	doubled: number;
	wronglyReported: number;
	notKnown: number;
	faults: number;
}

async function tally(
	{ parameters, allowDuplicates = false, contacts: place, written }: Kind,
	fault: LineFault,
) {
	sandbox.reset();
	sandbox.settings.contacts.allowDuplicates = allowDuplicates;
	faultLine.use(sandbox);
	const made = numbers.slice(0, place === 'each' ? WRITES : Number(place === 'one'));
	const before = await runNode({
		parameters: {
			resource: 'contact',
			operation: 'create',
			email: '=before{{ $json.n }}@example.com',
			phone: '=+1217555{{ 1000 + $json.n }}',
		},
		items: made.map((n) => ({ n })),
	});
	expect(before.error).toBeUndefined();
	const ids = before.output.map(({ json }) => String(json.id));
	const idOf = (n: number) => ids[place === 'each' ? n : 0] ?? '';
	faultLine.use(sandbox, fault, SHARE);
	const { output } = await runNode({
		parameters,
		items: numbers.map((n) => ({
			n,
			id: idOf(n),
			start: startOf(n).toISOString(),
			altId: `${fault.name} ${n}`,
		})),
		continueOnFail: true,
	});
	// What is still under way at HighLevel comes to its end.
	await systemClock.sleep(120_000);
	const countOf = written();
	const rows: Tally = {
		sent: WRITES,
		written: 0,
		doubled: 0,
		wronglyReported: 0,
		notKnown: 0,
		faults: faultLine.hits,
	};
	for (const n of numbers) {
		const count = countOf(n, idOf(n));
		const error = output[n]?.json.error as IDataObject | undefined;
		const isNotKnown = /not known/.test(`${String(error?.message)} ${String(error?.description)}`);
		if (count > 0) rows.written += 1;
		if (count > 1) rows.doubled += 1;
		if (isNotKnown) rows.notKnown += 1;
		else if (Boolean(error) === count > 0) rows.wronglyReported += 1;
	}
	return rows;
}

const table = ['write | fault | sent | written | doubled | wrongly reported | not known | faults'];
afterAll(() => {
	if (process.env.FAULT_WRITES) console.log(table.join('\n'));
});

describe.each(Object.entries(KINDS))('%s', (name, kind) => {
	it('is never doubled and never reported wrongly, whatever the fault', async () => {
		const wrong: string[] = [];
		for (const fault of LINE_FAULTS) {
			const rows = await tally(kind, fault);
			const { doubled, wronglyReported, faults } = rows;
			const line = `${name} | ${fault.name} | ${Object.values(rows).join(' | ')}`;
			table.push(line);
			if (doubled > 0 || wronglyReported > 0 || faults === 0) wrong.push(line);
		}
		expect(wrong).toEqual([]);
	}, 600_000);
});

it.each([1_000, 5_000, 12_000])(
	'sends no text twice that HighLevel carries out %d ms after a gateway has failed',
	async (applied) => {
		const seen = () => ({ kind: 'reply' as const, reply: { status: 502, headers: {}, body: '' } });
		const kind = KINDS['text to a phone'] as Kind;
		const rows = await tally(kind, { name: '502, carried out later', applied, seen });
		expect(rows).toMatchObject({ written: WRITES, doubled: 0, wronglyReported: 0 });
		expect(rows.faults).toBeGreaterThan(0);
	},
);
