import type { Page } from 'playwright-core';
import { fixtures } from '../../sandbox/index.cts';
import { deliverInbound } from '../../sandbox/sms/inbound.cts';
import { deliverTextsTo, demoConfig } from '../../harness/demo/config.cts';
import { fitWorkflow, putWorkflow, readWorkflowFiles } from '../../harness/demo/workflows.cts';
import { nextExecution } from '../../harness/n8n/executions.cts';
import { pollNow } from '../../harness/n8n/workflows.cts';
import { screenshot, TestBrowser } from '../../harness/stacks/browser.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';

jest.setTimeout(300_000);

const business = '+15550100100';

let stack: Stack;
let browser: TestBrowser;
let created: string;
let inbound: string;

beforeAll(async () => {
	stack = await startStack({ seed: 'demo' });
	const files = await readWorkflowFiles();
	const ids = [];
	const config = demoConfig(stack.sandbox.url);
	for (const file of files) {
		ids.push(
			await putWorkflow(stack.session, fitWorkflow(file, stack.credentials, config), config),
		);
	}
	[created = '', inbound = ''] = ids;
	deliverTextsTo(stack.sandbox, stack.n8n.url);
	browser = await TestBrowser.start();
});
afterAll(async () => {
	await browser?.close();
	await stack?.close();
});

const contactBy = (phone: string) =>
	[...stack.sandbox.store.contacts.values()].find((contact) => contact.phone === phone);
const notesOf = (phone: string) =>
	(stack.sandbox.store.notesOf.get(contactBy(phone)?.id ?? '') ?? []).map(({ body }) => body);
const tasksOf = (phone: string) =>
	stack.sandbox.store.tasksOf.get(contactBy(phone)?.id ?? '') ?? [];
const textsTo = (phone: string) => stack.sandbox.outbox.sent.filter(({ to }) => to === phone);

async function openSandbox(): Promise<Page> {
	const page = await browser.context.newPage();
	await page.goto(stack.sandbox.url);
	return page;
}

/** Waits until the workflow has run once more than before, and its run has ended well. */
async function nextRun(id: string, act: () => Promise<unknown>): Promise<void> {
	const name = id === created ? 'contact created' : 'inbound text';
	const { status, data } = await nextExecution(stack.session, { id, name }, act);
	expect([status, data.resultData.error?.message]).toEqual(['success', undefined]);
}

const text = (from: string, words: string, id?: string) =>
	deliverInbound(stack.sandbox, { from, to: business, text: words, id });

describe('contact created → text → note', () => {
	it('works for a person at the sandbox page, within a minute', async () => {
		const page = await openSandbox();
		await page.getByTestId('contact-add').click();
		await page.getByTestId('contact-firstName').fill('Nora');
		await page.getByTestId('contact-lastName').fill('Newcomer');
		await page.getByTestId('contact-phone').fill('+15550100555');
		await page.getByTestId('contact-save').click();

		const card = page.getByTestId('contact').filter({ hasText: 'Nora Newcomer' });
		await card.getByTestId('note').waitFor({ timeout: 90_000 });
		await page.getByTestId('text-out').filter({ hasText: 'Hi Nora' }).waitFor();
		await screenshot(page, 'workflow-contact-created');
		await page.close();

		expect(textsTo('+15550100555')).toHaveLength(1);
		expect(notesOf('+15550100555')).toEqual([
			expect.stringContaining('[SMS] Text to +15550100555'),
		]);
	});

	it('leaves alone who has no phone, or does not want texts, and does not text twice', async () => {
		const add = (input: object) => stack.sandbox.contacts.create(fixtures.LOCATION_ID, input);
		const before = stack.sandbox.outbox.sent.length;
		await nextRun(created, async () => {
			add({ firstName: 'No phone', email: 'nophone@example.com' });
			add({ firstName: 'Dnd', phone: '+15550100601', dnd: true });
			add({
				firstName: 'No SMS',
				phone: '+15550100602',
				dndSettings: { SMS: { status: 'active' } },
			});
			add({ firstName: 'Wrote', phone: '+15550100603', tags: ['texted-us'] });
			add({ firstName: 'Fine', phone: '+15550100604' });
			await pollNow(stack.session, created);
		});
		await pollNow(stack.session, created);
		const sent = stack.sandbox.outbox.sent.slice(before);
		expect(sent.map(({ to }) => to)).toEqual(['+15550100604']);
		expect(notesOf('+15550100604')).toHaveLength(1);
	});

	it('writes a note when the provider refuses the text', async () => {
		stack.sandbox.settings.sms.optedOut.push('+15550100605');
		await nextRun(created, async () => {
			const input = { firstName: 'Gone', phone: '+15550100605' };
			stack.sandbox.contacts.create(fixtures.LOCATION_ID, input);
			await pollNow(stack.session, created);
		});
		expect(textsTo('+15550100605')).toEqual([]);
		expect(notesOf('+15550100605')).toEqual([expect.stringMatching(/was not sent: .*opted out/)]);
	});
});

