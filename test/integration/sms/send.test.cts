import { NUMBERS, PROVIDER_KEYS } from '../../support/smsProviders.cts';
import { SmsRuns } from './support.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const runs = SmsRuns.use();

const inTwoHours = () => new Date(Date.now() + 2 * 3_600_000).toISOString();

describe.each(PROVIDER_KEYS)('Send with %s', (provider) => {
	it('sends a text, and says the same of it at all providers', async () => {
		const { output, error } = await runs.send(provider);
		expect(error).toBeUndefined();
		expect(output).toEqual([
			{
				json: expect.objectContaining({
					id: expect.any(String),
					to: NUMBERS[provider],
					status: 'sent',
					provider,
				}),
				pairedItem: { item: 0 },
			},
		]);
		expect(output[0]?.json).not.toHaveProperty('raw');
		// Each costs one request; the entered token of Salesmsg is renewed first.
		expect(runs.requests).toHaveLength(provider === 'salesmsg' ? 2 : 1);
		expect(runs.sent).toMatchObject([{ to: NUMBERS[provider], text: 'Your parcel is here.' }]);
	});

	it('sends nothing in a dry run', async () => {
		const { output } = await runs.send(provider, { options: { dryRun: true } });
		expect(output[0]?.json).toMatchObject({ status: 'simulated', to: NUMBERS[provider] });
		expect(runs.sent).toEqual([]);
	});

	it.each<[string, object, string]>([
		['no number', { to: '' }, "The field 'To' is empty"],
		['no phone number', { to: '+1234' }, "The field 'To' holds no phone number"],
		['no text', { text: ' ' }, "The field 'Text' is empty"],
		['too much text', { text: 'x'.repeat(1601) }, 'The text has 1601 characters'],
	])('refuses %s before a request', async (_what, parameters, message) => {
		const { error } = await runs.send(provider, { ...parameters });
		expect(error?.message).toContain(message);
		expect(runs.requests).toEqual([]);
	});

	it('says that a number wants no texts', async () => {
		runs.account(provider).optOut(NUMBERS[provider], Date.now());
		const { error } = await runs.send(provider);
		expect(error?.message).toMatch(/wants no texts|opted out|refused/);
		expect(`${error?.message} ${error?.description}`).toMatch(/opted out|blacklist/);
		expect(runs.sent).toEqual([]);
	});

	it('never sends again what may have gone out', async () => {
		for (const phase of ['before', 'after'] as const) {
			runs.sandbox.reset();
			runs.fault(provider, { kind: 'status', status: 500, phase });
			const { error } = await runs.send(provider);
			expect(error?.description).toContain('The text may have been sent');
			expect(runs.sendings(provider)).toHaveLength(1);
		}
	});

	it('waits after too many requests, and sends then', async () => {
		runs.fault(provider, { kind: 'rateLimited', times: 2, headers: { 'retry-after': '7' } });
		const { output, error } = await runs.send(provider);
		expect(error).toBeUndefined();
		expect(output[0]?.json).toMatchObject({ status: 'sent' });
		expect(runs.sendings(provider)).toHaveLength(3);
		expect(runs.sent).toHaveLength(1);
	});

	it('tells how long it waited in vain', async () => {
		runs.fault(provider, { kind: 'rateLimited', headers: { 'retry-after': '300' } });
		const { error } = await runs.send(provider);
		expect(error).toMatchObject({ httpCode: '429' });
		expect(error?.description).toContain('The text was not sent');
		expect(runs.sendings(provider)).toHaveLength(1);
	});

	it('takes no web page for an answer', async () => {
		runs.fault(provider, { kind: 'html', status: 200 });
		const { error } = await runs.send(provider);
		expect(error?.message).toContain('a web page');
		expect(error?.description).toContain('The text may have been sent');
	});
});

it.each(['touchSms', 'smsTo', 'smsFactor', 'salesmsg'] as const)(
	'plans a text with %s',
	async (provider) => {
		const sendAt = inTwoHours();
		const { output } = await runs.send(provider, { options: { sendAt } });
		expect(output[0]?.json).toMatchObject({ status: 'scheduled' });
		const planned = runs.sent[0]?.scheduledFor ?? 0;
		expect(Math.abs(planned - Date.parse(sendAt))).toBeLessThan(1000);
	},
);
