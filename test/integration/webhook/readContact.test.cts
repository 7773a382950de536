import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID, OTHER_LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { connectedAgency } from '../../../harness/oauthCredential.cts';
import type { DeliverSetting } from '../../support/webhookHost.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { Receiver } from './sender.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const contactOf = (locationId = LOCATION_ID) =>
	sandbox.contacts.create(locationId, {
		firstName: 'Ada',
		timezone: 'Europe/Berlin',
		tags: ['vip'],
	});

async function send(
	change: Record<string, unknown>,
	parameters: INodeParameters = {},
	more: Partial<DeliverSetting> = {},
) {
	const receiver = new Receiver(
		{ maxRetries: 0 },
		{ events: ['*'], readContact: true, ...parameters },
	);
	const event = receiver.event({ tags: undefined, ...change });
	return await receiver.send(event, { baseUrl: sandbox.url, ...more });
}

it('adds the full contact for one request', async () => {
	const { id } = contactOf();
	const result = await send({ type: 'NoteCreate', id: 'Not1', contactId: id });
	expect(result.status).toBe(200);
	expect(result.output).toMatchObject([
		{ type: 'NoteCreate', id: 'Not1', contactId: id, contact: { id, timezone: 'Europe/Berlin' } },
	]);
	expect(sandbox.journal.map(({ route }) => route)).toEqual(['/contacts/:contactId']);
});

it('answers when it has the contact, so that HighLevel repeats what n8n has lost by then', async () => {
	const { id } = contactOf();
	const asked: number[] = [];
	const onAnswer = () => void asked.push(sandbox.journal.length);
	await send({ id }, {}, { onAnswer });
	expect(asked).toEqual([1]);
});

it('does not keep HighLevel waiting longer than five seconds', async () => {
	const { id } = contactOf();
	sandbox.addFault({ kind: 'slow', delayMs: 1_500, realDelay: true });
	const receiver = new Receiver({ maxRetries: 0 }, { events: ['*'], readContact: true });
	let answeredAt = 0;
	const began = receiver.clock.now();
	const onAnswer = () => void (answeredAt = receiver.clock.now() - began);
	const sent = receiver.send(receiver.event({ id }), { baseUrl: sandbox.url, onAnswer });
	while (sandbox.journal.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
	await receiver.clock.advance(4_900);
	expect(answeredAt).toBe(0);
	await receiver.clock.advance(100);
	expect(answeredAt).toBe(5_000);
	expect((await sent).output).toMatchObject([{ contact: { id } }]);
});

describe('a filter by tags', () => {
	const filters = { tags: 'vip' };

	it.each([
		[{ readContact: false }, { dnd: true }],
		[{ readContact: true }, { id: 'Con0000000000000gone' }],
	])('lets a Do Not Disturb event without tags in, with a notice: %j', async (parameters, more) => {
		const { id, email, phone, dnd, dndSettings } = contactOf();
		const event = { type: 'ContactDndUpdate', id, email, phone, dnd, dndSettings, ...more };
		const { status, output } = await send(
			{ ...event, firstName: undefined },
			{ filters, ...parameters },
		);
		expect(status).toBe(200);
		expect(output).toMatchObject([
			{ type: 'ContactDndUpdate', notice: expect.stringMatching(/'Tags' was not applied/) },
		]);
	});

	it('is applied to a Do Not Disturb event whose contact was read', async () => {
		const { id } = contactOf();
		const event = { type: 'ContactDndUpdate', id };
		const taken = await send(event, { filters });
		expect(taken.output).toMatchObject([{ contact: { id } }]);
		expect(taken.output?.[0]).not.toHaveProperty('notice');
		expect((await send(event, { filters: { tags: 'other' } })).output).toBeNull();
	});

	it('leaves notes out that come without tags, and says so in the log and the answer', async () => {
		const log: string[] = [];
		const onLog = (level: string, text: string) => void log.push(`${level} ${text}`);
		const event = { type: 'NoteCreate', id: 'Not1', contactId: contactOf().id };
		const result = await send(event, { filters, readContact: false }, { onLog });
		expect(result).toMatchObject({ status: 200, output: null });
		expect(result.answer).toMatchObject({ message: expect.stringMatching(/comes without tags/) });
		expect(log).toEqual([expect.stringMatching(/^warn .*NoteCreate comes without tags/)]);
	});
});

it('applies tags to the contact as it is now', async () => {
	const { id } = contactOf();
	const filters = { tags: 'vip' };
	const event = { type: 'TaskComplete', id: 'Tas1', contactId: id };
	expect(await send(event, { filters })).toMatchObject({ status: 200, output: [{}] });
	expect(await send(event, { filters: { tags: 'x' } })).toMatchObject({
		status: 200,
		output: null,
	});
});

it("reads in the event's sub-account with an agency's connection", async () => {
	const { id } = contactOf(OTHER_LOCATION_ID);
	const { output } = await send(
		{ id, locationId: OTHER_LOCATION_ID },
		{ authentication: 'oAuth2' },
		{ credentials: connectedAgency(sandbox) },
	);
	expect(output).toMatchObject([{ contact: { id, locationId: OTHER_LOCATION_ID } }]);
});

it.each([
	['of another sub-account than the connection', { locationId: OTHER_LOCATION_ID }, /reaches/],
	['whose contact is gone', { id: 'Con0000000000000gone' }, /did not find/],
])('keeps an event %s, and says why there is no contact', async (_, change, reason) => {
	const { id } = contactOf();
	const { status, output } = await send({ id, ...change });
	expect(status).toBe(200);
	expect(output).toMatchObject([
		{ type: 'ContactCreate', contact: null, contactError: expect.stringMatching(reason) },
	]);
});

it('keeps an event while HighLevel does not answer', async () => {
	const { id } = contactOf();
	sandbox.addFault({ kind: 'status', status: 503, phase: 'before' });
	expect((await send({ id })).output).toMatchObject([{ contactId: id, contact: null }]);
});

it.each([
	['a contact that was deleted', { type: 'ContactDelete' }],
	['nobody', { type: 'TaskCreate', id: 'Tas1' }],
])('asks nothing about %s', async (_, change) => {
	expect((await send(change)).output).toMatchObject([{ contact: null }]);
	expect(sandbox.journal).toEqual([]);
});
