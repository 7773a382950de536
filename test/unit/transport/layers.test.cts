import { TestClock } from '../../../harness/clock.cts';
import type { ApiRequest } from '../../../nodes/HighLevelContacts/transport/apiRequest';
import { acceptRefusals } from '../../../nodes/HighLevelContacts/transport/layers/acceptRefusals';
import { afterLostTry } from '../../../nodes/HighLevelContacts/transport/layers/afterLostTry';
import { findCreated } from '../../../nodes/HighLevelContacts/transport/layers/findCreated';
import { missingScopes } from '../../../nodes/HighLevelContacts/transport/layers/missingScopes';
import { noteChanges } from '../../../nodes/HighLevelContacts/transport/layers/noteChanges';
import { repeat } from '../../../nodes/HighLevelContacts/transport/layers/repeat';
import type { Call, Send, Sent } from '../../../nodes/HighLevelContacts/transport/layers/send';
import { setServerClock } from '../../../nodes/HighLevelContacts/transport/layers/setServerClock';
import { showWrites } from '../../../nodes/HighLevelContacts/transport/layers/showWrites';
import { takeTurns } from '../../../nodes/HighLevelContacts/transport/layers/takeTurns';
import {
	decideRetry,
	DEFAULT_RETRY_POLICY as policy,
	type Attempt,
} from '../../../nodes/HighLevelContacts/transport/retryPolicy';

type Outcome = Sent<string>['outcome'];

let clock: TestClock;
let calls: Array<Call<unknown>>;
beforeEach(() => {
	clock = new TestClock();
	calls = [];
});

const reply = (status: number, message = '', headers = {}): Outcome => ({
	kind: 'reply',
	reply: { status, headers, body: { message } },
});
const answer: Outcome = { kind: 'answer', value: 'done' };
const lost: Outcome = { kind: 'lost', code: 'ECONNRESET' };

/** Lets time pass once those who wait for it have begun to. */
const advance = async (ms: number) => {
	await new Promise((resolve) => setImmediate(resolve));
	await clock.advance(ms);
};

/** What stands in for all layers below: ends the tries in this way, one after the other. */
const ending =
	(...outcomes: Outcome[]): Send =>
	async <T,>(call: Call<T>) => {
		calls.push(call);
		const { count, firstSentAt = clock.now() } = call.tries;
		const outcome = outcomes[calls.length - 1] ?? outcomes.at(-1);
		return { outcome, tries: { ...call.tries, count: count + 1, firstSentAt } } as Sent<T>;
	};
const call = (more: Partial<Call<string>> = {}, request: Partial<ApiRequest<string>> = {}) => ({
	request: { method: 'POST' as const, path: '/contacts/', read: String, ...request },
	effect: 'create' as const,
	tries: { count: 0, uncertain: false },
	...more,
});
const decide = (attempt: Attempt) => decideRetry(attempt, policy, 0);
const recentSince = () => () => true;

