import type { IDataObject, IHttpRequestMethods, NodeApiError } from 'n8n-workflow';
import { markOrigin } from '../model/contactOrigin';
import { systemClock, type Clock } from './clock';
import { DryRun } from './dryRun';
import type { Outcome } from './exchange';
import { DailyQuotaUsedUp } from './dailyQuota';
import { gateFor } from './gate';
import { isSuccess, serverWait, troubleOf } from './outcomes';
import { noteOwnChange } from './ownChanges';
import { readRateHeaders } from './rateHeaders';
import { readAnswer } from './readAnswer';
import { isMissingScope, isOtherLocation } from './loginReplies';
import { readFacts, replyError, type ReplyFacts } from './replyErrors';
import { decide, DEFAULT_RETRY_POLICY, type Effect, type RetryPolicy } from './retryPolicy';
import { requiredScope } from './scopes';
import { readServerTime } from './serverTime';
import type { Caller, Session } from './session';
import {
	connectionLost,
	networkError,
	otherLocation,
	scopeMissing,
	uncertainWrite,
} from './troubleErrors';
import { isRateLimited } from './webPage';

/** The `Version` header that each part of the API documents (highlevel-api.md 0.3). */
const API_VERSIONS = { contacts: '2021-07-28', calendars: '2021-04-15' };

export interface ApiRequest<T> {
	method: IHttpRequestMethods;
	/** Built with the `path` template, so that no value can change it */
	path: string;
	query?: IDataObject;
	body?: object;
	/**
	 * Makes sure that a success holds what the caller needs.
	 *
	 * @throws UnexpectedAnswer when it does not
	 */
	read(answer: unknown): T;
	/** Part of the API, which decides the version; contacts unless told */
	area?: keyof typeof API_VERSIONS;
	/** Whose token it carries; the sub-account's unless told */
	caller?: Caller;
	/** What sending it twice would do; follows from the method unless told */
	effect?: Effect;
	/**
	 * For a create whose reply was lost: looks for what the first try may have made. Without it such a
	 * request fails rather than risk a duplicate. Nothing means that it was not made, null that this cannot be
	 * known.
	 *
	 * @param isRecent whether a `dateAdded` of HighLevel's is not older than the first try; only to be asked
	 * after a reply has come in, because HighLevel's clock is read from that
	 */
	findCreated?(isRecent: (dateAdded: unknown) => boolean): Promise<T | undefined | null>;
	/**
	 * Makes a result of a reply that is not a success but expected here, such as the answer to a duplicate.
	 *
	 * @param uncertain whether an earlier try may have been carried out
	 */
	accept?(facts: ReplyFacts, uncertain: boolean): T | undefined;
	/**
	 * Corrects a success that came after a lost try, which may have done the work already.
	 *
	 * @param isRecent as for `findCreated`
	 */
	afterLostTry?(body: T, isRecent: (dateAdded: unknown) => boolean): T;
	/** Is told the server's time, in epoch milliseconds cut to the second, when a reply carries it. */
	onServerTime?(time: number): void;
}

export interface ApiSettings {
	maxRetries: number;
	/** Milliseconds to wait for one reply */
	timeoutMs: number;
	/** Whether writes are only shown */
	dryRun?: boolean;
}

export const DEFAULT_API_SETTINGS: ApiSettings = {
	maxRetries: DEFAULT_RETRY_POLICY.maxRetries,
	timeoutMs: 30_000,
};

const EFFECTS: Partial<Record<IHttpRequestMethods, Effect>> = {
	GET: 'read',
	PUT: 'idempotent',
	DELETE: 'idempotent',
};

/** HTTP cuts the `Date` header to whole seconds. */
const DATE_HEADER_MS = 1000;

/** How far the two clocks may be apart when no reply has said what time it is at HighLevel's. */
const UNKNOWN_SKEW_MS = 120_000;

/** The one door to HighLevel: every request of the package goes through `send`. */
export class Api {
	/** HighLevel's clock minus ours; a little too low, because the `Date` header is cut to seconds */
	private skewMs = -UNKNOWN_SKEW_MS;

	constructor(
		private readonly session: Session,
		private readonly settings: ApiSettings = DEFAULT_API_SETTINGS,
		/** Ends all waiting when the run is cancelled or has failed */
		private readonly signal?: AbortSignal,
		private readonly clock: Clock = systemClock,
		private readonly random: () => number = Math.random,
	) {}

	/** Id of the sub-account that all requests are for. */
	get locationId(): string {
		return this.session.connection.locationId;
	}

