import { seedSmsContacts } from '../../../sandbox/control/smsContacts.cts';
import { smsConfig } from '../../../harness/demo/sms/config.cts';
import type { WorkflowFile } from '../../../harness/n8n/workflows.cts';
import { webhook } from '../../../makers/workflows/parts/triggers.cts';
import { SalesmsgActs } from '../../support/sms/salesmsg.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

jest.setTimeout(280_000);

/** 60 requests a minute and 1.1 s apart, both made shorter. */
const limit = { max: 4, intervalMs: 2000, blockMs: 2000 };
const pauseMs = 550;

let sms: SmsStack;
const acts = new SalesmsgActs(() => sms);
beforeAll(async () => {
	sms = await SmsStack.start('salesmsg', {
		config: { dryRun: false, pauseMs },
		sandbox: { settings: { rateLimit: { max: 100, intervalMs: 1000 } } },
	});
	// Only the last test is about the limit; the copies of the others wait too little to outlast it.
	sms.account.settings.rateLimit = { ...limit, max: 0 };
});
beforeEach(() => {
	sms.account.faults.clear();
	sms.stack.sandbox.clearFaults();
});
afterAll(() => sms?.close());

const AN_HOUR_AGO = Date.now() - 3_600_000;
const inSalesmsg = (input: {
	phone: string;
	firstName?: string;
	email?: string;
	tags?: number[];
}) => sms.account.addContact(AN_HOUR_AGO, input);
const ownConfig = () => ({
	...smsConfig('salesmsg', sms.stack.sandbox.url),
	pauseMs,
	firstWaitSeconds: 0.02,
});
/** What n8n's schedule does, at the moment that the test chooses. */
const withButton = (copy: WorkflowFile) => {
	const button = webhook('Go', { path: 'sync-now' });
	copy.nodes.push({ ...button, id: 'go', webhookId: 'sync-now', position: [0, 400] });
	copy.connections.Go = structuredClone(copy.connections['Every 6 Hours'] ?? {});
};
const go = () => fetch(`${sms.stack.n8n.url}/webhook/sync-now`, { method: 'POST' });
const upserts = () =>
	sms.stack.sandbox.journal.filter(({ path }) => path === '/contacts/upsert').length;
const resultOf = (run: Awaited<ReturnType<SmsStack['start']>>, node: string) =>
	run.data.resultData.runData[node]?.at(-1)?.data?.main?.[0]?.[0]?.json;

