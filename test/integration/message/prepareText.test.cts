import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
const PHONE = '+12175550123';
let contactId: string;
beforeEach(() => {
	contactId = account.sandbox.contacts.create(LOCATION_ID, {
		firstName: 'Ada',
		phone: PHONE,
		timezone: 'Europe/Paris',
	}).id;
});
afterEach(() => {
	jest.restoreAllMocks();
	expect(account.requests.filter((one) => !one.startsWith('GET '))).toEqual([]);
	expect(account.contractProblems).toEqual([]);
});

async function prepare(message: string, options: IDataObject = {}) {
	const parameters = { contactId: rl(contactId), message, options } as INodeParameters;
	return (await account.items('message', 'prepareText', parameters))[0];
}

const change = (values: object) =>
	Object.assign(account.sandbox.store.contacts.get(contactId) ?? {}, values);

describe('prepare text', () => {
	it('says that it may go, to whom and with which words', async () => {
		expect(await prepare(' Hello {{contact.first_name}}, see you. ')).toEqual({
			contactId,
			send: true,
			reason: null,
			whyNot: null,
			to: PHONE,
			text: 'Hello Ada, see you.',
			segments: 1,
			encoding: 'GSM-7',
			characters: 19,
			links: [],
			sendAt: null,
		});
	});

	it.each([
		['sms', { dndSettings: { SMS: { status: 'active' } } }],
		['smsPermanent', { dndSettings: { SMS: { status: 'permanent' } } }],
		['allChannels', { dnd: true }],
		['noPhone', { phone: undefined }],
		['noPhone', { phone: '12' }],
		['optOutTag', { tags: ['sms-optout'] }],
	])('says why not: %s', async (reason, values) => {
		change(values);
		const answer = await prepare('Hello', { optOutTag: 'SMS-OptOut' });
		expect(answer).toMatchObject({ send: false, reason, sendAt: null });
		expect(answer?.whyNot).toMatch(/^[A-Z]/);
	});

	it('waits for a person where a text may have been an opt-out', async () => {
		const task = account.sandbox.store.tasks;
		await account.items('message', 'handleReceived', {
			from: PHONE,
			message: 'Wrong number',
			altId: 'prepare-1',
		});
		expect(await prepare('Hello')).toMatchObject({ send: false, reason: 'mayBeOptOut' });
		for (const one of task.values()) one.completed = true;
		expect(await prepare('Hello')).toMatchObject({ send: true });
		account.sandbox.journal.splice(0);
	});

	it('never sends the title of a task for the staff', async () => {
		await account.items('message', 'handleReceived', {
			from: '+12175550199',
			message: 'Hello',
			altId: 'prepare-2',
			options: { welcomeTask: 'Welcome {name}, call soon' },
		});
		const [made] = [...account.sandbox.store.tasks.values()];
		contactId = made?.contactId ?? '';
		expect(await prepare(`Reminder: ${made?.title}`)).toMatchObject({ reason: 'internalTask' });
		account.sandbox.journal.splice(0);
	});

	it.each([
		['0491 570 156', { country: 'AU' }, '+61491570156'],
		['06 12 34 56 02', { country: 'FR' }, '+33612345602'],
		['(415) 555-0123', {}, '+14155550123'],
	])('reads the number %s by the country', async (phone, values, to) => {
		change({ phone, ...values });
		expect(await prepare('Hello')).toMatchObject({ send: true, to });
		expect(await prepare('Hello', { toNumber: '+1 217 555 0177' })).toMatchObject({
			to: '+12175550177',
		});
		expect(await prepare('Hello', { toNumber: 'ACME' })).toMatchObject({ reason: 'noPhone' });
	});

	it.each([
		['2026-03-05T20:30:00Z', '21:00', '08:00', '2026-03-06T08:00:00+01:00'],
		['2026-03-05T06:30:00Z', '21:00', '08:00', '2026-03-05T08:00:00+01:00'],
		['2026-03-05T12:30:00Z', '21:00', '08:00', null],
		['2026-03-05T12:30:00Z', '12:00', '14:00', '2026-03-05T14:00:00+01:00'],
		// The night in which the clocks are changed.
		['2026-03-28T22:30:00Z', '21:00', '08:00', '2026-03-29T08:00:00+02:00'],
	])('at %s, quiet from %s to %s: %s', async (now, quietFrom, quietTo, sendAt) => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.parse(now));
		expect(await prepare('Hello', { quietFrom, quietTo })).toMatchObject({
			send: sendAt === null,
			reason: sendAt && 'quietHours',
			sendAt,
		});
	});

	it.each([
		['{{contact.last_name}}', 'emptyField', 'The contact has nothing for {{contact.last_name}}'],
		['{{contact.lastest}}', 'unknownField', '{{contact.lastest}} is no field'],
		['{{user.name}}', 'unknownField', 'is no field'],
		['Hello {{contact.first_name}', 'unknownField', 'is no field'],
		['{{ }}', 'unknownField', 'is no field'],
	])('sends no raw field: %s', async (message, reason, why) => {
		const answer = await prepare(message);
		expect(answer).toMatchObject({ send: false, reason, text: null });
		expect(answer?.whyNot).toContain(why);
	});

	it('takes other words for an empty field', async () => {
		change({ firstName: undefined });
		expect((await prepare('Hi {{contact.first_name|there}}'))?.text).toBe('Hi there');
		expect((await prepare('Hi {{ contact.first_name | default: "there" }}!'))?.text).toBe(
			'Hi there!',
		);
		expect((await prepare('{{contact.nonsense|there}}'))?.text).toBe('there');
	});

	it('puts no link and no number of others into a text', async () => {
		change({ firstName: 'Ada http://evil.example +1 900 555 0100\u202e' });
		expect((await prepare('Hi {{contact.first_name}}'))?.text).toBe('Hi Ada');
	});

	it('tells the length, and what is too long or has links', async () => {
		expect(await prepare('x'.repeat(161))).toMatchObject({ segments: 2, encoding: 'GSM-7' });
		expect(await prepare('🙂'.repeat(36))).toMatchObject({ segments: 2, encoding: 'UCS-2' });
		expect(await prepare('x'.repeat(161), { maxSegments: 1 })).toMatchObject({
			reason: 'tooLong',
		});
		expect(await prepare('See https://example.com/a.', { allowLinks: false })).toMatchObject({
			reason: 'link',
			links: ['https://example.com/a'],
		});
		expect(await prepare('See example.com')).toMatchObject({ send: true, links: ['example.com'] });
	});

	it('texts only numbers of the countries that are named', async () => {
		expect(await prepare('Hi', { allowedPrefixes: '+1, +61' })).toMatchObject({ send: true });
		expect(await prepare('Hi', { allowedPrefixes: '+44' })).toMatchObject({
			send: false,
			reason: 'country',
			whyNot: `${PHONE} begins with none of +44`,
		});
		await expect(prepare('Hi', { allowedPrefixes: 'US' })).rejects.toThrow(
			/'Only Numbers That Begin With' holds no country code/,
		);
	});
});
