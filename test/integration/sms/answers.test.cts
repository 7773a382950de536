import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { SMSFACTOR, SMSTO, TOUCHSMS } from '../../../sandbox/sms/fixtures.cts';
import { NUMBERS, PROVIDER_KEYS } from '../../support/smsProviders.cts';
import { SmsRuns } from './support.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const runs = SmsRuns.use();

describe('touchSMS', () => {
	it('refuses one text inside a 200', async () => {
		const sender = { __rl: true, mode: 'id', value: 'SOMEBODY' };
		const { error } = await runs.send('touchSms', { sender });
		expect(error?.message).toContain('the sender is not one of this account');
		expect(error?.description).toContain(
			'The text was not sent. touchSMS said: "INVALID_SENDER_ID',
		);
	});

	it.each([{}, { dryRun: true }])('tells that the credit is used up, with %j', async (options) => {
		runs.account('touchSms').settings.credits = 0;
		const { error } = await runs.send('touchSms', { options });
		expect(error?.message).toContain('not enough credit');
		expect(error).toMatchObject({ httpCode: '402' });
	});

	it('names parts and cost, and takes one picture', async () => {
		const text = { text: 'x'.repeat(200) };
		const options = { mediaUrls: 'https://example.com/a.jpg', reference: 'order-7' };
		const { output } = await runs.send('touchSms', { ...text, options });
		expect(output[0]?.json).toMatchObject({ id: 'order-7', parts: 2, cost: 2 });
		expect(runs.sent[0]).toMatchObject({
			reference: 'order-7',
			media: 'https://example.com/a.jpg',
		});
		const two = 'https://example.com/a.jpg, https://example.com/b.jpg';
		const { error } = await runs.send('touchSms', { options: { mediaUrls: two } });
		expect(error?.message).toContain('takes one picture');
	});

	it('keeps attributes that others have set', async () => {
		const save = async (name: string, value: string) =>
			await runs.run('touchSms', ['contact', 'save'], {
				phone: NUMBERS.touchSms,
				additionalFields: { customFields: { fields: [{ name, value }] } },
			});
		await save('colour', 'blue');
		await save('size', 'M');
		const [contact] = runs.account('touchSms').contacts.values();
		expect(contact?.fields).toEqual({ colour: 'blue', size: 'M' });
	});
});

describe('SMS.to', () => {
	it.each([
		['success false', { success: false, message: 'No route' }, 'SMS.to said: "No route"'],
		['status OPTOUT', { success: true, status: 'OPTOUT' }, '"OPTOUT"'],
	])('refuses by %s inside a 200', async (_how, body, said) => {
		runs.fault('smsTo', { kind: 'status', status: 200, body });
		const { error } = await runs.send('smsTo');
		expect(error?.description).toContain(said);
		expect(error).toMatchObject({ httpCode: '422' });
	});

	it('takes an opt-out of 422 for what it is', async () => {
		runs.account('smsTo').optOut(NUMBERS.smsTo, Date.now());
		const { error } = await runs.send('smsTo');
		expect(error?.message).toContain('this number wants no texts');
	});

	it('goes to three addresses', async () => {
		await runs.run('smsTo', ['account', 'getBalance']);
		await runs.run('smsTo', ['contact', 'save'], {
			phone: NUMBERS.smsTo,
			listIds: String(SMSTO.listId),
		});
		expect(runs.requests).toEqual([
			'GET /sms/smsto/auth/api/balance',
			'POST /sms/smsto/web/v1/people/contacts/create',
		]);
	});
});

describe('SMSFactor', () => {
	it('holds a text for a person to look at, and will send it', async () => {
		runs.account('smsFactor').settings.moderation = true;
		const { output, error } = await runs.send('smsFactor');
		expect(error).toBeUndefined();
		expect(output[0]?.json).toMatchObject({ status: 'sent', isHeld: true });
	});

	it.each([
		[-1, '401', 'does not take the token'],
		[-3, '402', 'not enough credit'],
		[-7, '422', 'has refused what was sent'],
	])('means by %i inside a 200 what others say by %s', async (status, httpCode, message) => {
		runs.fault('smsFactor', { kind: 'status', status: 200, body: { status, message: 'Oh' } });
		const { error } = await runs.send('smsFactor');
		expect(error?.message).toContain(message);
		expect(error).toMatchObject({ httpCode });
		expect(error?.description).not.toContain('may have been sent');
	});

	it('does not say by -99 whether it was sent', async () => {
		runs.fault('smsFactor', { kind: 'status', status: 200, body: { status: -99, message: 'Oh' } });
		const { error } = await runs.send('smsFactor');
		expect(error?.description).toContain('The text may have been sent');
		expect(runs.sendings('smsFactor')).toHaveLength(1);
	});

	it.each([
		['blacklisted', 'wants no texts'],
		['npai', 'not to be in use'],
		['invalid', 'takes the number for none'],
		['flood', 'too many texts'],
	])('counts a text as %s, which went to nobody', async (counter, why) => {
		const body = { status: 1, message: 'OK', ticket: '1', sent: 0, [counter]: 1 };
		runs.fault('smsFactor', { kind: 'status', status: 200, body });
		const { error } = await runs.send('smsFactor');
		expect(error?.message).toContain(why);
		expect(error?.description).toContain('The text was not sent');
	});

	it('gets digits, kind and own name of a text', async () => {
		const options = { isMarketing: true, reference: 'order-7' };
		const { output } = await runs.send('smsFactor', { options });
		expect(output[0]?.json).toMatchObject({ id: 'order-7', cost: 1 });
		expect(runs.sandbox.journal[0]?.query).toMatchObject({
			to: NUMBERS.smsFactor.slice(1),
			pushtype: 'marketing',
			gsmsmsid: 'order-7',
		});
	});

	it('changes what is told of an entry, and leaves one', async () => {
		const save = async (additionalFields: object) =>
			await runs.run('smsFactor', ['contact', 'save'], {
				phone: NUMBERS.smsFactor,
				listIds: String(SMSFACTOR.listId),
				additionalFields: { ...additionalFields },
			});
		await save({ customFields: { fields: [{ name: 'info4', value: 'gold' }] } });
		await save({ lastName: 'Byron' });
		const entries = [...runs.account('smsFactor').contacts.values()];
		expect(entries.map(({ fields }) => fields)).toEqual([
			{ info1: 'Byron', info2: '', info3: '', info4: 'gold' },
		]);
	});
});