describe('a layer knows no other one:', () => {
	it('a write is shown, and a read is sent', async () => {
		const send = showWrites(ending(answer));
		expect((await send(call())).outcome.kind).toBe('shown');
		expect(calls).toEqual([]);
		expect((await send(call({ effect: 'read' }))).outcome).toEqual(answer);
	});

	it('what lacked a scope gets the same reply again, and other scopes are asked for', async () => {
		const refused = reply(401, 'The token is not authorized for this scope.');
		const send = missingScopes(ending(refused, answer), new Map());
		expect((await send(call())).outcome).toEqual(refused);
		expect((await send(call())).outcome).toEqual(refused);
		expect(calls).toHaveLength(1);
		expect((await send(call({}, { method: 'GET', path: '/users/' }))).outcome).toEqual(answer);
	});

	it('what is safe is repeated until it is answered, and says whether it may have been done', async () => {
		const send = repeat(ending(lost, reply(503), answer), decide, clock);
		const sending = send(call({ effect: 'idempotent' }));
		await advance(10_000);
		expect(await sending).toMatchObject({ outcome: answer, tries: { count: 3, uncertain: true } });
		expect(calls.map(({ tries }) => tries.uncertain)).toEqual([false, true, true]);
	});

	it('a create that may have been done is not repeated', async () => {
		const sent = await repeat(ending(lost), decide, clock)(call());
		expect(sent).toMatchObject({ outcome: lost, tries: { count: 1, uncertain: true } });
	});

	it.each([
		['found', ['made'], answer, 1],
		['sent once more when it is not there', [], answer, 2],
		['unknown when another thing is in the way', null, lost, 1],
	])('a create that was lost is %s', async (_, found, outcome, times) => {
		const noted: unknown[] = [];
		const terms = { policy, decide, timeoutMs: 1000, clock, serverClock: { recentSince } };
		const note = (_request: object, made: unknown) => noted.push(made);
		const send = findCreated(ending(lost, answer), { ...terms, note });
		const recovery = {
			find: async () => found,
			isSure: async () => true,
			idOf: String,
			remark: String,
		};
		const sending = send(call({}, { recovery }));
		await advance(10_000);
		const sent = await sending;
		expect(sent.outcome.kind).toBe(outcome.kind);
		expect(sent.isUnknown ?? false).toBe(found === null);
		expect(calls).toHaveLength(times);
		expect(noted).toEqual(found ?? []);
	});

	it('an answer after a lost try is corrected, and names what is there twice', async () => {
		const recovery = {
			find: async () => ['late', 'done'],
			isSure: async () => true,
			idOf: (made: string) => made,
			remark: (made: string, warning: string) => `${made}: ${warning}`,
		};
		const send = afterLostTry(ending(answer), { recentSince });
		const tries = { count: 1, firstSentAt: 1, uncertain: true };
		const request = { recovery, afterLostTry: () => 'late' };
		const { outcome } = await send(call({ tries }, request));
		expect(outcome).toMatchObject({ value: expect.stringContaining('late and done') });
		expect((await send(call({}, request))).outcome).toEqual(answer);
	});

	it('a refusal that is expected becomes a value', async () => {
		const send = acceptRefusals(ending(reply(404, 'Not found')));
		const accept = ({ text }: { text: string }, uncertain: boolean) =>
			uncertain ? text : undefined;
		const tries = { count: 1, uncertain: true };
		expect((await send(call({ tries }, { accept }))).outcome).toEqual({
			kind: 'accepted',
			value: 'Not found',
		});
		expect((await send(call({}, { accept }))).outcome.kind).toBe('reply');
	});

	it('a write that succeeded is noted, with when it was sent', async () => {
		const noted: unknown[] = [];
		const note = (...told: unknown[]) => noted.push(told.slice(1));
		const send = noteChanges(ending(reply(201), reply(400), reply(200)), note, clock);
		await send(call());
		await send(call());
		await send(call({ effect: 'read' }));
		expect(noted).toEqual([[{ message: '' }, clock.now()]]);
	});

	it("each reply sets HighLevel's clock", async () => {
		const times: number[] = [];
		const date = 'Sat, 01 Aug 2026 12:00:00 GMT';
		const send = setServerClock(ending(reply(200, '', { date }), lost), {
			set: (time) => times.push(time),
		});
		await send(call({}, { onServerTime: (time) => times.push(time) }));
		await send(call());
		expect(times).toEqual([Date.parse(date), Date.parse(date)]);
	});

	it('one goes first while the limit is unknown', async () => {
		const order: string[] = [];
		const send = takeTurns(
			async (one) => {
				order.push(`${one.request.path} goes`);
				await clock.sleep(100);
				order.push(`${one.request.path} is back`);
				return await ending(answer)(one);
			},
			'layers',
			clock,
		);
		const both = ['a', 'b'].map(async (path) => await send(call({}, { path })));
		await advance(200);
		await Promise.all(both);
		expect(order).toEqual(['a goes', 'a is back', 'b goes', 'b is back']);
	});
});
