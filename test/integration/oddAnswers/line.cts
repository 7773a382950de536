import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ENDPOINTS } from '../../../sandbox/endpoints.cts';
import type {
	exchange as realExchange,
	WireRequest,
} from '../../../nodes/HighLevelContacts/transport/exchange';
import type { Outcome } from '../../../nodes/shared/transport/exchange';
import { replaced, type Replacement } from './replacements.cts';

/** An answer as it came in: to which request, and what. */
export interface Answered {
	route: string;
	request: WireRequest;
	status: number;
	body: unknown;
}

type Exchange = typeof realExchange;

const PATIENT_CLOCK = {
	now: () => Date.now(),
	sleep: async () => await new Promise<void>(() => {}),
};

/** Answers of an operation, changed in one place; all others stay. */
export interface Change {
	/** Which of the answers, from 0 */
	answer: number;
	replacement: Replacement;
}

/**
 * Stands between the package and HTTP. It lets requests through to the sandbox and keeps what is answered, or
 * answers them itself as they were answered before, with one field changed.
 */
class Line {
	private answers: Answered[] = [];
	private mode: 'through' | 'replay' = 'through';
	private change?: Change;
	private used = new Set<number>();
	/** Whether an answer was given to more than one request */
	hasRepeated = false;
	/** Changes answers that are let through */
	private alter?: (route: string, body: unknown) => unknown;

	async exchange(real: Exchange, ...given: Parameters<Exchange>): Promise<Outcome> {
		const request = given[2];
		if (this.mode === 'replay') return this.replay(request);
		const [host, connection, , use] = given;
		// Over HTTP a time-out is one on a real clock.
		const outcome = await real(host, connection, request, use, PATIENT_CLOCK);
		if (outcome.kind !== 'reply') return outcome;
		const { reply } = outcome;
		const route = routeOf(request);
		this.answers.push({ route, request, status: reply.status, body: reply.body });
		const body = this.alter && reply.status < 300 ? this.alter(route, reply.body) : reply.body;
		return { kind: 'reply', reply: { ...reply, body } };
	}

	/** What is answered while something runs. */
	async record(run: () => Promise<unknown>): Promise<Answered[]> {
		this.answers = [];
		this.mode = 'through';
		await run();
		return this.answers;
	}

	/** Runs something on the answers that were given before. */
	async with<T>(
		answers: Answered[],
		change: Change | undefined,
		run: () => Promise<T>,
	): Promise<T> {
		Object.assign(this, { answers, change, mode: 'replay', used: new Set(), hasRepeated: false });
		try {
			return await run();
		} finally {
			this.mode = 'through';
		}
	}

	/** Runs something against the sandbox with answers that are changed on their way. */
	async altering<T>(alter: NonNullable<Line['alter']>, run: () => Promise<T>): Promise<T> {
		this.alter = alter;
		try {
			return await run();
		} finally {
			this.alter = undefined;
		}
	}

	private replay(request: WireRequest): Outcome {
		const route = routeOf(request);
		const same = (n: number) => this.answers[n]?.route === route;
		const places = this.answers.map((_, n) => n).filter(same);
		const place = places.find((n) => !this.used.has(n)) ?? places.at(-1);
		if (place === undefined) {
			const body = {
				statusCode: 400,
				message: 'Contact not found for id:odd',
				error: 'Bad Request',
			};
			return { kind: 'reply', reply: { status: 400, headers: {}, body } };
		}
		this.hasRepeated ||= this.used.has(place);
		this.used.add(place);
		const { status, body } = this.answers[place] as Answered;
		const shown =
			this.change?.answer === place
				? replaced(body, this.change.replacement)
				: structuredClone(body);
		return { kind: 'reply', reply: { status, headers: {}, body: shown } };
	}
}

export const line = new Line();

/** Such as `GET /contacts/:contactId` */
function routeOf({ method, path: wanted }: Pick<WireRequest, 'method' | 'path'>): string {
	const endpoint = ENDPOINTS.find(
		(one) => one.method === method && patternOf(one.path).test(wanted),
	);
	return `${method} ${endpoint?.path ?? wanted}`;
}

const patternOf = (route: string) =>
	new RegExp(`^${route.replace(/:\w+/g, '[^/]+').replace(/\/$/, '/?')}$`);

const FOLDER = path.resolve(__dirname, '../../contract/recordings');

interface RecordedAnswer {
	request?: { method: WireRequest['method']; path: string };
	response?: { status: number; body: unknown };
}

/** Bodies of answers that live accounts have given, by route. */
export function recordedBodies(): Map<string, unknown[]> {
	const bodies = new Map<string, unknown[]>();
	// Only those that hold something are of use here.
	for (const file of readdirSync(FOLDER).filter((name) => !/empty|noMatch|deleted/.test(name))) {
		const { request, response } = JSON.parse(
			readFileSync(path.join(FOLDER, file), 'utf8'),
		) as RecordedAnswer;
		if (!request || !response || response.status >= 300) continue;
		const [withoutQuery = ''] = request.path.split('?');
		const route = routeOf({ ...request, path: withoutQuery });
		bodies.set(route, [...(bodies.get(route) ?? []), response.body]);
	}
	return bodies;
}
