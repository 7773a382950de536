import nock from 'nock';

import { REAL_BASE_URL, runNode } from '../../../../harness/host.cts';

const rl = (value: string) => ({ __rl: true, mode: 'id', value });
const PATH = '/contacts/c1/tasks/t1';

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
	nock.enableNetConnect();
	nock.restore();
});
afterEach(() => {
	const open = nock.pendingMocks();
	nock.cleanAll();
	expect(open).toEqual([]);
});

const update = (updateFields: object) =>
	runNode({
		parameters: {
			resource: 'task',
			operation: 'update',
			contactId: rl('c1'),
			taskId: rl('t1'),
			updateFields: updateFields as never,
		},
	});

const refusal = (...message: string[]) => ({
	statusCode: 422,
	message,
	error: 'Unprocessable Entity',
	traceId: 'trace-1',
});

it('sends title and due date along where HighLevel insists on them', async () => {
	nock(REAL_BASE_URL)
		.put(PATH, { completed: true })
		.reply(
			422,
			refusal('title should not be empty', 'dueDate must be a valid ISO 8601 date string'),
		)
		.get(PATH)
		.reply(200, {
			task: { id: 't1', title: 'Call', dueDate: '2026-03-05T09:00:00.000Z', body: 'x' },
		})
		.put(PATH, { title: 'Call', dueDate: '2026-03-05T09:00:00Z', completed: true })
		.reply(200, { task: { id: 't1', title: 'Call', completed: true } });
	const { output, error } = await update({ completed: true });
	expect(error).toBeUndefined();
	expect(output[0]?.json).toEqual({ id: 't1', title: 'Call', completed: true, contactId: 'c1' });
});

it('keeps what the user changes when the other one is sent along', async () => {
	nock(REAL_BASE_URL)
		.put(PATH, { title: 'Call twice' })
		.reply(422, refusal('dueDate must be a valid ISO 8601 date string'))
		.get(PATH)
		.reply(200, { task: { id: 't1', title: 'Call', dueDate: '2026-03-05T09:00:00.000Z' } })
		.put(PATH, { title: 'Call twice', dueDate: '2026-03-05T09:00:00Z' })
		.reply(200, { task: { id: 't1', title: 'Call twice' } });
	const { output } = await update({ title: 'Call twice' });
	expect(output[0]?.json).toMatchObject({ title: 'Call twice' });
});

it("shows HighLevel's complaint about what the user did send", async () => {
	nock(REAL_BASE_URL).put(PATH).reply(422, refusal('title must be shorter'));
	const { error } = await update({ title: 'x', dueDate: '2026-03-05' });
	expect(error?.message).toBe('HighLevel did not accept the data [item 0]');
	expect(error?.description).toContain('title must be shorter');
	expect(error?.description).toContain('trace-1');
});
