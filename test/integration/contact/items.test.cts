import { rl } from '../../support/account.cts';
import { ContactAccount } from './contactAccount.cts';

const { account, created, run } = new ContactAccount();

describe('items', () => {
	const ids = async (count: number) => {
		const made = [];
		for (let n = 0; n < count; n += 1) made.push((await created({ firstName: `C${n}` })).id);
		return made;
	};

	it('that fail become error rows of their own with Continue On Fail', async () => {
		const [a = '', b = ''] = await ids(2);
		const { output } = await run(
			'get',
			{ contactId: rl('={{ $json.id }}') },
			{ items: [{ id: a }, { id: 'missing' }, { id: b }, { id: '' }], continueOnFail: true },
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
		expect(output.map(({ json }) => json.error !== undefined)).toEqual([false, true, false, true]);
		expect(output[1]?.json).toEqual({
			error: {
				message: 'HighLevel did not find what was asked for [item 1]',
				description: expect.stringMatching(/Check the IDs of this node.*HTTP 400/),
				httpCode: '400',
			},
		});
	});

	it('stop after the first failure without it, and say how many were done', async () => {
		const [a = ''] = await ids(1);
		account.sandbox.clearJournal();
		const { error } = await run(
			'get',
			{ contactId: rl('={{ $json.id }}') },
			{ items: [{ id: a }, { id: 'missing' }, ...Array.from({ length: 200 }, () => ({ id: a }))] },
		);
		expect(error?.message).toContain('[item 1]');
		expect(error?.description).toMatch(/\d+ of 202 items were done/);
		// Those that wait for their turn give up.
		expect(account.sandbox.journal.length).toBeLessThan(20);
	});

	it.each([
		['by HighLevel', 'missing', 'NodeApiError'],
		['for an input that cannot be sent', '', 'NodeOperationError'],
	])('that are refused %s say in the error which item it was', async (_by, bad, name) => {
		const [a = ''] = await ids(1);
		const { error } = await run(
			'get',
			{ contactId: rl('={{ $json.id }}') },
			{ items: [{ id: a }, { id: a }, { id: bad }] },
		);
		expect(error).toMatchObject({ name, context: { itemIndex: 2 } });
	});

	it('come out in the order in which they came in', async () => {
		const made = await ids(6);
		account.sandbox.addFault({ kind: 'slow', every: 2, delayMs: 30, realDelay: true });
		const { output } = await run(
			'get',
			{ contactId: rl('={{ $json.id }}') },
			{ items: made.map((id) => ({ id })) },
		);
		expect(output.map(({ json }) => json.id)).toEqual(made);
	});
});
