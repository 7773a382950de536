import { BUSINESSES, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import type { Execution } from '../../../harness/n8n/executions.cts';
import { deactivateWorkflow } from '../../../harness/n8n/workflows.cts';
import { quietSchedule, scheduledRun } from '../../support/sms/scheduledRun.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(400_000);

const PEOPLE = 2000;
/** From the range that is kept for fiction: 0491 57x xxx. */
const phoneOf = (n: number) => `+${61_491_570_000 + n}`;

let sms: SmsStack;
beforeAll(async () => {
	sms = await SmsStack.start('touchsms', {
		// Five attempts have to outlast the window of the limit below.
		config: { firstWaitSeconds: 0.1 },
		sandbox: { settings: { rateLimit: { max: 100, intervalMs: 1000 } } },
	});
	// They would bring the same contacts over, a minute later.
	for (const code of ['T1', 'T2']) {
		await deactivateWorkflow(sms.stack.session, sms.workflow(code).id);
	}
	for (const code of ['T3', 'T4']) await quietSchedule(sms, code);
});
beforeEach(() => sms.account.faults.clear());
afterAll(() => sms?.close());

const add = (n: number, more: object = {}) =>
	sms.stack.sandbox.contacts.create(LOCATION_ID, {
		firstName: 'Person',
		lastName: `Number ${n}`,
		phone: phoneOf(n),
		...more,
	});
const isThere = (n: number) => sms.account.contactOf(phoneOf(n));
/** Requests since the mark, below the path. */
function requests(since: number, path: string) {
	return sms.stack.sandbox.journal.slice(since).filter((entry) => entry.path.includes(path));
}
const mark = () => sms.stack.sandbox.journal.length;
async function sync(): Promise<Execution> {
	const execution = await sms.start('T3', 'Start by Hand');
	expect([execution.status, execution.data.resultData.error?.message]).toEqual([
		'success',
		undefined,
	]);
	return execution;
}

describe('T3 all contacts → touchSMS', () => {
	it('brings 2,000 contacts over within both rate limits', async () => {
		sms.account.settings.rateLimit = { max: 200, intervalMs: 1000, blockMs: 0 };
		for (let n = 1; n <= PEOPLE; n += 1) {
			const { id } = add(n, n === 1 ? { tags: ['garage'] } : {});
			const known = { phone: phoneOf(n), firstName: `Person Number ${n}` };
			if (n > 1000 && n <= 1700) {
				sms.account.addContact(Date.now(), { ...known, fields: { ghlContactId: id } });
			} else if (n > 1700 && n <= 1900) {
				sms.account.addContact(Date.now(), { ...known, email: 'own@example.com' });
			}
		}
		const start = mark();
		await sync();
		expect(sms.account.contacts.size).toBe(PEOPLE);
		const writes = requests(start, '/sms/touchsms/').filter(({ applied }) => applied);
		expect(writes.filter(({ method }) => method === 'POST')).toHaveLength(1100);
		expect(writes.filter(({ method }) => method === 'PUT')).toHaveLength(200);
		// What others have entered in touchSMS stays.
		expect(isThere(1800)).toMatchObject({ email: 'own@example.com' });
		expect(isThere(1800)?.fields).toHaveProperty('ghlContactId');
		const refused = sms.stack.sandbox.journal
			.slice(start)
			.filter(({ path, status }) => status === 429 && !path.startsWith('/sms/'));
		expect(refused).toEqual([]);
	});

	it('tags who is in touchSMS, a hundred with one request', () => {
		const tagged = [...sms.stack.sandbox.store.contacts.values()].filter(({ tags }) =>
			tags.includes('touchsms: synced'),
		);
		expect(tagged).toHaveLength(PEOPLE);
		expect(requests(0, '/contacts/bulk/tags').length).toBeLessThanOrEqual(21);
	});

	it('finds nothing to do when it runs again', async () => {
		const start = mark();
		await sync();
		const written = sms.stack.sandbox.journal.slice(start).filter(({ applied }) => applied);
		expect(written).toEqual([]);
	});

	it('sends what has changed only, and no blanks', async () => {
		const person = sms.contactBy(phoneOf(1800));
		if (!person) throw new Error('Nobody is number 1800');
		sms.stack.sandbox.contacts.update(person, { lastName: 'Renamed', email: '' });
		const start = mark();
		await sync();
		expect(isThere(1800)).toMatchObject({
			firstName: 'Person Renamed',
			email: 'own@example.com',
		});
		expect(requests(start, '/sms/touchsms/').filter(({ applied }) => applied)).toHaveLength(1);
	});

	it('puts contacts with a tag into their business', async () => {
		await sms.configure('T3', { businessOfTag: JSON.stringify({ garage: BUSINESSES.garage }) });
		await sync();
		expect(sms.contactBy(phoneOf(1))?.businessId).toBe(BUSINESSES.garage);
		expect(isThere(2)?.fields).not.toHaveProperty('businessId');
	});

	it('takes the contacts of one business or tag only, when asked to', async () => {
		await sms.configure('T3', { onlyBusinessId: BUSINESSES.garage });
		add(3001);
		await sync();
		expect(isThere(1)?.fields).toMatchObject({ businessId: BUSINESSES.garage });
		expect(isThere(3001)).toBeUndefined();
		await sms.configure('T3', { onlyBusinessId: '', onlyTag: 'north' });
		add(3002, { tags: ['north'] });
		await sync();
		expect(isThere(3002)).toBeDefined();
		expect(isThere(3001)).toBeUndefined();
	});

	it('saves nothing in touchSMS as long as it is a dry run', async () => {
		await sms.configure('T3', { dryRun: true });
		add(3003, { tags: ['north'] });
		await sync();
		expect(isThere(3003)).toBeUndefined();
		expect(sms.contactBy(phoneOf(3003))?.tags).toEqual(['north']);
		await sms.configure('T3', { dryRun: false });
	});

	it('notes once who was refused, and goes on with the others', async () => {
		sms.account.faults.add({
			kind: 'status',
			method: 'POST',
			path: '/api/v2/contacts',
			bodyContains: phoneOf(3003).slice(1),
			status: 422,
			body: { message: 'Invalid.', errors: { mobile: ['The mobile is not valid.'] } },
		});
		add(3004, { tags: ['north'] });
		// A run that was started by hand keeps nothing in mind.
		for (const turn of ['first', 'second']) {
			expect([turn, (await scheduledRun(sms, 'T3')).status]).toEqual([turn, 'success']);
		}
		expect(sms.notesOf(phoneOf(3003))).toEqual([
			`[touchSMS] ${phoneOf(3003)} was not saved in touchSMS: The mobile is not valid.`,
		]);
		expect(sms.contactBy(phoneOf(3003))?.tags).toEqual(['north']);
		expect(isThere(3004)).toBeDefined();
	});

	it('goes on where it failed when it is retried, and makes nobody twice', async () => {
		sms.account.faults.add({
			kind: 'status',
			status: 500,
			method: 'POST',
			path: '/api/v2/contacts',
			bodyContains: 'Number 3006',
		});
		for (const n of [3005, 3006, 3007]) add(n, { tags: ['north'] });
		let failed: Execution | undefined;
		const summary = await sms.nextFailure(async () => {
			failed = await scheduledRun(sms, 'T3');
		});
		expect(summary).toMatch(/touchSMS T3.*Save in touchSMS.*HTTP 500.*retry this run later/s);
		if (!failed) throw new Error('T3 did not fail');
		sms.account.faults.clear();
		expect((await sms.retry(failed)).status).toBe('success');
		const made = [...sms.account.contacts.values()].map(({ firstName }) => firstName);
		for (const n of [3005, 3006, 3007]) {
			expect(made.filter((name) => name === `Person Number ${n}`)).toHaveLength(1);
			expect(sms.notesOf(phoneOf(n))).toEqual([]);
			expect(sms.contactBy(phoneOf(n))?.tags).toContain('touchsms: synced');
		}
	});
});
