import { generateKeyPairSync, sign } from 'node:crypto';
import type { INodeParameters, IWebhookFunctions } from 'n8n-workflow';

import type * as Module from '../../../nodes/HighLevelContacts/webhook/receiveEvent';
import { signedHeaders } from '../../../sandbox/webhooks/sign.cts';
import { activate } from '../../support/webhookHost.cts';
import { node, Receiver } from './sender.cts';

const MINUTE = 60_000;
const REFUSED = { status: 401, output: null };

describe('a signed event', () => {
	it('starts a run with type, sub-account, contact and what was sent', async () => {
		const receiver = new Receiver();
		const event = receiver.event();
		expect(await receiver.send(event)).toEqual({
			status: 200,
			answer: { message: 'Received' },
			output: [{ ...event, contactId: event.id }],
		});
	});

	it('is read from the bytes that were signed, whatever n8n has made of them', async () => {
		const receiver = new Receiver();
		const body = JSON.stringify(receiver.event(), null, 4).replace('Ada', 'Zo\\u00eb');
		const { output } = await receiver.send(body);
		expect(output).toMatchObject([{ firstName: 'Zoë' }]);
	});

	it('is taken with 5 MB', async () => {
		const receiver = new Receiver();
		const { output } = await receiver.send(receiver.event({ notes: 'x'.repeat(5_000_000) }));
		expect(output?.[0]?.notes).toHaveLength(5_000_000);
	});

	it.each(['[1]', '{"hello":"world"}'])('that is no event, %s, is refused', async (body) => {
		expect(await new Receiver().send(body)).toMatchObject({ status: 400, output: null });
	});
});

describe('without the right signature nothing runs', () => {
	it('when there is none', async () => {
		const receiver = new Receiver();
		const body = JSON.stringify(receiver.event());
		expect(await receiver.post(body, {})).toMatchObject(REFUSED);
		expect(await receiver.post(body, { 'x-ghl-signature': 'N/A' })).toMatchObject(REFUSED);
		expect(receiver.staticData).toEqual({});
	});

	it('when it belongs to other bytes', async () => {
		const receiver = new Receiver();
		const event = receiver.event();
		const headers = signedHeaders(JSON.stringify(event));
		const forged = JSON.stringify({ ...event, id: 'Con00000000000000002' });
		expect(await receiver.post(forged, headers)).toMatchObject(REFUSED);
		expect(await receiver.post(JSON.stringify(event, null, 2), headers)).toMatchObject(REFUSED);
		expect(await receiver.post(JSON.stringify(event), headers)).toMatchObject({ status: 200 });
	});

	it('when the key is another one, as by default', async () => {
		const receiver = new Receiver({ publicKey: '' });
		expect(await receiver.send(receiver.event())).toMatchObject(REFUSED);
	});

	it('when n8n has no bytes, as of a form', async () => {
		const receiver = new Receiver();
		const receive = jest.fn(async (host: IWebhookFunctions) => {
			delete (host.getRequestObject() as { rawBody?: Buffer }).rawBody;
			return await node.webhook.call(host);
		});
		expect(await receiver.send(receiver.event(), { receive })).toMatchObject(REFUSED);
	});

	it('and the legacy one counts only when it is allowed', async () => {
		const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const legacyPublicKey = publicKey.export({ type: 'spki', format: 'pem' }).toString();
		const post = async (options: INodeParameters) => {
			const receiver = new Receiver(options);
			const body = JSON.stringify(receiver.event());
			const signature = sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64');
			return await receiver.post(body, { 'x-wh-signature': signature });
		};
		expect(await post({ legacyPublicKey })).toMatchObject(REFUSED);
		expect(await post({ acceptLegacy: true })).toMatchObject(REFUSED);
		expect(await post({ acceptLegacy: true, legacyPublicKey })).toMatchObject({ status: 200 });
	});
});

