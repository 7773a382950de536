import type { Clock } from '../../sandbox/clock.cts';
import { guard } from '../made/guard.cts';
import type { Ledger } from '../made/ledger.cts';
import type { Exchange, LineRequest } from './exchange.cts';
import { Pace } from './pace.cts';

const TIMEOUT_MS = 30_000;
const MOST_REFUSALS = 3;

export interface Wire {
	method: string;
	path: string;
	/** It has the question mark, or is empty. */
	query: string;
	headers: Record<string, string>;
	body?: string;
}

export interface LineSettings {
	baseUrl: string;
	token: string;
	clock: Clock;
	ledger: Ledger;
	onExchange: (exchange: Exchange) => void;
}

/** The user has stopped the check. */
export class Stopped extends Error {}

/** The only way to the account: it guards, paces and notes each request, the node's and the check's own. */
export class Line {
	readonly pace: Pace;
	/** Something may have been made then that the ledger does not know. */
	hasLostAnswer = false;
	private readonly stopping = new AbortController();
	private readonly underWay = new Set<Promise<unknown>>();

	constructor(private readonly settings: LineSettings) {
		this.pace = new Pace(settings.clock);
	}

	/** After that no further request is sent except for deleting. */
	get signal(): AbortSignal {
		return this.stopping.signal;
	}

	stop(): void {
		if (!this.signal.aborted) this.stopping.abort(new Stopped('The check was stopped'));
	}

	/** After a 429 it waits and sends again. */
	async send(request: LineRequest, use: { isCleaning?: boolean } = {}): Promise<Exchange> {
		for (let refusals = 0; ; refusals += 1) {
			const exchange = await this.forward(this.wire(request), use);
			if (exchange.status !== 429 || refusals >= MOST_REFUSALS) return exchange;
		}
	}

	/** It may use up the limit. */
	async sendAtOnce(request: LineRequest): Promise<Exchange> {
		return await this.forward(this.wire(request), { isUnpaced: true });
	}

	/**
	 * @param use with `isUnpaced` at once, which uses up the limit; with `isCleaning` also after a stop
	 * @throws Stopped, NotOurs, or fetch's error when no answer came
	 */
	async forward(
		wire: Wire,
		use: { isCleaning?: boolean; isUnpaced?: boolean } = {},
	): Promise<Exchange> {
		const { baseUrl, ledger, onExchange } = this.settings;
		const { method, path, body } = wire;
		guard(ledger, method, path, parse(body ?? ''));
		if (!use.isUnpaced) await this.pace.turn(use.isCleaning);
		if (!use.isCleaning) this.signal.throwIfAborted();
		const sending = fetchExchange(baseUrl, wire);
		this.underWay.add(sending);
		try {
			const exchange = await sending;
			this.pace.learn(exchange.status, exchange.headers);
			ledger.note(exchange);
			onExchange(exchange);
			return exchange;
		} catch (error) {
			if (method !== 'GET') this.hasLostAnswer = true;
			throw error;
		} finally {
			this.underWay.delete(sending);
		}
	}

	/** The ledger knows all then. */
	async whenIdle(): Promise<void> {
		while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
	}

	private wire(request: LineRequest): Wire {
		const { method, path, query = {}, body, form, isAnonymous } = request;
		const parameters = new URLSearchParams(
			Object.entries(query).map(([name, value]) => [name, String(value)]),
		).toString();
		const content = form ? 'application/x-www-form-urlencoded' : 'application/json';
		return {
			method,
			path,
			query: parameters && `?${parameters}`,
			headers: {
				Accept: 'application/json',
				Version: request.version ?? versionOf(path),
				...(isAnonymous ? {} : { Authorization: `Bearer ${this.settings.token}` }),
				...(body || form ? { 'Content-Type': content } : {}),
			},
			body: form ? new URLSearchParams(form).toString() : body && JSON.stringify(body),
		};
	}
}

async function fetchExchange(
	baseUrl: string,
	{ method, path, query, headers, body }: Wire,
): Promise<Exchange> {
	const answer = await fetch(baseUrl + path + query, {
		method,
		headers,
		body,
		redirect: 'manual',
		signal: AbortSignal.timeout(TIMEOUT_MS),
	});
	return {
		method,
		path,
		status: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: parse(await answer.text()),
	};
}

/** Calendars have a version of their own. */
function versionOf(path: string): string {
	return path.startsWith('/calendars') ? '2021-04-15' : '2021-07-28';
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
