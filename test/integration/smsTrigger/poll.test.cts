import type { IDataObject } from 'n8n-workflow';
import { SmsPollTrigger } from '../../../nodes/Sms/SmsPollTrigger.node';
import { pollTexts } from '../../../nodes/Sms/trigger/poll';
import { TestClock } from '../../../harness/clock.cts';
import { poll } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { smsFixtures, type Sandbox } from '../../../sandbox/index.cts';
import { accountOf } from '../../../sandbox/sms/provider.cts';
import { receiveText } from '../../../sandbox/sms/receive.cts';

const ADA = '+14155550123';
const BOB = '+14155550124';
const clock = new TestClock();
const node = new SmsPollTrigger();
/** On the test's clock. */
const onClock = Object.assign(Object.create(node) as SmsPollTrigger, {
	poll: async function (this: Parameters<typeof pollTexts>[0]) {
		return await pollTexts(this, clock);
	},
});

let sandbox: Sandbox;
let staticData: IDataObject;
let phones: string;
beforeAll(async () => {
	sandbox = await startSandbox({ clock });
});
beforeEach(() => {
	sandbox.reset();
	staticData = {};
	phones = `${ADA}, (415) 555-0124`;
});
afterAll(() => sandbox?.close());

const account = () => accountOf(sandbox, 'roezan');

async function text(from: string, words: string) {
	await clock.advance(1000);
	await receiveText(sandbox, account(), { from, text: words });
}

async function run(mode: 'trigger' | 'manual' = 'trigger') {
	return await poll({
		node: onClock,
		mode,
		staticData,
		parameters: { provider: 'roezan', phones, events: ['received', 'opt-out'] },
		credentials: {
			roezanApi: { apiKey: smsFixtures.ROEZAN.apiKey, baseUrl: `${sandbox.url}/sms/roezan/api` },
		},
	});
}

describe('the trigger that asks Roezan', () => {
	it('tells what came since it began, once and in order', async () => {
		await text(ADA, 'before');
		expect((await run()).output).toBeNull();
		await text(BOB, 'first of a number that Roezan did not know');
		await text(ADA, 'second');
		const { output } = await run();
		expect(output).toMatchObject([
			{ event: 'received', from: BOB, text: 'first of a number that Roezan did not know' },
			{ event: 'received', from: ADA, text: 'second', provider: 'roezan', isOptOut: false },
		]);
		expect((await run()).output).toBeNull();
	});

	it('tells an opt-out beside the text that says it', async () => {
		await text(ADA, 'Hi');
		await run();
		await text(ADA, 'STOP');
		expect((await run()).output).toMatchObject([
			{ event: 'received', text: 'STOP', isOptOut: true },
			{ event: 'opt-out', from: ADA, isOptOut: true },
		]);
		expect((await run()).output).toBeNull();
	});

	it('asks for all numbers in turns', async () => {
		const all = Array.from({ length: 30 }, (_, n) => `+141555502${String(n).padStart(2, '0')}`);
		phones = all.join('\n');
		const nextMinute = async () => {
			await clock.advance(60_000);
			return (await run()).output ?? [];
		};
		await nextMinute();
		await nextMinute();
		for (const phone of all) await text(phone, phone);
		const first = await nextMinute();
		const second = await nextMinute();
		expect([...first, ...second].map((item) => item.text).sort()).toEqual(all);
	});

	it('asks again for what it could not read', async () => {
		await run();
		await text(ADA, 'Hi');
		account().faults.add({ kind: 'status', status: 401, times: 1 });
		const failed = await run();
		expect(failed.error?.message).toContain('Roezan');
		expect(failed.error?.httpCode).toBe('401');
		expect((await run()).output).toMatchObject([{ text: 'Hi' }]);
	});

	it('keeps what was found when a later number fails', async () => {
		await run();
		await text(ADA, 'Hi');
		await text(BOB, 'Ho');
		account().faults.add({ kind: 'status', status: 401, nth: 3 });
		const found = [(await run()).output ?? [], (await run()).output ?? []].flat();
		expect(found.map((item) => item.text).sort()).toEqual(['Hi', 'Ho']);
	});

	it('shows the latest text to who tries it, and remembers nothing', async () => {
		await text(ADA, 'old');
		await text(ADA, 'new');
		expect((await run('manual')).output).toMatchObject([{ text: 'new' }]);
		expect(staticData).toEqual({});
	});

	it('names the number that is none', async () => {
		phones = `${ADA}, Bob`;
		expect((await run()).error?.message).toBe(
			'The field \'Phone Numbers\' holds no phone number: "Bob"',
		);
		phones = ' ';
		expect((await run()).error?.message).toBe("The field 'Phone Numbers' is empty");
	});
});