describe('Salesmsg', () => {
	it('sends media in the query', async () => {
		const mediaUrls = 'https://example.com/a.jpg, https://example.com/b.jpg';
		const { error } = await runs.send('salesmsg', { text: '', options: { mediaUrls } });
		expect(error).toBeUndefined();
		expect(runs.sent[0]?.media).toEqual([
			{ url: 'https://example.com/a.jpg' },
			{ url: 'https://example.com/b.jpg' },
		]);
	});

	it('lacks a scope', async () => {
		const credential = { token: 'sandbox-salesmsg-read-only-token' };
		const { error } = await runs.send('salesmsg', {}, { credential });
		expect(error?.message).toContain('a scope is missing');
		expect(error?.description).toContain('messages:write');
	});

	it('asks for the inbox', async () => {
		const sender = { __rl: true, mode: 'list', value: '' };
		const { error } = await runs.send('salesmsg', { sender });
		expect(error?.message).toContain("The field 'Inbox' is empty");
	});

	it('stays below 60 requests a minute, and waits out the minute after too many', async () => {
		const items = Array.from({ length: 62 }, (_, n) => ({ n }));
		const more = { items, credentialId: 'busy' };
		// The stand-in counts by the real clock, which does not hurry.
		runs.account('salesmsg').settings.rateLimit = { max: 60, intervalMs: 550, blockMs: 600 };
		const { output, error } = await runs.send(
			'salesmsg',
			{ text: '={{ "No. " + $json.n }}' },
			more,
		);
		expect(error).toBeUndefined();
		expect(output).toHaveLength(62);
		expect(runs.sent.map(({ text }) => text)).toEqual(items.map(({ n }) => `No. ${n}`));
		expect(runs.sandbox.journal.filter(({ status }) => status === 429)).toEqual([]);
	});
});

describe('items', () => {
	const items = [{ to: '+61491570157' }, { to: '12' }, { to: '+61491570158' }];
	const parameters = { to: '={{ $json.to }}' };

	it('go out in their order, and one that fails becomes a row of its own', async () => {
		const { output } = await runs.send('touchSms', parameters, { items, continueOnFail: true });
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(output[1]?.json).toEqual({
			error: expect.objectContaining({ message: expect.stringContaining('[item 1]') }),
		});
		expect(runs.sent.map(({ to }) => to)).toEqual(['+61491570157', '+61491570158']);
	});

	it('stop at the first that fails, and say how far they got', async () => {
		const { output, error } = await runs.send('touchSms', parameters, { items });
		expect(output).toEqual([]);
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
		expect(error?.description).toContain('1 of 3 items were done');
		expect(runs.sent).toHaveLength(1);
	});

	it('stop when the run is cancelled', async () => {
		const cancel = new AbortController();
		const original = runs.sandbox.outbox.sent.push.bind(runs.sent);
		runs.sent.push = (...texts) => {
			cancel.abort();
			return original(...texts);
		};
		const good = [{ to: '+61491570157' }, { to: '+61491570158' }];
		const more = { items: good, signal: cancel.signal, continueOnFail: true };
		const { error } = await runs.send('touchSms', parameters, more);
		expect(error).toBeDefined();
		expect(runs.sent.length).toBeLessThanOrEqual(1);
	});
});

describe.each(PROVIDER_KEYS)('the line to %s', (provider) => {
	it.each(['before', 'after'] as const)('may break %s a text was taken', async (phase) => {
		runs.fault(provider, { kind: 'reset', phase });
		const { error } = await runs.send(provider);
		expect(error?.message).toContain('has not answered');
		expect(error?.description).toContain('The text may have been sent');
		expect(runs.sendings(provider)).toHaveLength(1);
	});

	it('may not be there at all', async () => {
		const credential = { baseUrl: 'http://127.0.0.1:9' };
		const { error } = await runs.send(provider, {}, { credential });
		expect(error?.message).toContain('cannot be reached');
		expect(error?.description).toContain('Nothing was sent');
	});

	it('must be encrypted', async () => {
		const credential = { baseUrl: 'http://sms.example.com' };
		const { error } = await runs.send(provider, {}, { credential });
		expect(error?.description).toContain('It must start with https://');
	});
});

it('sends the login nowhere else', async () => {
	const asked: unknown[] = [];
	const serve = async (location?: string) => {
		const server: Server = createServer((request, response) => {
			asked.push(request.headers.authorization);
			response.writeHead(location ? 307 : 200, location ? { location } : {}).end('{}');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
	};
	const other = await serve();
	const first = await serve(`${other.url}/sms`);
	const { error } = await runs.send('touchSms', {}, { credential: { baseUrl: first.url } });
	expect(asked).toHaveLength(1);
	expect(error?.message).toContain('redirect');
	const shown = JSON.stringify([error, error?.message, error?.description]);
	expect(shown).not.toContain(TOUCHSMS.accessToken);
	expect(shown).not.toContain(Buffer.from(TOUCHSMS.accessToken).toString('base64'));
	for (const { server } of [first, other]) server.close();
});