describe('the time window', () => {
	it.each([
		[-4, 5, 200],
		[4, 5, 200],
		[-6, 5, 401],
		[6, 5, 401],
		[-70, 75, 200],
		[-10_000, 0, 200],
	])(
		'an event of %i minutes from now, with %i allowed, gets %i',
		async (age, timeWindow, status) => {
			const receiver = new Receiver({ timeWindow });
			const timestamp = new Date(receiver.clock.now() + age * MINUTE).toISOString();
			const result = await receiver.send(receiver.event({ timestamp }));
			expect(result).toMatchObject({ status, output: status === 200 ? [{}] : null });
		},
	);

	it.each([[''], [undefined], [null], ['soon'], [7.5e20]])(
		'does not hold for an event whose time is %p',
		async (timestamp) => {
			const receiver = new Receiver();
			const event = receiver.event({ timestamp });
			expect(await receiver.send(event)).toMatchObject({ status: 200, output: [{}] });
		},
	);

	it('holds for a time in milliseconds, too', async () => {
		const receiver = new Receiver();
		const timestamp = receiver.clock.now() - 6 * MINUTE;
		expect(await receiver.send(receiver.event({ timestamp }))).toMatchObject(REFUSED);
	});
});

describe('an event that comes again', () => {
	const known = { status: 200, answer: { message: 'Ignored: already received' }, output: null };

	it('is answered and starts nothing', async () => {
		const receiver = new Receiver();
		const event = receiver.event();
		await receiver.send(event);
		const saved = JSON.stringify(receiver.staticData);
		expect(await receiver.send(event)).toMatchObject(known);
		expect(JSON.stringify(receiver.staticData)).toBe(saved);
	});

	describe('and has neither time nor ID, as those about contacts', () => {
		const bare = { timestamp: undefined, webhookId: undefined };

		it('is known by what it says', async () => {
			const receiver = new Receiver();
			const event = receiver.event(bare);
			expect(await receiver.send(event)).toMatchObject({ status: 200, output: [{}] });
			await receiver.clock.advance(3 * 24 * 60 * MINUTE);
			expect(await receiver.send(event)).toMatchObject(known);
			expect(await receiver.send(receiver.event({ ...bare, id: 'Con2' }))).toMatchObject({
				output: [{}],
			});
		});

		it('is new when the contact has told something else in between', async () => {
			const receiver = new Receiver();
			const said: unknown[] = [];
			for (const dnd of [true, true, false, true, true]) {
				const event = receiver.event({ ...bare, type: 'ContactDndUpdate', dnd });
				said.push((await receiver.send(event)).output !== null);
			}
			expect(said).toEqual([true, false, true, true, false]);
		});
	});

	it('is known through all of the repeats of three days', async () => {
		const receiver = new Receiver();
		const event = receiver.event({ timestamp: undefined });
		await receiver.send(event);
		for (let repeat = 0, pause = MINUTE; repeat < 12; repeat += 1, pause *= 2) {
			await receiver.clock.advance(pause);
			expect(await receiver.send(event)).toMatchObject(known);
		}
	});

	it('is known by its ID, also when HighLevel renews the time', async () => {
		const receiver = new Receiver();
		const event = receiver.event();
		await receiver.send(event);
		await receiver.clock.advance(70 * MINUTE);
		const { timestamp } = receiver.event();
		expect(await receiver.send({ ...event, timestamp })).toMatchObject(known);
	});

	it('several times at once starts one run, though n8n gives each request a copy of the state', async () => {
		const receiver = new Receiver();
		const event = receiver.event();
		const results = await Promise.all(
			Array.from({ length: 20 }, () => receiver.send(event, { staticData: {} })),
		);
		expect(results.filter(({ output }) => output)).toHaveLength(1);
	});

	it('is known in every copy of the state, whichever n8n saves last', async () => {
		const receiver = new Receiver();
		const copies = [{}, {}, {}];
		for (const staticData of copies) await receiver.send(receiver.event(), { staticData });
		const [first, , last] = copies.map((copy) => JSON.stringify(copy));
		expect(first).toBe(last);
	});

	it('is known after a restart of n8n', async () => {
		const receiver = new Receiver();
		const event = receiver.event();
		await receiver.send(event);
		const restarted = new Receiver({}, { events: ['*'] }, afterRestart());
		const staticData = JSON.parse(JSON.stringify(receiver.staticData));
		expect(await restarted.send(event, { staticData: {} })).toMatchObject({ output: [{}] });
		const again = new Receiver({}, { events: ['*'] }, afterRestart());
		expect(await again.send(event, { staticData })).toMatchObject(known);
		expect(await again.send(again.event(), { staticData })).toMatchObject({ output: [{}] });
	});

	it('is not known in the editor, where it may be tried as often as one likes', async () => {
		const receiver = new Receiver();
		const event = receiver.event();
		for (const mode of ['manual', 'manual', 'webhook'] as const) {
			expect(await receiver.send(event, { mode })).toMatchObject({ output: [{}] });
		}
	});

	/** The trigger's code as a new process has it. */
	function afterRestart(): typeof Module.receiveEvent {
		let fresh: typeof Module | undefined;
		jest.isolateModules(() => {
			fresh = jest.requireActual<typeof Module>(
				'../../../nodes/HighLevelContacts/webhook/receiveEvent',
			);
		});
		return (fresh as typeof Module).receiveEvent;
	}
});

