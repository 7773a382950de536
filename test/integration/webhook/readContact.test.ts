import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox';
import { LOCATION_ID, OTHER_LOCATION_ID } from '../../../sandbox/fixtures';
import { connectedAgency } from '../../support/oauthCredential';
import type { DeliverSetting } from '../../support/webhookHost';
import { startSandbox } from '../../support/sandbox';
import { Receiver } from './sender';

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
	const event = receiver.event({ tags: undefined, ...change } as never);
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

it('answers before it asks', async () => {
	const { id } = contactOf();
	const asked: number[] = [];
	const onAnswer = () => void asked.push(sandbox.journal.length);
	await send({ id }, {}, { onAnswer });
	expect([...asked, sandbox.journal.length]).toEqual([0, 1]);
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