	/**
	 * Sends a request, waits for its turn, repeats it where that is safe, and returns the reply's body.
	 *
	 * @throws NodeApiError with HighLevel's reason; DailyQuotaUsedUp; DryRun; the signal's reason
	 */
	async send<T>(request: ApiRequest<T>): Promise<T> {
		this.refuseWithoutScope(request);
		const effect = request.effect ?? EFFECTS[request.method] ?? 'create';
		if (this.settings.dryRun && effect !== 'read') throw new DryRun(request);
		const policy: RetryPolicy = { ...DEFAULT_RETRY_POLICY, maxRetries: this.settings.maxRetries };
		let uncertain = false;
		let firstSentAt: number | undefined;
		for (let tries = 1; ; tries += 1) {
			const { outcome, sentAt } = await this.try(request);
			firstSentAt ??= sentAt;
			if (outcome.kind === 'reply' && isSuccess(outcome.reply)) {
				const serverTime = readServerTime(outcome.reply.headers);
				if (serverTime !== undefined) request.onServerTime?.(serverTime);
				if (effect !== 'read') this.noteChange(request, outcome.reply.body, sentAt);
				const node = this.session.host.getNode();
				const body = readAnswer(node, outcome.reply, request.read, effect !== 'read');
				markOrigin(body);
				if (!uncertain || !request.afterLostTry) return body;
				return request.afterLostTry(body, this.isRecent(firstSentAt));
			}
			if (outcome.kind === 'reply') {
				const accepted = request.accept?.(readFacts(outcome.reply), uncertain);
				if (accepted !== undefined) return accepted;
			}
			const trouble = troubleOf(outcome);
			if (!trouble) throw this.errorFor(outcome, request);
			const spentMs = this.clock.now() - firstSentAt;
			const serverWaitMs = serverWait(outcome);
			const attempt = { effect, trouble, tries, spentMs, serverWaitMs };
			const { step, waitMs, isLast } = decide(attempt, policy, this.random());
			if (isLast && step === 'retry') throw this.errorFor(outcome, request);
			uncertain ||= trouble === 'unavailable' || trouble === 'lost';
			await this.clock.sleep(waitMs, this.signal);
			if (step === 'verify') {
				const created = await this.lookFor(request, outcome, firstSentAt);
				if (created !== undefined) {
					this.noteChange(request, created, this.clock.now());
					return created;
				}
				if (isLast) throw this.errorFor(outcome, request);
			}
		}
	}

	/**
	 * The error for what was refused inside a reply that succeeded: a part of a bulk request, or something deleted.
	 *
	 * @param status the HTTP status that HighLevel would have given it alone
	 * @param text HighLevel's own words
	 */
	refusal(status: number, text: string): NodeApiError {
		return replyError(this.session.host.getNode(), {
			status,
			headers: {},
			body: { message: text },
		});
	}

	/** For triggers that ignore what this package does. */
	private noteChange(
		{ path, body }: Pick<ApiRequest<unknown>, 'path' | 'body'>,
		reply: unknown,
		sentAt: number,
	): void {
		const now = this.clock.now();
		const span = { from: sentAt + this.skewMs, to: now + this.skewMs + DATE_HEADER_MS };
		noteOwnChange(this.locationId, { path, body, reply, span, tookMs: now - sentAt });
	}

	/** Whether a create whose reply was lost was carried out. */
	private async lookFor<T>(
		request: ApiRequest<T>,
		outcome: Outcome,
		firstSentAt: number,
	): Promise<T | undefined> {
		let created: T | undefined | null;
		try {
			created = await request.findCreated?.(this.isRecent(firstSentAt));
		} catch {
			this.signal?.throwIfAborted();
			created = null;
		}
		if (created === null || !request.findCreated)
			throw uncertainWrite(this.session.host.getNode(), outcome);
		return created;
	}

	private isRecent(firstSentAt: number): (dateAdded: unknown) => boolean {
		return (dateAdded) => Date.parse(String(dateAdded)) >= firstSentAt + this.skewMs;
	}

	private async try(request: ApiRequest<unknown>): Promise<{ outcome: Outcome; sentAt: number }> {
		const { credentialId, locationId } = this.session.connection;
		const gate = gateFor(`${credentialId}/${locationId}`, this.clock);
		const ticket = await gate.enter(this.signal);
		const sentAt = this.clock.now();
		let outcome: Outcome | undefined;
		try {
			const { method, path, query, body, area = 'contacts', caller } = request;
			const version = API_VERSIONS[area];
			const { timeoutMs } = this.settings;
			outcome = await this.session.send({ method, path, query, body, version, timeoutMs }, caller);
			return { outcome, sentAt };
		} finally {
			const reply = outcome?.kind === 'reply' ? outcome.reply : undefined;
			const serverTime = reply && readServerTime(reply.headers);
			if (serverTime !== undefined) this.skewMs = serverTime - this.clock.now();
			gate.leave(ticket, reply && readRateHeaders(reply.headers), !!reply && isRateLimited(reply));
		}
	}

	/** What failed for want of a scope fails again; a request for each item would only use up the limit. */
	private refuseWithoutScope(request: ApiRequest<unknown>): void {
		const needed = requiredScope(request.method, request.path);
		const reply = needed && this.session.missingScopes.get(needed.scope);
		if (reply) throw scopeMissing(this.session.host.getNode(), reply, needed);
	}

	private errorFor(outcome: Outcome, request: ApiRequest<unknown>): unknown {
		const node = this.session.host.getNode();
		if (outcome.kind === 'unexplained') return outcome.thrown;
		if (outcome.kind === 'refreshRefused') return connectionLost(node, outcome.reply);
		if (outcome.kind !== 'reply') return networkError(node, outcome);
		const { reply } = outcome;
		const { dailyRemaining, dailyResetMs } = readRateHeaders(reply.headers);
		if (reply.status === 429 && dailyRemaining === 0) return new DailyQuotaUsedUp(dailyResetMs);
		const facts = readFacts(reply);
		if (isOtherLocation(facts)) return otherLocation(node, reply, this.session.connection);
		const needed = requiredScope(request.method, request.path);
		if (!needed || !isMissingScope(facts)) return replyError(node, reply);
		this.session.missingScopes.set(needed.scope, reply);
		return scopeMissing(node, reply, needed);
	}
}