describe('what is refused says why, in the answer and in the log', () => {
	const say = async (
		deliver: (
			receiver: Receiver,
			body: string,
		) => { body?: string; headers: Record<string, string> },
		change = {},
	) => {
		const receiver = new Receiver();
		const log: string[] = [];
		const signed = JSON.stringify(receiver.event(change));
		const { body = signed, headers } = deliver(receiver, signed);
		const onLog = (level: string, text: string) => void log.push(`${level} ${text}`);
		const { status, answer, output } = await receiver.post(body, headers, { onLog });
		expect(output).toBeNull();
		const { message } = answer as { message: string };
		expect(log).toEqual([`warn A HighLevel event was refused: ${message}`]);
		return `${status} ${message}`;
	};
	const signature = 'c2lnbmF0dXJl';

	it('without a signature', async () => {
		expect(await say(() => ({ headers: {} }))).toMatch(/^401 It has no signature/);
	});

	it('with a wrong one, which is not repeated', async () => {
		const text = await say(() => ({ headers: { 'x-ghl-signature': signature } }));
		expect(text).toMatch(/^401 The signature \(X-GHL-Signature\) does not belong/);
		expect(text).not.toContain(signature);
	});

	it('with the old one only', async () => {
		expect(await say(() => ({ headers: { 'x-wh-signature': signature } }))).toMatch(
			/^401 It only has the old signature/,
		);
	});

	it('too late or too early', async () => {
		const at = (minutes: number) => ({
			timestamp: new Date(new Receiver().clock.now() + minutes * MINUTE).toISOString(),
		});
		const send = (_: Receiver, body: string) => ({ headers: signedHeaders(body) });
		expect(await say(send, at(-60))).toMatch(/^401 The event's timestamp .* is 60 minutes old/);
		expect(await say(send, at(60))).toMatch(/^401 The event's timestamp .* is 60 minutes ahead/);
	});

	it('when it is no event', async () => {
		const body = '{"hello":"world"}';
		expect(await say(() => ({ body, headers: signedHeaders(body) }))).toMatch(/^400 .*no type/);
	});
});

describe('settings that cannot be used', () => {
	const options = { publicKey: 'nonsense' };

	it('stop the activation with a reason', async () => {
		await expect(activate({ node, parameters: { appId: 'App1', options } })).rejects.toThrow(
			"The option 'Public Key' holds no Ed25519 key",
		);
		await expect(
			activate({ node, parameters: { appId: 'App1', options: { timeWindow: 2000 } } }),
		).rejects.toThrow("The option 'Time Window' must be a number of minutes from 0 to 1440");
		await expect(activate({ node })).rejects.toThrow("The field 'App ID' is empty");
		for (const parameters of [{ appId: 'App1' }, { acceptAnyApp: true }]) {
			await expect(activate({ node, parameters })).resolves.toBeUndefined();
		}
	});

	it('run nothing', async () => {
		const receiver = new Receiver(options);
		expect(await receiver.send(receiver.event())).toMatchObject({ status: 500, output: null });
		receiver.options = {};
		receiver.parameters = { events: ['*'], appId: ' ' };
		const log: string[] = [];
		const onLog = (level: string, text: string) => void log.push(`${level} ${text}`);
		expect(await receiver.send(receiver.event(), { onLog })).toMatchObject({
			status: 500,
			answer: { message: "The field 'App ID' is empty" },
			output: null,
		});
		expect(log).toEqual([expect.stringMatching(/^error .* The field 'App ID' is empty/)]);
	});
});
