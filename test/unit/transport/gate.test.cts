import { DailyQuotaUsedUp } from '../../../nodes/HighLevelContacts/transport/dailyQuota';
import { Gate } from '../../../nodes/HighLevelContacts/transport/gate';
import { WaitTooLong } from '../../../nodes/HighLevelContacts/transport/waitTooLong';
import { TestClock } from '../../../harness/clock.cts';
import {
	DistantServer,
	FixedLimit,
	SlidingLimit,
	type Limit,
} from '../../support/limitedServer.cts';

const LATENCY_MS = 80;

/** Sends through a gate until `count` requests were answered, as the workers of a run do. */
async function sendAll(gate: Gate, server: DistantServer, count: number): Promise<void> {
	let left = count;
	const worker = async () => {
		while (left > 0) {
			left -= 1;
			for (;;) {
				const ticket = await gate.enter();
				const { refused, rate } = await server.request();
				gate.leave(ticket, rate, refused);
				if (!refused) break;
			}
		}
	};
	await Promise.all(Array.from({ length: 40 }, worker));
}

/** Moves the clock on until the work is done and tells how long it took. */
async function timed(clock: TestClock, work: Promise<unknown>): Promise<number> {
	const start = clock.now();
	let end: number | undefined;
	void work.then(() => (end = clock.now()));
	while (end === undefined) await clock.advance(5);
	return end - start;
}

function setUp(limit: Limit) {
	const clock = new TestClock();
	return { clock, gate: new Gate(clock), server: new DistantServer(limit, clock, LATENCY_MS) };
}

