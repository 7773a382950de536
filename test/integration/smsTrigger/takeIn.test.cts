import type * as Module from '../../../nodes/Sms/trigger/takeIn';
import { smsFixtures } from '../../../sandbox/index.cts';
import { ActiveTrigger } from './activeTrigger.cts';

const trigger = ActiveTrigger.use('touchSms');
const FROM = '+61491570157';

/** n8n after a restart: nothing is left in the memory of the process. */
function afterRestart(): typeof Module.takeIn {
	let fresh: typeof Module.takeIn | undefined;
	jest.isolateModules(() => {
		fresh = jest.requireActual<typeof Module>('../../../nodes/Sms/trigger/takeIn').takeIn;
	});
	return fresh ?? trigger.takeIn;
}

describe('what does not prove to be from the provider', () => {
	it.each(['wrong', 'none'] as const)(
		'gets 401 with the secret %s, and a line in the log',
		async (signature) => {
			expect(await trigger.text({ from: FROM, signature })).toEqual([401]);
			expect(trigger.runs).toEqual([]);
			expect(trigger.log).toEqual([expect.stringMatching(/^warn: .*was refused: .*secret/)]);
			expect(trigger.log.join()).not.toContain(smsFixtures.TOUCHSMS.webhookSecret);
			expect(trigger.staticData).toEqual({});
		},
	);

	it('is nothing that an empty secret could open', async () => {
		trigger.withSecret(' , ');
		expect(await trigger.post({ from: FROM, content: 'Hi' }, { secret: '' })).toBe(500);
		await expect(trigger.activate()).rejects.toThrow('has no Webhook Secret');
		expect(trigger.runs).toEqual([]);
	});
});

describe('a text that comes twice', () => {
	const twice = { from: FROM, id: 'm1', variant: 'draft' };

	it('starts one run', async () => {
		expect(await trigger.text({ ...twice, repeat: 3 })).toEqual([200, 200, 200]);
		expect(trigger.runs).toHaveLength(1);
	});

	it('starts one run when both come at one moment', async () => {
		const all = await Promise.all(Array.from({ length: 20 }, () => trigger.text(twice)));
		expect(all.flat()).toEqual(Array.from({ length: 20 }, () => 200));
		expect(trigger.runs).toHaveLength(1);
	});

	it('starts one run when n8n was restarted in between', async () => {
		await trigger.text(twice);
		trigger.takeIn = afterRestart();
		expect(await trigger.text(twice)).toEqual([200]);
		expect(trigger.runs).toHaveLength(1);
	});

	it('is known without an ID by what it says and when', async () => {
		await trigger.text({ from: FROM, text: 'Yes', repeat: 2 });
		await trigger.clock.advance(1000);
		await trigger.text({ from: FROM, text: 'Yes' });
		expect(trigger.runs).toHaveLength(2);
	});

	it('may start as many runs as the user likes who tries the trigger', async () => {
		trigger.mode = 'manual';
		await trigger.text({ ...twice, repeat: 3 });
		expect(trigger.runs).toHaveLength(3);
	});
});

describe('an odd body', () => {
	it('with a sender that is no number starts a run that says so', async () => {
		await trigger.post({ from: 'MyBank', content: 'Your code is 1', date: '2026-11-28T09:00:00Z' });
		expect(trigger.items).toMatchObject([{ from: 'MyBank', fromIsReadable: false }]);
	});

	it('without a sender starts a run that says so', async () => {
		await trigger.post({ content: 'Hello?', date: '2026-11-28T09:00:00Z' });
		expect(trigger.items).toMatchObject([{ from: null, fromIsReadable: false, text: 'Hello?' }]);
	});

	it('with several texts starts one run for all that are new', async () => {
		const text = (id: string) => ({ id, from: FROM, content: id });
		await trigger.post(text('a'));
		await trigger.post([text('a'), text('b'), text('b'), 'x', text('c')]);
		expect(trigger.runs.map((items) => items.map(({ id }) => id))).toEqual([['a'], ['b', 'c']]);
	});

	it('is read whatever its header says', async () => {
		const headers = { 'content-type': 'text/html' };
		const body = JSON.stringify({ from: FROM, content: 'Hi' });
		expect(await trigger.post(body, { headers })).toBe(200);
		expect(await trigger.post('from=%2B61491570157&content=Ho', { headers })).toBe(200);
		expect(trigger.items.map(({ text }) => text)).toEqual(['Hi', 'Ho']);
	});

	it.each(['<html><body>Hi</body></html>', 'Hi', '', '{"from":'])('%p is refused', async (body) => {
		expect(await trigger.post(body)).toBe(400);
		expect(trigger.runs).toEqual([]);
	});

	it.each([{}, [], [1, null], { hello: 'world' }])('%j starts nothing', async (body) => {
		expect(await trigger.post(body)).toBe(200);
		expect(trigger.runs).toEqual([]);
	});

	it.each([null, 5, {}, [], true])(
		'with %j in place of every field breaks nothing',
		async (odd) => {
			const fields = ['id', 'from', 'to', 'content', 'date', 'media', 'status', 'is_opt_out'];
			for (const field of fields) {
				const body = { from: FROM, content: 'Hi', date: '2026-11-28T09:00:00Z', [field]: odd };
				expect(await trigger.post(body)).toBe(200);
			}
			expect(await trigger.post(Object.fromEntries(fields.map((field) => [field, odd])))).toBe(200);
		},
	);
});

describe('what the user has chosen', () => {
	it('decides what starts a run', async () => {
		trigger.parameters = { events: ['receipt'] };
		await trigger.post({ from: FROM, content: 'Hi' });
		await trigger.post({ id: 'm1', to: FROM, status: 'delivered' });
		expect(trigger.items.map(({ event }) => event)).toEqual(['receipt']);
	});

	it('lets a text in that the provider calls an opt-out, or nobody would see STOP', async () => {
		trigger.parameters = { events: ['received'] };
		await trigger.post({ from: FROM, content: 'STOP', is_opt_out: true });
		expect(trigger.items).toMatchObject([{ event: 'opt-out', isOptOut: true }]);
	});

	it('can be numbers of his own', async () => {
		trigger.parameters = {
			events: ['received'],
			options: { ownNumbers: '0491 570 156, +61491570158' },
		};
		await trigger.post({ from: FROM, to: '61491570156', content: 'a' });
		await trigger.post({ from: FROM, to: '61491570159', content: 'b' });
		await trigger.post({ from: FROM, content: 'c' });
		expect(trigger.items.map(({ text }) => text)).toEqual(['a', 'c']);
	});

	it('can be the country of numbers', async () => {
		trigger.parameters = { events: ['received'], options: { country: 'nz' } };
		await trigger.post({ from: '021 123 4567', content: 'Kia ora' });
		expect(trigger.items).toMatchObject([{ from: '+64211234567' }]);
		trigger.parameters = { events: ['received'], options: { country: 'Down Under' } };
		await expect(trigger.activate()).rejects.toThrow("The option 'Country' is no country");
	});

	it('can be what was sent, too', async () => {
		trigger.parameters = { events: ['received'], options: { addRaw: true } };
		const body = { from: FROM, content: 'Hi', metadata: { contactId: 'c1' } };
		await trigger.post(body);
		expect(trigger.items).toMatchObject([{ text: 'Hi', raw: body }]);
	});
});
