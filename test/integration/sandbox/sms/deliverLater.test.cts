import { smsFixtures } from '../../../../sandbox/index.cts';
import { SmsBench } from './support.cts';

/** Receipts go out by themselves, with nobody there to hear of what goes wrong. */

describe('a receipt', () => {
	const bench = SmsBench.use('smsto', { authorization: `Bearer ${smsFixtures.SMSTO.apiKey}` });
	let said: jest.SpyInstance;
	beforeEach(() => {
		said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	});
	afterEach(() => jest.restoreAllMocks());

	const send = async (callback_url: string) => {
		const text = { to: '+447700900001', message: 'Hi', callback_url };
		expect(await bench.post('/api/sms/send', text)).toMatchObject({ status: 200 });
	};

	it('to an address off this machine is dropped without a word', async () => {
		const post = jest.spyOn(globalThis, 'fetch');
		await send('https://receipts.example/hook');
		expect(post.mock.calls.map(([url]) => String(url))).not.toContain(
			'https://receipts.example/hook',
		);
		expect(said).not.toHaveBeenCalled();
	});

	it('that the sandbox itself cannot make is said', async () => {
		const error = new Error('a mistake in the sandbox');
		jest.spyOn(bench.account.owner, 'post').mockImplementation(() => {
			throw error;
		});
		await send(bench.webhookUrl);
		expect(said).toHaveBeenCalledWith(error);
	});

	it('goes out without a word otherwise', async () => {
		await send(bench.webhookUrl);
		await bench.receives(1);
		expect(said).not.toHaveBeenCalled();
	});
});