describe('inbound text → contact, note, task', () => {
	it('works for a person at the sandbox page', async () => {
		const page = await openSandbox();
		await page.getByTestId('inbound-from').fill('+15550100701');
		await page.getByTestId('inbound-text').fill('TASK: Call me back about Friday');
		await page.getByTestId('inbound-send').click();
		await page.getByTestId('inbound-result').filter({ hasText: '200' }).waitFor();

		const card = page.getByTestId('contact').filter({ hasText: '+15550100701' });
		await card.getByTestId('task').waitFor();
		await screenshot(page, 'workflow-inbound-text');
		await page.close();

		expect(contactBy('+15550100701')?.tags).toEqual(['texted-us']);
		expect(notesOf('+15550100701')).toEqual([
			'[SMS] Text from +15550100701: TASK: Call me back about Friday',
		]);
		expect(tasksOf('+15550100701')).toMatchObject([
			{ title: 'Call me back about Friday', completed: false },
		]);
	});

	it('adds to the contact who has the number, and a task only for TASK', async () => {
		const ada = contactBy('+15550100001');
		const notes = notesOf('+15550100001').length;
		const tasks = tasksOf('+15550100001').length;
		await nextRun(inbound, () => text('+15550100001', 'Is the class on?'));
		expect(contactBy('+15550100001')).toMatchObject({
			id: ada?.id,
			firstName: 'Ada',
			source: 'website',
		});
		expect(contactBy('+15550100001')?.tags).toEqual(expect.arrayContaining(['vip', 'texted-us']));
		expect(notesOf('+15550100001')).toHaveLength(notes + 1);
		expect(tasksOf('+15550100001')).toHaveLength(tasks);
	});

	it('writes once when the provider delivers twice', async () => {
		const send = () => text('+15550100702', 'task', 'message-delivered-twice');
		await nextRun(inbound, send);
		await nextRun(inbound, send);
		expect(notesOf('+15550100702')).toHaveLength(1);
		expect(tasksOf('+15550100702')).toMatchObject([{ title: 'Answer the text' }]);
	});

	it('refuses a text without the secret', async () => {
		const answer = await fetch(stack.sandbox.settings.inboundUrl, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ id: 'x', from: '+15550100703', text: 'TASK forged' }),
		});
		expect(answer.status).toBe(403);
		expect(contactBy('+15550100703')).toBeUndefined();
	});

	it('does not make the other workflow text people who wrote first', async () => {
		await nextRun(created, async () => {
			await nextRun(inbound, () => text('+15550100704', 'Hello'));
			await pollNow(stack.session, created);
		});
		expect(textsTo('+15550100704')).toEqual([]);
		expect(notesOf('+15550100704')).toHaveLength(1);
	});
});

it('both workflows read well on the canvas', async () => {
	for (const [id, name] of [
		[created, 'canvas-contact-created'],
		[inbound, 'canvas-inbound-text'],
	] as const) {
		const page = await browser.openEditor(stack, `/workflow/${id}`);
		const nodes = page.locator('[data-test-id="canvas-node"]');
		await nodes.filter({ hasText: 'Config' }).waitFor();
		// n8n's own advice covers the canvas.
		await page.getByText('Production Checklist').waitFor();
		await page.keyboard.press('Escape');
		await page.getByText('Production Checklist').waitFor({ state: 'hidden' });
		await page.locator('[data-test-id="zoom-to-fit"]').click();
		await page.waitForLoadState('networkidle');
		await screenshot(page, name);
		// n8n marks a node that lacks a credential or a required value.
		expect(await page.locator('[data-test-id="node-issues"]').count()).toBe(0);
		await page.close();
	}
});