describe('M4 all contacts', () => {
	it('says by a dry run how many it would write, and writes nothing', async () => {
		inSalesmsg({ phone: '+15550100951', firstName: 'Sue', tags: [513] });
		inSalesmsg({ phone: '+15550100952', email: 'not an address' });
		inSalesmsg({ phone: '12345', firstName: 'Bank' });
		sms.account.optOut('+15550100952', Date.now());
		await acts.copy('M4', 'N4', { ...ownConfig(), dryRun: true });
		const run = await sms.start('N4', 'Start by Hand');
		expect(resultOf(run, 'Preview')).toEqual({ wouldBeWritten: 2 });
		expect(sms.stack.sandbox.store.contacts.size).toBe(0);
	});

	it('writes them with standard tags, overwrites nothing by blanks, and carries opt-outs over', async () => {
		acts.inHighLevel({
			firstName: 'Otto',
			phone: '+15550100952',
			email: 'otto@example.com',
			tags: ['old'],
		});
		const run = await sms.start('M4', 'Start by Hand');
		expect([run.status, resultOf(run, 'Result')]).toEqual([
			'success',
			{ changed: 3, written: 2, created: 1, optedOut: 1, leftOut: 1 },
		]);
		expect(sms.contactBy('+15550100951')).toMatchObject({
			firstName: 'Sue',
			tags: ['salesmsg', 'vip'],
		});
		expect(sms.contactBy('+15550100952')).toMatchObject({
			firstName: 'Otto',
			email: 'otto@example.com',
			tags: ['old', 'salesmsg'],
			dndSettings: { SMS: { status: 'active' } },
		});
	});

	it('writes by schedule only what has changed since the last good run', async () => {
		await acts.copy('M4', 'S4', { ...ownConfig(), dryRun: false }, withButton);
		await sms.goodRun('S4', go);
		const before = upserts();
		await sms.goodRun('S4', go);
		expect(upserts()).toBe(before);
		await acts.inSalesmsg({ lastName: 'Summer' }, sms.account.contactOf('+15550100951')?.id);
		await acts.quiet('M3');
		await sms.goodRun('S4', go);
		expect(upserts()).toBe(before + 1);
		expect(sms.contactBy('+15550100951')?.lastName).toBe('Summer');
	});

	it('tells the error log when Salesmsg is out of order, and the retry doubles nothing', async () => {
		sms.account.faults.add({ kind: 'status', status: 500, path: '*/contacts/list', nth: 2 });
		sms.account.faults.add({ kind: 'rateLimited', path: '*/contacts/list', times: 1 });
		await sms.goodRun('S4', go);
		sms.account.faults.clear();
		sms.account.faults.add({ kind: 'status', status: 500, path: '*/contacts/list' });
		const failed = await sms.nextRun('S4', async () => {
			expect(await sms.nextFailure(go)).toMatch(/failed at "How Many\?".*HTTP 500/);
		});
		sms.account.faults.clear();
		expect((await sms.retry(failed)).status).toBe('success');
		expect(sms.stack.sandbox.store.contacts.size).toBe(2);
	});

	it('keeps its place when HighLevel fails at the end, so that no opt-out is lost', async () => {
		const { id } = inSalesmsg({ phone: '+15550100953' });
		await acts.inSalesmsg({ firstName: 'Vera' }, id);
		sms.account.optOut('+15550100953', Date.now());
		const fault = { kind: 'status', status: 403, body: { message: 'Forbidden resource' } } as const;
		sms.stack.sandbox.addFault({ ...fault, method: 'PUT', path: '/contacts/*' });
		const failed = await sms.nextRun('S4', async () => {
			expect(await sms.nextFailure(go)).toContain('failed at "Set Do Not Disturb"');
		});
		expect(resultOf(failed, 'Result')).toBeUndefined();
		sms.stack.sandbox.clearFaults();
		const retried = await sms.retry(failed);
		expect(resultOf(retried, 'Result')).toMatchObject({ optedOut: 1 });
		expect(sms.contactBy('+15550100953')?.dndSettings?.SMS?.status).toBe('active');
	});

	it('writes 2,000 contacts within the limits of both sides', async () => {
		const { sandbox } = sms.stack;
		sms.account.settings.rateLimit = limit;
		const template = { email: 'person{n}@example.com', tags: [511] };
		seedSmsContacts(sandbox, sms.account, { count: 2000, template });
		sandbox.clearJournal();
		const run = await sms.start('M4', 'Start by Hand');
		expect([run.status, run.data.resultData.error?.message]).toEqual(['success', undefined]);
		expect(resultOf(run, 'Result')).toMatchObject({ created: 2000 });
		const tagged = [...sandbox.store.contacts.values()].filter(({ tags }) => tags.includes('lead'));
		expect(tagged).toHaveLength(2000);
		const refused = sandbox.journal.filter(({ status }) => status === 429).map(({ path }) => path);
		expect(refused.filter((path) => path.startsWith('/sms/'))).toEqual([]);
		// HighLevel's windows are a tenth as long here, and a busy machine is now and then a moment too early.
		expect(refused.length).toBeLessThan(sandbox.journal.length * 0.02);
		const lists = sandbox.journal.filter(({ path }) => path.endsWith('/contacts/list'));
		const pages = Math.ceil(sms.account.contacts.size / 100);
		expect(lists).toHaveLength(1 + pages);
	});
});
