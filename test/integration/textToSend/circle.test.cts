import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID, PROVIDERS } from '../../../sandbox/fixtures.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { runNode, type RunSetting } from '../../../harness/host.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { delivery, TextReceiver } from './phone.cts';

let sandbox: Sandbox;
let contact: Contact;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.reset();
	contact = sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada', phone: '+12175550123' });
});
afterAll(async () => await sandbox.close());

const writes = () => sandbox.journal.filter(({ method }) => method !== 'GET');

/** Runs an operation of Message in a run that a text to send has started. */
async function run(parameters: INodeParameters, start?: object, more: Partial<RunSetting> = {}) {
	return await runNode({
		baseUrl: sandbox.url,
		credentials: connectedSubAccount(sandbox),
		parameters: {
			authentication: 'oAuth2',
			resource: 'message',
			contactId: { __rl: true, mode: 'id', value: contact.id },
			message: 'Hello',
			...parameters,
		},
		alter(context) {
			const type = 'n8n-nodes-highlevel-contacts.highLevelTextToSendTrigger';
			const parents = start ? [{ name: 'Text', type, typeVersion: 1, disabled: false }] : [];
			Object.assign(context, { getParentNodes: () => parents, evaluateExpression: () => start });
		},
		...more,
	});
}

describe('a run that a text to send has started', () => {
	const send = { operation: 'send', channel: 'SMS' };
	const extra = { operation: 'send', channel: 'Custom', provider: PROVIDERS.extra };
	const start = () => ({ contactId: contact.id, text: 'Hello', type: 'SMS', provider: null });
	const ofExtra = () => ({ ...start(), type: 'Custom', provider: PROVIDERS.extra });

	it('does not send this text with HighLevel, which would start it again', async () => {
		for (const { error } of [await run(send, start()), await run(extra, ofExtra())]) {
			expect(error?.message).toMatch(/handed this text over/);
			expect(error?.description).toMatch(/Set Status/);
		}
		expect(writes()).toEqual([]);
	});

	it.each([
		['another text', send, { text: 'Other' }],
		['the text to another contact', send, { contactId: 'Con2' }],
		['it on another channel', send, { type: 'Custom', provider: PROVIDERS.extra }],
	])('may send %s', async (_, parameters, change) => {
		expect((await run(parameters, { ...start(), ...change })).error).toBeUndefined();
		expect(writes()).toHaveLength(1);
	});

	it('may send it when another trigger has started it', async () => {
		const throwing = () => {
			throw new Error('No execution data available');
		};
		const { error } = await run(send, start(), {
			alter(context) {
				const type = 'x.highLevelTextToSendTrigger';
				const parents = [{ name: 'Text', type, typeVersion: 1, disabled: false }];
				Object.assign(context, { getParentNodes: () => parents, evaluateExpression: throwing });
			},
		});
		expect(error).toBeUndefined();
	});
});

it('what Add Sent Text has put in is not sent a second time', async () => {
	const { error } = await run({ operation: 'addSent', message: 'A copy' });
	expect(error).toBeUndefined();
	const copy = { contactId: contact.id, message: 'A copy', userId: undefined };
	const receiver = new TextReceiver();
	expect(await receiver.send(delivery(copy))).toMatchObject({ status: 200, output: null });
	expect(await receiver.send(delivery({ ...copy, userId: 'Usr1' }))).toMatchObject({
		output: [{}],
	});
});
