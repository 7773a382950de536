import { PROVIDERS } from '../../../sandbox/fixtures.cts';
import type { Message } from '../../../sandbox/model/messageTypes.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { handedOver } from '../../support/handedOver.cts';
import { runNode } from '../../../harness/host.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import type { Sandbox } from '../../../sandbox/index.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

async function report(message: Message, status: string, more = {}) {
	return await runNode({
		baseUrl: sandbox.url,
		credentials: connectedSubAccount(sandbox),
		parameters: {
			authentication: 'oAuth2',
			resource: 'message',
			operation: 'setStatus',
			messageId: message.id,
			status,
			...more,
		},
	});
}

const puts = () => sandbox.journal.filter(({ method }) => method === 'PUT');

describe('set status', () => {
	it('reports sent, delivered and read, one after the other', async () => {
		const message = handedOver(sandbox);
		for (const status of ['sent', 'delivered', 'read']) {
			const { output, error } = await report(message, status);
			expect(error).toBeUndefined();
			expect(output[0]?.json).toMatchObject({ id: message.id, status, changed: true });
			expect(message.status).toBe(status);
		}
	});

	it('fails a text with a reason that the sender reads', async () => {
		const message = handedOver(sandbox);
		await report(message, 'failed', { reason: 'No such number', code: '30003' });
		expect(puts()[0]?.body).toEqual({
			status: 'failed',
			error: { code: '30003', type: 'saas', message: 'No such number' },
		});
		expect(message).toMatchObject({ status: 'failed', error: 'No such number' });
	});

	it.each([
		['read', 'delivered'],
		['delivered', 'sent'],
		['failed', 'pending'],
		['delivered', 'failed'],
		['delivered', 'delivered'],
	] as const)('never leads from %s to %s', async (now, next) => {
		const message = handedOver(sandbox, { status: now });
		const { output } = await report(message, next);
		expect(output[0]?.json).toMatchObject({ status: now, previousStatus: now, changed: false });
		expect(puts()).toEqual([]);
	});

	it('does not go back for a report that comes at the same moment', async () => {
		const message = handedOver(sandbox);
		await Promise.all([report(message, 'read'), report(message, 'delivered')]);
		expect(message.status).toBe('read');
	});

	it('takes better news after a failure', async () => {
		const message = handedOver(sandbox, { status: 'failed' });
		await report(message, 'delivered');
		expect(message.status).toBe('delivered');
	});

	it('waits for HighLevel to know the provider of a text that was just handed over', async () => {
		sandbox.settings.conversations.statusDelayMs = 3_600_000;
		const message = handedOver(sandbox, { deliveredAt: sandbox.now() });
		const reporting = report(message, 'delivered');
		while (puts().length === 0) await new Promise(setImmediate);
		sandbox.settings.conversations.statusDelayMs = 0;
		const { error } = await reporting;
		expect(error).toBeUndefined();
		expect(message.status).toBe('delivered');
		expect(puts().length).toBeGreaterThan(1);
	});

	it('explains it after a minute', async () => {
		sandbox.settings.conversations.statusDelayMs = 3_600_000;
		const message = handedOver(sandbox, { deliveredAt: sandbox.now() });
		const before = Date.now();
		const { error } = await report(message, 'delivered');
		// A hundred times as fast as for users.
		expect(Date.now() - before).toBeGreaterThanOrEqual(600);
		expect(puts()).toHaveLength(11);
		expect(error?.message).toContain('finds no conversation provider for this message');
		expect(error?.httpCode).toBe('403');
	});

	it('takes a refusal inside a success for one', async () => {
		sandbox.addFault({
			kind: 'status',
			status: 200,
			body: { statusCode: 401, message: "You don't have access to the conversationProvider" },
			method: 'PUT',
		});
		const { output, error } = await report(handedOver(sandbox), 'delivered');
		expect(output).toEqual([]);
		expect(error?.message).toContain('no access to this conversation provider');
		expect(error?.httpCode).toBe('401');
	});

	it('explains at once a text that has no provider', async () => {
		const message = handedOver(sandbox, {
			providerId: undefined,
			messageType: 'TYPE_SMS',
			dateAdded: sandbox.now() - 3_600_000,
		});
		const { error } = await report(message, 'delivered');
		expect(error?.message).toContain('finds no conversation provider for this message');
		expect(puts()).toHaveLength(1);
	});

	it('bears that sent is not taken', async () => {
		sandbox.settings.conversations.takesSent = false;
		const message = handedOver(sandbox);
		const { output, error } = await report(message, 'sent');
		expect(error).toBeUndefined();
		expect(output[0]?.json).toMatchObject({ status: 'pending', changed: false });
	});

	it("says that a foreign app's text is not ours, and does not renew the login for it", async () => {
		const message = handedOver(sandbox, { providerId: PROVIDERS.foreign });
		const { error } = await report(message, 'delivered');
		expect(error?.message).toContain('no access to this conversation provider');
		expect(puts()).toHaveLength(1);
	});

	it('refuses an email and a private integration token before the report', async () => {
		const email = handedOver(sandbox, { messageType: 'TYPE_EMAIL' });
		expect((await report(email, 'delivered')).error?.message).toContain('an email');
		const { error } = await report(email, 'delivered', { authentication: 'token' });
		expect(error?.message).toContain('A private integration token cannot report the status');
		expect(puts()).toEqual([]);
	});
});
