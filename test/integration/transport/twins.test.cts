import type { INodeParameters } from 'n8n-workflow';

import { runNode } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import type { Sandbox } from '../../../sandbox/index.cts';
import { CALENDARS } from '../../../sandbox/fixtures.cts';
import { rl } from '../../support/account.cts';
import { faultLine, type LineFault } from '../../support/faultLine.cts';
import { systemClock } from '../../support/idleClock.cts';

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

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: systemClock });
});
afterAll(async () => await sandbox.close());

const contactId = rl('={{ $json.id }}');
const KINDS: Record<string, { parameters: INodeParameters; made(): object[] }> = {
	note: {
		parameters: { resource: 'note', operation: 'create', contactId, body: 'Called' },
		made: () => [...sandbox.store.notes.values()],
	},
	task: {
		parameters: {
			resource: 'task',
			operation: 'create',
			contactId,
			title: 'Call',
			dueDate: '2026-03-05T09:00:00Z',
		},
		made: () => [...sandbox.store.tasks.values()],
	},
	appointment: {
		parameters: {
			resource: 'appointment',
			operation: 'create',
			contactId,
			calendarId: rl(CALENDARS.intro),
			when: 'dateTime',
			startTime: '2027-01-04T15:00:00Z',
			options: { ignoreFreeSlotValidation: true },
		},
		made: () => [...sandbox.store.events.values()],
	},
};

/** One fault for each time that the write is sent. */
function inTurn(faults: LineFault[]): LineFault {
	let turn = -1;
	const current = () => faults[Math.min(turn, faults.length - 1)] as LineFault;
	return {
		name: 'in turn',
		get applied() {
			turn += 1;
			return current().applied;
		},
		get afterMs() {
			return current().afterMs;
		},
		seen: (answer) => current().seen(answer),
	};
}

const timedOut = {
	name: 'no answer in time',
	afterMs: 30_000,
	seen: () => ({ kind: 'lost', code: 'ETIMEDOUT' }) as const,
};
const answered: LineFault = {
	name: 'none',
	applied: 'yes',
	afterMs: 1000,
	seen: (body) => ({ kind: 'reply', reply: { status: 201, headers: {}, body } }),
};

describe.each(Object.entries(KINDS))(
	'a lost %s that came after all, and was sent again',
	(_, kind) => {
		it.each<[string, LineFault[]]>([
			// The looks for the first one end 61 seconds after it was sent.
			['is answered', [{ ...timedOut, applied: 61_500 }, answered]],
			[
				'is seen to come, too',
				[
					{ ...timedOut, applied: 70_000 },
					{ ...timedOut, applied: 45_000 },
				],
			],
		])('says that it is there twice when the second %s', async (__, faults) => {
			sandbox.reset();
			faultLine.use(sandbox);
			const before = await runNode({
				parameters: { resource: 'contact', operation: 'create', email: 'ada@example.com' },
			});
			faultLine.use(sandbox, inTurn(faults), 1);
			const { output, error } = await runNode({
				parameters: kind.parameters,
				items: [{ id: before.output[0]?.json.id }],
			});
			expect(error).toBeUndefined();
			expect(kind.made()).toHaveLength(2);
			expect(output[0]?.json.warning).toContain('it is there 2 times');
			for (const { id } of kind.made() as Array<{ id: string }>)
				expect(output[0]?.json.warning).toContain(id);
		});
	},
);
