import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import type * as Module from '../../../nodes/HighLevelContacts/webhook/textToSend/receiveText';
import { noteOwnText } from '../../../nodes/HighLevelContacts/run/ownTexts';
import { OTHER_LOCATION_ID, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { signedHeaders } from '../../../sandbox/webhooks/sign.cts';
import { repoRoot } from '../../../harness/tools/paths.cts';
import { activate } from '../../support/webhookHost.cts';
import { delivery, node, TextReceiver } from './phone.cts';

const recorded = path.join(repoRoot, 'test/contract/deliveries');
const schema = JSON.parse(
	readFileSync(path.join(repoRoot, 'nodes/HighLevelTextToSend/__schema__/v1.0.0.json'), 'utf8'),
) as { properties: object };
/** What the editor shows before a run. */
const KEYS = Object.keys(schema.properties);
const refused = (reason: RegExp, status = 422) => ({
	status,
	output: null,
	answer: { status: 'failed', error: expect.stringMatching(reason) },
});

describe('a text', () => {
	it('starts a run and is answered', async () => {
		const text = delivery({ attachments: ['https://example.com/a.png'] });
		expect(await new TextReceiver().send(text)).toEqual({
			status: 200,
			answer: { message: 'Received' },
			output: [
				{
					messageId: text.messageId,
					contactId: text.contactId,
					locationId: LOCATION_ID,
					to: '+12175550123',
					text: 'Hello',
					attachments: ['https://example.com/a.png'],
					userId: text.userId,
					replyTo: null,
					provider: null,
					conversationId: null,
					type: 'SMS',
				},
			],
		});
	});

	const files = readdirSync(recorded).filter(
		(name) => name.startsWith('delivery.') && !name.includes('noPhone'),
	);
	it.each(files)('is taken as in %s, always with the same keys', async (name) => {
		const { body } = JSON.parse(readFileSync(path.join(recorded, name), 'utf8')) as {
			body: IDataObject;
		};
		const { status, output } = await new TextReceiver().send({
			...body,
			messageId: name,
			locationId: LOCATION_ID,
		});
		expect(status).toBe(200);
		expect(Object.keys(output?.[0] ?? {})).toEqual(KEYS);
		expect(output).toMatchObject([
			{
				to: body.phone,
				text: body.message,
				attachments: body.attachments,
				userId: body.userId ?? null,
				replyTo: body.replyToAltId ?? null,
				provider: body.conversationProviderId ?? null,
			},
		]);
	});

	it.each([
		['without attachments', { attachments: undefined }, { attachments: [] }],
		[
			'with files only',
			{ message: undefined, attachments: ['u'] },
			{ text: '', attachments: ['u'] },
		],
		['with keys that nobody knows', { customUserId: '', more: { a: 1 } }, { text: 'Hello' }],
	])('is taken %s', async (_, change, output) => {
		const result = await new TextReceiver().send(delivery(change));
		expect(result).toMatchObject({ status: 200, output: [output] });
	});

	it('is read from the bytes that were signed', async () => {
		const body = JSON.stringify(delivery(), null, 3).replace('Hello', 'Zo\\u00eb');
		expect((await new TextReceiver().send(body)).output).toMatchObject([{ text: 'Zoë' }]);
	});
});

describe('what is not signed', () => {
	const body = JSON.stringify(delivery());
	it.each([
		['at all', {}, /has no signature/],
		['but has N/A', { 'x-ghl-signature': 'N/A' }, /has no signature/],
		['for these bytes', signedHeaders(`${body} `), /does not belong to this body/],
	])('%s starts nothing', async (_, headers, reason) => {
		const receiver = new TextReceiver();
		expect(await receiver.post(body, headers)).toEqual({
			status: 401,
			answer: { message: expect.stringMatching(reason) },
			output: null,
		});
		expect(receiver.staticData).toEqual({});
	});
});

describe('what is refused shows as failed in HighLevel, and says why', () => {
	it.each([
		['an email', { type: 'Email', emailMessageId: 'Msg', html: '<p>' }, /is an email/, 422],
		['nothing', { message: ' ' }, /nothing to send/, 422],
		['an event', { type: 'OutboundMessage', body: 'x' }, /Delivery URL/, 400],
		['no message', { messageId: undefined }, /names no message/, 400],
		['a strange sub-account', { locationId: OTHER_LOCATION_ID }, /reaches .* only/, 422],
	])('%s', async (_, change, reason, status) => {
		const receiver = new TextReceiver();
		const log: string[] = [];
		const onLog = (level: string, text: string) => void log.push(`${level} ${text}`);
		expect(await receiver.send(delivery(change), { onLog })).toMatchObject(refused(reason, status));
		expect(log).toEqual([expect.stringMatching(reason)]);
		expect(receiver.staticData).toEqual({});
	});

	it('texts that a filter leaves out', async () => {
		const one = new TextReceiver({ filters: { locationIds: 'Loc1, Loc2' } });
		expect(await one.send(delivery())).toMatchObject(refused(/filter 'Sub-Accounts'/));
		one.parameters = { filters: { locationIds: `Loc1, ${LOCATION_ID}` } };
		expect(await one.send(delivery())).toMatchObject({ status: 200, output: [{}] });
		const two = new TextReceiver({ filters: { providerIds: 'P1' } });
		expect(await two.send(delivery())).toMatchObject(refused(/filter 'Provider IDs'/));
		const conversationProviderId = 'P1';
		expect(await two.send(delivery({ conversationProviderId }))).toMatchObject({ output: [{}] });
	});
});

describe('a text that comes again', () => {
	it('starts one run and gets the same answer, however many come at once', async () => {
		const receiver = new TextReceiver();
		const text = delivery();
		const all = await Promise.all(
			Array.from({ length: 20 }, () => receiver.send(text, { staticData: {} })),
		);
		expect(all.filter(({ output }) => output)).toHaveLength(1);
		expect(new Set(all.map(({ status, answer }) => `${status} ${JSON.stringify(answer)}`))).toEqual(
			new Set(['200 {"message":"Received"}']),
		);
	});

	it('is known after a restart, by what n8n has saved', async () => {
		const receiver = new TextReceiver();
		const text = delivery();
		await receiver.send(text);
		const restarted = new TextReceiver({}, afterRestart());
		restarted.staticData = JSON.parse(JSON.stringify(receiver.staticData));
		expect(await restarted.send(text)).toMatchObject({
			status: 200,
			answer: { message: 'Ignored: already received' },
			output: null,
		});
		expect(await restarted.send(delivery())).toMatchObject({ output: [{}] });
	});

	it('is refused again after a restart when it was refused before', async () => {
		const receiver = new TextReceiver();
		const again = () => delivery({ message: 'Again', userId: undefined });
		for (const text of [again(), again(), again()]) await receiver.send(text);
		const text = again();
		const refusal = refused(/again and again/);
		expect(await receiver.send(text)).toMatchObject(refusal);
		const restarted = new TextReceiver({}, afterRestart());
		restarted.staticData = JSON.parse(JSON.stringify(receiver.staticData));
		expect(await restarted.send(text)).toMatchObject(refusal);
	});

	it('is taken each time in the editor', async () => {
		const receiver = new TextReceiver();
		const text = delivery();
		for (const mode of ['manual', 'manual', 'webhook'] as const) {
			expect(await receiver.send(text, { mode })).toMatchObject({ output: [{}] });
		}
	});

	function afterRestart(): typeof Module.receiveText {
		let fresh: typeof Module | undefined;
		jest.isolateModules(() => {
			fresh = jest.requireActual<typeof Module>(
				'../../../nodes/HighLevelContacts/webhook/textToSend/receiveText',
			);
		});
		return (fresh as typeof Module).receiveText;
	}
});

describe('a circle', () => {
	const bot = (message: string) => delivery({ message, userId: undefined });

	it('ends after three texts that nobody has sent', async () => {
		const receiver = new TextReceiver();
		const statuses: number[] = [];
		for (let round = 0; round < 5; round += 1) {
			statuses.push((await receiver.send(bot('Round'))).status);
			await receiver.clock.advance(60_000);
		}
		expect(statuses).toEqual([200, 200, 200, 422, 422]);
		expect(await receiver.send(delivery({ message: 'Round' }))).toMatchObject({ status: 200 });
		await receiver.clock.advance(10 * 60_000);
		expect(await receiver.send(bot('Round'))).toMatchObject({ status: 200 });
	});

	it('does not begin with a text that n8n has put in itself', async () => {
		const receiver = new TextReceiver();
		const copy = bot('Copy');
		const { locationId = '', contactId = '' } = delivery() as Record<string, string>;
		const note = (text: string) =>
			noteOwnText({ locationId, contactId, text }, receiver.clock.now());
		note('Copy');
		expect(await receiver.send(delivery({ message: 'Copy' }))).toMatchObject({ output: [{}] });
		expect(await receiver.send(copy)).toMatchObject({ status: 200, output: null });
		// One copy, one text: a workflow's text with the same words is another.
		expect(await receiver.send(bot('Copy'))).toMatchObject({ output: [{}] });
		note('Late');
		await receiver.clock.advance(60_000);
		expect(await receiver.send(bot('Late'))).toMatchObject({ output: [{}] });
		note('');
		const picture = { attachments: ['https://example.com/a.png'], userId: undefined };
		expect(await receiver.send(delivery({ ...picture, message: '' }))).toMatchObject({
			output: [{}],
		});
	});
});

it('stops the activation by settings that cannot be used', async () => {
	const options = { publicKey: 'nonsense' };
	await expect(activate({ node, parameters: { options } })).rejects.toThrow('no Ed25519 key');
	await expect(activate({ node })).resolves.toBeUndefined();
});
