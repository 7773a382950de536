import type { IDataObject } from 'n8n-workflow';

import { MOST_KEYS } from '../../../nodes/HighLevelContacts/trigger/memory/knownKeys';
import { taskCreated } from '../../../nodes/HighLevelContacts/trigger/tasks/taskCreated';
import type { TriggerParameters } from '../../../nodes/HighLevelContacts/trigger/triggerParameters';
import type { Api } from '../../../nodes/HighLevelContacts/transport/api';
import { systemClock } from '../../../nodes/shared/transport/clock';

/** What the sandbox does not send, or would take too long to: more tasks than the trigger has room for. */

const parameters = { filters: {}, options: {}, zone: 'UTC' } as TriggerParameters;
let ids: string[];
/** What HighLevel says beside the IDs */
let more: IDataObject;
/** Its longest page */
let longest: number;
beforeEach(() => {
	more = {};
	longest = Infinity;
});
const numbers = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, n) => `task ${from + n}`);

/** IDs that a poll reports, and what it saves. */
async function poll(saved?: IDataObject): Promise<{ told: string[]; saved: IDataObject }> {
	const call = async (
		_endpoint: unknown,
		_parts: unknown,
		{ body: { limit, skip } }: { body: { limit: number; skip: number } },
	) => {
		const page = ids.slice(skip, skip + Math.min(limit, longest));
		return { tasks: page.map((_id) => ({ _id, contactId: 'ada', ...more })) };
	};
	const watch = taskCreated.plan(parameters).open(
		{
			api: { locationId: 'loc', call } as unknown as Api,
			clock: systemClock,
			giveUpAt: Infinity,
			ignoresOwn: false,
			most: Infinity,
		},
		saved,
	);
	const detectedEvents = await watch.find();
	for (const detected of detectedEvents) detected.remember();
	return { told: detectedEvents.map(({ json }) => String(json.id)), saved: watch.pack() };
}

it('makes room by forgetting tasks that are done, never open ones', async () => {
	ids = numbers(0, MOST_KEYS);
	let { saved } = await poll();
	ids = [...numbers(0, 10), ...numbers(20, MOST_KEYS), ...numbers(MOST_KEYS, MOST_KEYS + 5)];
	const second = await poll(saved);
	expect(second.told).toEqual(numbers(MOST_KEYS, MOST_KEYS + 5));
	({ saved } = second);
	expect(JSON.stringify(saved).length).toBeLessThan(200_000);
	expect((await poll(saved)).told).toEqual([]);
});

it('refuses more open tasks than it has room for, since it would report some again and again', async () => {
	ids = numbers(0, MOST_KEYS + 1);
	await expect(poll()).rejects.toThrow(/^There are more than 18750 open tasks/);
});

it.each([{ completed: true }, { deleted: true }])(
	'leaves out %j, which HighLevel should not have sent',
	async (kind) => {
		ids = [];
		const { saved } = await poll();
		ids = numbers(0, 3);
		more = kind;
		expect((await poll(saved)).told).toEqual([]);
		more = {};
		expect((await poll(saved)).told).toEqual(ids);
	},
);

it.each([25, 60, 99])(
	'reads on when HighLevel sends no more than %d tasks at once',
	async (most) => {
		longest = most;
		ids = [];
		const { saved } = await poll();
		ids = numbers(0, 240);
		expect((await poll(saved)).told).toEqual(ids);
	},
);