describe('the gate', () => {
	// 1,000 requests at 100 per 2 s need ten windows: 18 s pass before the last one opens.
	const OWN_TIME_MS = 18_000;

	it('sends 1,000 requests within 1.10 of the time that a fixed window itself needs, none refused', async () => {
		const { clock, gate, server } = setUp(new FixedLimit(100, 2000));
		const took = await timed(clock, sendAll(gate, server, 1000));
		expect(server.answered).toBe(1000);
		expect(server.refusals).toBeLessThanOrEqual(10);
		expect(took / OWN_TIME_MS).toBeLessThanOrEqual(1.1);
	});

	it('lets the next window begin later when the first request of this one was late', async () => {
		const clock = new TestClock();
		const late = (request: number) => (request === 1 ? 2 * LATENCY_MS : LATENCY_MS);
		const server = new DistantServer(new FixedLimit(100, 2000), clock, late);
		await timed(clock, sendAll(new Gate(clock), server, 300));
		expect(server.refusals).toBe(0);
	});

	it('does not wait for long because the reply to the first request of a window was very late', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 10_000));
		const first = await gate.enter();
		await clock.advance(5_000);
		gate.leave(first, { remaining: 99, max: 100, intervalMs: 10_000 }, false);
		const second = await gate.enter();
		await clock.advance(LATENCY_MS);
		gate.leave(second, { remaining: 0 }, false);
		let admitted = false;
		void gate.enter().then(() => (admitted = true));
		await clock.advance(4_900);
		expect(admitted).toBe(false);
		await clock.advance(600);
		expect(admitted).toBe(true);
	});

	it('gets through a sliding window with few refusals', async () => {
		const { clock, gate, server } = setUp(new SlidingLimit(100, 2000));
		const took = await timed(clock, sendAll(gate, server, 1000));
		expect(server.answered).toBe(1000);
		expect(server.refusals).toBeLessThanOrEqual(50);
		expect(took / OWN_TIME_MS).toBeLessThanOrEqual(1.25);
	});

	it('shares one limit with another process that it knows nothing of', async () => {
		const clock = new TestClock();
		const server = new DistantServer(new FixedLimit(100, 2000), clock, LATENCY_MS);
		const work = Promise.all([
			sendAll(new Gate(clock), server, 500),
			sendAll(new Gate(clock), server, 500),
		]);
		const took = await timed(clock, work);
		expect(server.answered).toBe(1000);
		expect(took / OWN_TIME_MS).toBeLessThanOrEqual(1.25);
	});

	it('learns a smaller limit from the headers', async () => {
		const { clock, gate, server } = setUp(new FixedLimit(25, 10_000));
		await timed(clock, sendAll(gate, server, 100));
		expect(server.refusals).toBeLessThanOrEqual(1);
	});

	it('starts with a single request', async () => {
		const { clock, gate, server } = setUp(new FixedLimit(100, 2000));
		void sendAll(gate, server, 50);
		await clock.advance(0);
		await clock.advance(LATENCY_MS / 2);
		expect(server.answered).toBe(1);
	});

	it('admits in the order of arrival', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 2000));
		const first = await gate.enter();
		const order: number[] = [];
		for (const number of [1, 2, 3]) void gate.enter().then(() => order.push(number));
		gate.leave(first, { remaining: 99 }, false);
		await clock.advance(0);
		expect(order).toEqual([1, 2]);
	});

	it('lets half as many through at once after a 429, and doubles again with each answer', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 2000));
		const rate = { remaining: 90, max: 100, intervalMs: 2000 };
		const most = async () => {
			const admitted: Array<Awaited<ReturnType<Gate['enter']>>> = [];
			const stop = new AbortController();
			for (let n = 0; n < 40; n += 1) {
				gate.enter(stop.signal).then(
					(ticket) => admitted.push(ticket),
					() => undefined,
				);
			}
			await clock.advance(2_100);
			stop.abort();
			return admitted;
		};
		for (let n = 0; n < 4; n += 1) gate.leave(await gate.enter(), rate, false);
		const [first, ...others] = await most();
		expect(others).toHaveLength(15);
		if (first) gate.leave(first, { remaining: 0 }, true);
		for (const ticket of others) gate.leave(ticket, undefined, false);
		await clock.advance(2_100);
		gate.leave(await gate.enter(), rate, false);
		expect(await most()).toHaveLength(16);
	});

	it('keeps to the documented limit when a proxy takes the headers away', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 2000));
		let sent = 0;
		const send = async () => {
			const ticket = await gate.enter();
			sent += 1;
			await clock.sleep(LATENCY_MS);
			gate.leave(ticket, {}, false);
		};
		for (let n = 0; n < 150; n += 1) void send();
		await clock.advance(0);
		await clock.advance(9_000);
		expect(sent).toBe(100);
		await clock.advance(11_000);
		expect(sent).toBe(150);
	});

	it('asks again how much is left when a service tells no limits', async () => {
		const { clock, gate, server } = setUp(new FixedLimit(100, 2000));
		await timed(clock, sendAll(gate, server, 64));
		await clock.advance(2_100);
		// The reply to the request that opens this window says nothing, as that to GET /users/:id.
		gate.leave(await gate.enter(), {}, false);
		let sent = 0;
		for (let n = 0; n < 40; n += 1) void gate.enter().then(() => (sent += 1));
		await clock.advance(0);
		expect(sent).toBe(1);
	});

	it('is not slowed down when the very first service tells no limits', async () => {
		const { clock, gate, server } = setUp(new FixedLimit(25, 2000));
		gate.leave(await gate.enter(), {}, false);
		const took = await timed(clock, sendAll(gate, server, 25));
		expect(server.refusals).toBe(0);
		expect(took).toBeLessThan(1_000);
	});

	it('does not let one request that hangs hold the next window up', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 2000));
		const opener = await gate.enter();
		gate.leave(opener, { remaining: 99, max: 100, intervalMs: 2000 }, false);
		await gate.enter();
		await clock.advance(2_100);
		let admitted = false;
		void gate.enter().then(() => (admitted = true));
		await clock.advance(0);
		expect(admitted).toBe(true);
	});

	it('opens the window with the next request when the first one got no reply', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 2000));
		const opener = await gate.enter();
		gate.leave(opener, undefined, false);
		let admitted = false;
		void gate.enter().then(() => (admitted = true));
		await clock.advance(0);
		expect(admitted).toBe(true);
	});

	it('ends the waiting at once when the run is cancelled', async () => {
		const { clock, gate } = setUp(new FixedLimit(1, 60_000));
		const ticket = await gate.enter();
		gate.leave(ticket, { remaining: 0, max: 1, intervalMs: 60_000 }, false);
		const cancel = new AbortController();
		const waiting = gate.enter(cancel.signal);
		cancel.abort(new Error('stopped by the user'));
		await expect(waiting).rejects.toThrow('stopped by the user');
		await expect(gate.enter(cancel.signal)).rejects.toThrow('stopped by the user');
		await clock.advance(60_100);
		await expect(gate.enter()).resolves.toBeDefined();
	});

	it('stops at once when the day is used up, says when it resets, and opens again then', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 2000));
		const ticket = await gate.enter();
		const waiting = gate.enter();
		gate.leave(ticket, { remaining: 50, dailyRemaining: 0, dailyResetMs: 90_000 }, false);
		await expect(waiting).rejects.toThrow(DailyQuotaUsedUp);
		await clock.advance(30_000);
		await expect(gate.enter()).rejects.toMatchObject({
			resetsInMs: 60_000,
			message: expect.stringMatching(/used up\. It starts again in about 1 minute$/),
		});
		await clock.advance(60_000);
		await expect(gate.enter()).resolves.toBeDefined();
	});

	it('makes up no end of the day when HighLevel does not tell it', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 2000));
		gate.leave(await gate.enter(), { remaining: 100, dailyRemaining: 0 }, true);
		const ending = expect.stringContaining('24 hours after the first request');
		await expect(gate.enter()).rejects.toMatchObject({ resetsInMs: undefined, message: ending });
		await clock.advance(3_600_100);
		await expect(gate.enter()).resolves.toBeDefined();
	});

	it('waits as long as the server asks, and a shorter wait does not reopen it', async () => {
		const { clock, gate } = setUp(new FixedLimit(100, 2000));
		const first = await gate.enter();
		gate.leave(first, { remaining: 99 }, false);
		const [second, third] = [await gate.enter(), await gate.enter()];
		gate.leave(second, { retryAfterMs: 30_000 }, true);
		gate.leave(third, { retryAfterMs: 1_000 }, true);
		let admitted = false;
		void gate.enter().then(() => (admitted = true));
		await clock.advance(29_000);
		expect(admitted).toBe(false);
		await clock.advance(1_100);
		expect(admitted).toBe(true);
	});
});

