import { FakeAccount } from './fakeAccount.cts';

/** How much one poll takes on, with pages of three contacts. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const parameters = { event: 'contactCreated' };

async function accountWith(count: number): Promise<{ account: FakeAccount; ids: string[] }> {
	const account = new FakeAccount();
	await account.poll(parameters);
	account.time += MINUTE;
	return { account, ids: Array.from({ length: count }, () => account.create(0)) };
}

async function drain(account: FakeAccount, polls: number): Promise<string[]> {
	const ids: string[] = [];
	for (let n = 0; n < polls; n += 1) {
		ids.push(...(await account.poll(parameters)).map(({ id }) => id));
		account.time += MINUTE;
	}
	return ids;
}

it('ends before the next poll begins, and the next one goes on', async () => {
	const { account, ids } = await accountWith(30);
	account.answerMs = 20 * SECOND;
	expect(await account.poll(parameters)).toHaveLength(9);
	expect(account.requests).toBe(3);
	account.answerMs = 7;
	expect(await drain(account, 6)).toEqual(ids.slice(9));
});

it.each([
	['a short budget of n8n', 30 * SECOND, 2],
	['no budget, in an older n8n', undefined, 5],
])('keeps to %s', async (_what, budgetMs, requests) => {
	const { account } = await accountWith(30);
	account.budgetMs = budgetMs;
	account.answerMs = 10 * SECOND;
	await account.poll(parameters);
	expect(account.requests).toBe(requests);
});

it('reads at least one page, however short the budget', async () => {
	const { account, ids } = await accountWith(9);
	account.budgetMs = 0;
	expect(await drain(account, 20)).toEqual(ids);
});

it('ends although contacts change faster than they can be read', async () => {
	const account = new FakeAccount();
	const event = { event: 'contactUpdated' };
	const ids = Array.from({ length: 4 }, () => account.create(0));
	await account.poll(event);
	account.beforeReply = () => {
		account.time += 1;
		for (const id of ids) account.edit(id, 0);
	};
	await account.poll(event);
	expect(account.requests).toBe(100);
});

it('does without the Date header, whatever this machine believes the time to be', async () => {
	for (const local of [-10 * MINUTE, 10 * MINUTE]) {
		const account = new FakeAccount({ account: 0, local });
		account.tellsTime = false;
		await account.poll(parameters);
		account.time += MINUTE;
		const first = Array.from({ length: 10 }, () => account.create(0));
		const late = account.create(90 * SECOND);
		expect((await account.poll(parameters)).map(({ id }) => id)).toEqual(first);
		account.time += 2 * MINUTE;
		expect((await account.poll(parameters)).map(({ id }) => id)).toEqual([late]);
		account.time += 20 * MINUTE;
		for (let polls = 0; polls < 2; polls += 1) {
			expect(await account.poll(parameters)).toEqual([]);
			account.time += MINUTE;
		}
		await account.poll(parameters);
		expect(account.requests).toBe(1);
	}
});
