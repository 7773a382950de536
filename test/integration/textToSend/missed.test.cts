import type { IDataObject, WorkflowActivateMode } from 'n8n-workflow';

import type * as Missed from '../../../nodes/HighLevelContacts/webhook/textToSend/missedTexts';
import type * as Receive from '../../../nodes/HighLevelContacts/webhook/textToSend/receiveText';
import type * as Settings from '../../../nodes/HighLevelContacts/webhook/textToSend/settings';
import type { Sandbox } from '../../../sandbox/index.cts';
import { PROVIDERS } from '../../../sandbox/fixtures.cts';
import type { Message } from '../../../sandbox/model/messageTypes.cts';
import { TestClock } from '../../../harness/clock.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { waitFor } from '../../../harness/tools/waitFor.cts';
import { handedOver } from '../../support/handedOver.cts';
import { keepRunning } from '../../support/webhookHost.cts';
import { delivery, node, TextReceiver } from './phone.cts';

const MINUTE = 60_000;
const REASON = /n8n was not running/;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** An n8n with what it has saved; what it knew besides is gone with it. */
class Started {
	private constructor(
		readonly clock: TestClock,
		readonly stop: () => Promise<void>,
		private readonly receiver: TextReceiver,
	) {}

	static async with(
		staticData: IDataObject,
		activation: WorkflowActivateMode = 'init',
		more: IDataObject = {},
	): Promise<Started> {
		const { lookForMissed, readTextToSendSettings, receiveText } = freshModules();
		const clock = new TestClock(Date.now());
		const parameters = { authentication: 'oAuth2', ...more } as never;
		const receiver = new TextReceiver(parameters, async (host) => await receiveText(host, clock));
		receiver.staticData = staticData;
		const trigger: typeof node.trigger = async function () {
			const end = lookForMissed(this, await readTextToSendSettings(this), clock);
			return { closeFunction: async () => end() };
		};
		const { description } = node;
		const setting = { ...account(), node: { description, trigger }, parameters, activation };
		const stop = await keepRunning({ ...setting, staticData }, () => undefined);
		return new Started(clock, stop, receiver);
	}

	async take({ id, contactId, providerId }: Message): Promise<number> {
		const extra = { type: 'Custom', conversationProviderId: providerId };
		const own = providerId === PROVIDERS.extra ? extra : {};
		const text = delivery({ messageId: id, contactId, ...own });
		return (await this.receiver.send(text, account())).status;
	}

	/** Until HighLevel was asked, and has been told what it is to be told. */
	async look(requests: number): Promise<void> {
		await this.clock.advance(MINUTE);
		await waitFor(async () => sandbox.journal.length >= requests || undefined, {
			timeoutMs: 5_000,
			intervalMs: 10,
		});
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

function freshModules() {
	const found: Partial<typeof Missed & typeof Receive & typeof Settings> = {};
	jest.isolateModules(() => {
		for (const name of ['missedTexts', 'receiveText', 'settings'])
			Object.assign(
				found,
				jest.requireActual(`../../../nodes/HighLevelContacts/webhook/textToSend/${name}`),
			);
	});
	return found as typeof Missed & typeof Receive & typeof Settings;
}

const account = () => ({ baseUrl: sandbox.url, credentials: connectedSubAccount(sandbox) });
const saved = (staticData: IDataObject) => JSON.parse(JSON.stringify(staticData)) as IDataObject;

/** A trigger has taken a text of each provider, then n8n was killed. */
async function killed(): Promise<{ staticData: IDataObject; taken: Message[] }> {
	const staticData: IDataObject = {};
	const before = await Started.with(staticData, 'activate');
	const taken = [
		handedOver(sandbox),
		handedOver(sandbox, { providerId: PROVIDERS.standard, messageType: 'TYPE_CUSTOM_SMS' }),
	];
	for (const message of taken) expect(await before.take(message)).toBe(200);
	await before.stop();
	return { staticData: saved(staticData), taken };
}

describe('what HighLevel has handed over while n8n was down', () => {
	it('shows as failed after the start, and is not sent when it comes all the same', async () => {
		const { staticData, taken } = await killed();
		const missed = handedOver(sandbox);
		const after = await Started.with(staticData);
		await after.clock.advance(0.9 * MINUTE);
		expect([missed.status, sandbox.journal]).toEqual(['pending', []]);
		await after.look(3);
		expect(missed).toMatchObject({ status: 'failed', error: expect.stringMatching(REASON) });
		expect(taken.map(({ status }) => status)).toEqual(['pending', 'pending']);
		expect(await after.take(missed)).toBe(422);
		await after.stop();
	});

	it('shows so when n8n has answered for it while it was starting', async () => {
		const { staticData } = await killed();
		const standard = { providerId: PROVIDERS.standard, messageType: 'TYPE_CUSTOM_SMS' } as const;
		const missed = handedOver(sandbox, { ...standard, status: 'sent' });
		const earlier = handedOver(sandbox, {
			...standard,
			status: 'sent',
			dateAdded: sandbox.now() - 3 * MINUTE,
		});
		const after = await Started.with(staticData);
		await after.look(3);
		expect([missed.status, earlier.status]).toEqual(['failed', 'sent']);
		await after.stop();
	});

	it.each<[string, Partial<Message>]>([
		['was delivered', { status: 'delivered' }],
		['came in', { direction: 'inbound' }],
		['is perhaps a copy of one that was sent elsewhere', { source: 'api' }],
		['belongs to another provider', { providerId: PROVIDERS.foreign }],
		['belongs to no provider', { providerId: undefined, messageType: 'TYPE_SMS' }],
		['is older', { dateAdded: Date.now() - 60 * MINUTE }],
	])('is left alone when it %s', async (_, change) => {
		const { staticData } = await killed();
		const other = handedOver(sandbox, change);
		const before = other.status;
		const after = await Started.with(staticData);
		await after.look(1);
		expect([other.status, sandbox.journal.length]).toEqual([before, 1]);
		await after.stop();
	});

	it('is looked for until HighLevel can be asked, and after the next start where n8n is killed before', async () => {
		const { staticData } = await killed();
		const missed = handedOver(sandbox);
		const second = await Started.with(staticData);
		expect(await second.take(handedOver(sandbox))).toBe(200);
		await second.stop();
		sandbox.faults.add({ kind: 'status', status: 503 });
		const third = await Started.with(saved(staticData));
		for (let n = 0; n < 12; n += 1) await third.look(0);
		expect(missed.status).toBe('pending');
		sandbox.faults.clear();
		for (let n = 0; n < 6; n += 1) await third.look(0);
		expect(missed.status).toBe('failed');
		await third.stop();
	});
});

it.each([
	['a workflow that was just switched on', 'activate', {}],
	['one that is not to report', 'init', { reportFailures: false }],
] as const)('%s looks for nothing', async (_, activation, more) => {
	const { staticData } = await killed();
	handedOver(sandbox);
	const started = await Started.with(staticData, activation, more);
	await started.clock.advance(10 * MINUTE);
	expect(sandbox.journal).toEqual([]);
	await started.stop();
});

it('a trigger that is new looks for nothing', async () => {
	handedOver(sandbox);
	const started = await Started.with({});
	await started.clock.advance(10 * MINUTE);
	expect(sandbox.journal).toEqual([]);
	await started.stop();
});