describe('a pause that somebody asks for', () => {
	const DAY_MS = 86_400_000;

	it('of a day is told at once, and asked about again each minute', async () => {
		const clock = new TestClock();
		const gate = new Gate(clock);
		gate.leave(await gate.enter(), { retryAfterMs: DAY_MS }, true);
		await expect(gate.enter()).rejects.toThrow(/wants the next request in about 24 hours/);
		expect(clock.waiting).toBe(0);
		await clock.advance(60_000);
		const asking = await gate.enter();
		const waiting = gate.enter();
		gate.leave(asking, { retryAfterMs: DAY_MS }, true);
		await expect(waiting).rejects.toThrow(WaitTooLong);
		await clock.advance(60_000);
		gate.leave(await gate.enter(), {}, false);
		// It was answered, so that the pause is over for all.
		gate.leave(await gate.enter(), {}, false);
	});

	it('of some seconds is kept', async () => {
		const clock = new TestClock();
		const gate = new Gate(clock);
		gate.leave(await gate.enter(), { retryAfterMs: 7000 }, true);
		let isIn = false;
		void gate.enter().then(() => (isIn = true));
		await clock.advance(6999);
		expect(isIn).toBe(false);
		await clock.advance(1);
		expect(isIn).toBe(true);
	});

	it('does not grow by an hour when the clock is set back by one', async () => {
		const clock = new TestClock();
		let setBackMs = 0;
		const gate = new Gate({
			now: () => clock.now() - setBackMs,
			sleep: async (ms, signal) => await clock.sleep(ms, signal),
		});
		gate.leave(await gate.enter(), { remaining: 0, max: 100, intervalMs: 10_000 }, false);
		setBackMs = 3_600_000;
		let isIn = false;
		void gate.enter().then(() => (isIn = true));
		await clock.advance(11_000);
		expect(isIn).toBe(true);
	});
});
