import type { Sandbox } from '../../sandbox/index.cts';
import { PRIVATE_TOKEN } from '../../sandbox/fixtures.cts';
import { seededRandom } from '../../sandbox/random.cts';
import type { WireRequest } from '../../nodes/HighLevelContacts/transport/exchange';
import type { Outcome } from '../../nodes/shared/transport/exchange';
import { parseBody } from '../../nodes/shared/transport/parseBody';
import { systemClock } from './idleClock.cts';

const PAGE = '<!DOCTYPE html><html><title>502 Bad Gateway</title><body>gateway</body></html>';

/** How a request fails. */
export interface LineFault {
	name: string;
	/** Whether HighLevel carries it out: not at all, before the fault, or so many milliseconds after it was sent */
	applied: 'no' | 'yes' | number;
	/** When the client sees it; at once unless told */
	afterMs?: number;
	/** What the client sees, made of the answer where there was one */
	seen: (answer: unknown) => Outcome;
}

const broken = (code: string) => (): Outcome => ({ kind: 'lost', code });
const reply =
	(status: number, body: unknown, headers = {}) =>
	(): Outcome => ({ kind: 'reply', reply: { status, headers, body } });
const emptied = (answer: unknown): unknown =>
	Object.fromEntries(Object.keys(answer as object).map((key) => [key, null]));

const TIMEOUT_MS = 30_000;
const timedOut = { afterMs: TIMEOUT_MS, seen: broken('ETIMEDOUT') };

/** Every kind of fault between this package and HighLevel. */
export const LINE_FAULTS: LineFault[] = [
	{ name: 'reset before', applied: 'no', seen: broken('ECONNRESET') },
	{ name: 'reset after', applied: 'yes', seen: broken('ECONNRESET') },
	{ name: '500 before', applied: 'no', seen: reply(500, { statusCode: 500, message: 'x' }) },
	{ name: '500 after', applied: 'yes', seen: reply(500, { statusCode: 500, message: 'x' }) },
	{ name: '502 page before', applied: 'no', seen: reply(502, PAGE) },
	{ name: '502 page after', applied: 'yes', seen: reply(502, PAGE) },
	{ name: 'empty 503 after', applied: 'yes', seen: reply(503, '') },
	{ name: 'no answer, never arrived', applied: 'no', ...timedOut },
	{ name: 'no answer, carried out', applied: 'yes', ...timedOut },
	{ name: 'slow answer of 33 s', applied: 33_000, ...timedOut },
	{ name: 'trickling body', applied: 'yes', ...timedOut },
	{ name: '408', applied: 'no', seen: reply(408, '') },
	{ name: '425', applied: 'no', seen: reply(425, '') },
	{ name: '423', applied: 'no', seen: reply(423, { message: 'Locked' }) },
	{ name: '504, carried out 10 s later', applied: 25_000, afterMs: 15_000, seen: reply(504, PAGE) },
	{ name: '524, carried out 20 s later', applied: 45_000, afterMs: 25_000, seen: reply(524, '') },
	{
		name: '429',
		applied: 'no',
		seen: reply(429, { statusCode: 429, message: 'Too Many Requests' }),
	},
	{ name: 'garbled HTTP after', applied: 'yes', seen: broken('HPE_INVALID_CONSTANT') },
	{ name: 'page with 200 before', applied: 'no', seen: reply(200, PAGE) },
	{ name: 'page with 200 after', applied: 'yes', seen: reply(200, PAGE) },
	{
		name: 'cut-off JSON after',
		applied: 'yes',
		seen: (answer) => reply(200, JSON.stringify(answer).slice(0, -9))(),
	},
	{ name: 'empty 200 before', applied: 'no', seen: reply(200, '') },
	{ name: '{} before', applied: 'no', seen: reply(200, {}) },
	{ name: 'empty 200 after', applied: 'yes', seen: reply(200, '') },
	{ name: '204 after', applied: 'yes', seen: reply(204, '') },
	{ name: '{} after', applied: 'yes', seen: reply(200, {}) },
	{ name: 'nulls after', applied: 'yes', seen: (answer) => reply(200, emptied(answer))() },
	{ name: 'redirect', applied: 'no', seen: reply(302, '', { location: 'https://proxy.example/' }) },
];

/** Stands in for n8n's HTTP helper: hands requests to a sandbox, and makes a share of the writes fail. */
class FaultLine {
	private sandbox?: Sandbox;
	private fault?: LineFault;
	private share = 0;
	private random = seededRandom(1);
	/** Requests that met the fault */
	hits = 0;

	use(sandbox: Sandbox, fault?: LineFault, share = 0): void {
		Object.assign(this, { sandbox, fault, share, hits: 0, random: seededRandom(1) });
	}

	async exchange(request: WireRequest): Promise<Outcome> {
		const { fault } = this;
		const isWrite = request.method !== 'GET' && !request.path.endsWith('/search');
		if (!fault || !isWrite || this.random() >= this.share) return await this.answer(request);
		this.hits += 1;
		return await this.fail(request, fault);
	}

	private async fail(request: WireRequest, fault: LineFault): Promise<Outcome> {
		const { applied, afterMs = 0, seen } = fault;
		if (typeof applied === 'number')
			void systemClock.sleep(applied).then(async () => await this.answer(request));
		const answer = applied === 'yes' ? await this.answer(request) : undefined;
		await systemClock.sleep(afterMs);
		// What HighLevel itself refuses is no write, and so meets no fault of writes.
		if (answer?.kind === 'reply' && answer.reply.status >= 300) return answer;
		return seen(answer?.kind === 'reply' ? answer.reply.body : undefined);
	}

	private async answer({ method, path, query, body, version }: WireRequest): Promise<Outcome> {
		const url = new URL(path, this.sandbox?.url);
		for (const [name, value] of Object.entries(query ?? {}))
			url.searchParams.append(name, String(value));
		return await systemClock.during(async () => {
			const answer = await fetch(url, {
				method,
				headers: {
					authorization: `Bearer ${PRIVATE_TOKEN}`,
					version,
					...(body ? { 'content-type': 'application/json' } : {}),
				},
				body: body ? JSON.stringify(body) : undefined,
			});
			const headers = Object.fromEntries(answer.headers);
			const text = parseBody(await answer.text());
			return { kind: 'reply', reply: { status: answer.status, headers, body: text } };
		});
	}
}

export const faultLine = new FaultLine();
