import type { IHttpRequestMethods, NodeApiError } from 'n8n-workflow';
import { asTime } from '../model/answered';
import { API_VERSIONS, type ApiRequest, type IsRecent } from './apiRequest';
import { pathTo, type CallOptions, type Endpoint, type PathParts } from './endpoint';
import { systemClock, type Clock } from './clock';
import { DailyQuotaUsedUp } from './dailyQuota';
import { DryRun } from './dryRun';
import type { Outcome } from './exchange';
import { gateFor } from './gate';
import { isMissingScope, isOtherLocation } from './loginReplies';
import { isSuccess, serverWait, failureKind } from './outcomes';
import { recordOwnChange } from './ownChanges';
import { readRateHeaders } from './rateHeaders';
import { readAnswer, type Answer } from './readAnswer';
import { isSurelyNotMade, pollForCreated, warnOfDuplicates } from './recovery';
import { readFacts, replyError } from './replyErrors';
import {
	decideRetry,
	DEFAULT_RETRY_POLICY,
	LONGEST_WAIT_MS,
	pollDelays,
	type Effect,
	type RetryPolicy,
	type FailureKind,
} from './retryPolicy';
import { requiredScope } from './scopes';
import { readServerTime } from './serverTime';
import type { Session } from './session';
import {
	connectionLost,
	networkError,
	otherLocation,
	redirected,
	scopeMissing,
	uncertainWrite,
	unreadable,
	withoutSecrets,
	withUncertainty,
} from './troubleErrors';
import { monotonic } from './monotonic';
import { WaitTooLong } from './waitTooLong';
import { recordWrittenIdentity } from './writtenIdentities';
import { isRateLimited } from './webPage';

export type { ApiRequest };

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

/** Troubles after which the request may have been carried out. */
const MAYBE_DONE = new Set<FailureKind>(['unavailable', 'lost', 'slow', 'unreadable']);

/** HTTP cuts the `Date` header to whole seconds. */
const DATE_HEADER_MS = 1000;

/** How far the two clocks may be apart when no reply has said what time it is at HighLevel's. */
const UNKNOWN_SKEW_MS = 120_000;

/** The one door to HighLevel: every request of the package goes through `send`. */
export class Api {
	/** HighLevel's clock minus ours; a little too low, because the `Date` header is cut to seconds */
	private skewMs = -UNKNOWN_SKEW_MS;
	private readonly clock: Clock;

	constructor(
		private readonly session: Session,
		private readonly settings: ApiSettings = DEFAULT_API_SETTINGS,
		/** Ends all waiting when the run is cancelled or has failed */
		private readonly signal?: AbortSignal,
		clock: Clock = systemClock,
		private readonly random: () => number = Math.random,
	) {
		this.clock = monotonic(clock);
	}

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
		// Its own for each request: many listeners on one make Node warn of a leak.
		const signal = this.signal && AbortSignal.any([this.signal]);
		const effect = request.effect ?? EFFECTS[request.method] ?? 'create';
		if (this.settings.dryRun && effect !== 'read') throw new DryRun(request);
		const policy: RetryPolicy = { ...DEFAULT_RETRY_POLICY, maxRetries: this.settings.maxRetries };
		let uncertain = false;
		let hasWatched = false;
		let firstSentAt: number | undefined;
		for (let tries = 1; ; tries += 1) {
			const { outcome, sentAt } = await this.try(request, effect, signal).catch(
				(refused: unknown) => {
					throw uncertain ? withUncertainty(refused, effect) : refused;
				},
			);
			firstSentAt ??= sentAt;
			const isRecent = this.isRecent(firstSentAt);
			if (outcome.kind === 'answer') {
				const { value } = outcome;
				if (!uncertain) return value;
				const made = request.afterLostTry?.(value, isRecent) ?? value;
				return await warnOfDuplicates(request, made, isRecent, signal);
			}
			if (outcome.kind === 'reply') {
				const accepted = request.accept?.(readFacts(outcome.reply), uncertain);
				if (accepted !== undefined) return accepted;
			}
			const trouble = failureKind(outcome);
			const mayBeTwice = uncertain;
			uncertain ||= trouble !== undefined && MAYBE_DONE.has(trouble);
			const fail = () => {
				const error = this.errorFor(outcome, request);
				return uncertain ? withUncertainty(error, effect) : error;
			};
			if (!trouble) throw fail();
			const spentMs = this.clock.now() - firstSentAt;
			const serverWaitMs = serverWait(outcome, this.clock.now());
			const attempt = { effect, trouble, tries, spentMs, serverWaitMs };
			const { step, waitMs, isLast } = decideRetry(attempt, policy, this.random());
			if (isLast && step === 'retry') throw fail();
			if (step === 'retry') {
				await this.clock.sleep(waitMs, signal);
				continue;
			}
			const isWatched = step === 'watch';
			const { pauses, isWhole } = isWatched
				? pollDelays(this.settings.timeoutMs, spentMs, policy)
				: { pauses: [waitMs], isWhole: true };
			const polling = { pauses, pollsOn: mayBeTwice };
			const created = await pollForCreated(request, polling, isRecent, this.clock, signal);
			if (created) {
				this.noteChange(request, created, this.clock.now());
				if (!mayBeTwice) return created;
				return await warnOfDuplicates(request, created, isRecent, signal);
			}
			const node = this.session.host.getNode();
			if (created === null) throw uncertainWrite(node, outcome);
			if (isLast && !isWatched) throw fail();
			if (!isWatched) continue;
			const isSpent = isLast || hasWatched || this.clock.now() - firstSentAt > policy.budgetMs;
			if (isSpent || !isWhole || !(await isSurelyNotMade(request, signal)))
				throw uncertainWrite(node, outcome);
			hasWatched = true;
		}
	}

	/**
	 * Sends a request to an endpoint, as `send` does.
	 *
	 * @param parts the parts of its path
	 * @param more what is different from call to call
	 */
	async call<T, Path extends string, Accepted = never>(
		endpoint: Endpoint<T, Path>,
		parts: PathParts<Path>,
		more: CallOptions<T | Accepted> = {},
	): Promise<T | Accepted> {
		const { path, ...rest } = endpoint;
		const own = pathTo(path, { locationId: this.locationId, ...parts });
		return await this.send<T | Accepted>({ ...rest, ...more, path: own });
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

	/** For triggers that ignore what this package does, and for the search, which shows it late. */
	private noteChange(
		{ path, body }: Pick<ApiRequest<unknown>, 'path' | 'body'>,
		reply: unknown,
		sentAt: number,
	): void {
		const now = this.clock.now();
		const span = { from: sentAt + this.skewMs, to: now + this.skewMs + DATE_HEADER_MS };
		recordWrittenIdentity(this.locationId, path, reply);
		recordOwnChange(this.locationId, { path, body, reply, span, tookMs: now - sentAt });
	}

	private isRecent(firstSentAt: number): IsRecent {
		return (dateAdded) => asTime(dateAdded) >= firstSentAt + this.skewMs;
	}

	private async try<T>(
		request: ApiRequest<T>,
		effect: Effect,
		signal: AbortSignal | undefined,
	): Promise<{ outcome: Outcome | Answer<T>; sentAt: number }> {
		const { credentialId, locationId } = this.session.connection;
		const gate = gateFor(`${credentialId}/${locationId}`, this.clock);
		const ticket = await gate.enter(signal);
		const sentAt = this.clock.now();
		let outcome: Outcome | undefined;
		try {
			const { method, path, query, body, area = 'contacts', caller } = request;
			const version = request.version ?? API_VERSIONS[area];
			const { timeoutMs } = this.settings;
			outcome = await this.session.send({ method, path, query, body, version, timeoutMs }, caller);
		} finally {
			const reply = outcome?.kind === 'reply' ? outcome.reply : undefined;
			const now = this.clock.now();
			const serverTime = reply && readServerTime(reply.headers);
			if (serverTime !== undefined) {
				this.skewMs = serverTime - now;
				request.onServerTime?.(serverTime);
			}
			const rate = reply && readRateHeaders(reply.headers, now);
			gate.leave(ticket, rate, !!reply && isRateLimited(reply));
		}
		if (outcome.kind === 'reply' && effect !== 'read' && isSuccess(outcome.reply)) {
			this.noteChange(request, outcome.reply.body, sentAt);
		}
		return { outcome: readAnswer(outcome, request.read), sentAt };
	}

	/** What failed for want of a scope fails again; a request for each item would only use up the limit. */
	private refuseWithoutScope(request: ApiRequest<unknown>): void {
		const needed = requiredScope(request.method, request.path);
		const reply = needed && this.session.missingScopes.get(needed.scope);
		if (reply) throw scopeMissing(this.session.host.getNode(), reply, needed);
	}

	private errorFor(outcome: Outcome, request: ApiRequest<unknown>): unknown {
		const node = this.session.host.getNode();
		if (outcome.kind === 'unexplained') return withoutSecrets(outcome.thrown);
		if (outcome.kind === 'refreshRefused') return connectionLost(node, outcome.reply);
		if (outcome.kind === 'unreadable') return unreadable(node, outcome);
		if (outcome.kind !== 'reply') return networkError(node, outcome);
		const { reply } = outcome;
		const rate = readRateHeaders(reply.headers, this.clock.now());
		if (reply.status === 429 && rate.dailyRemaining === 0)
			return new DailyQuotaUsedUp(rate.dailyResetMs);
		if ((rate.retryAfterMs ?? 0) > LONGEST_WAIT_MS && failureKind(outcome))
			return new WaitTooLong(rate.retryAfterMs ?? 0, reply.status);
		if (reply.status >= 300 && reply.status < 400)
			return redirected(node, reply, this.session.connection);
		const facts = readFacts(reply);
		if (isOtherLocation(facts)) return otherLocation(node, reply, this.session.connection);
		const needed = requiredScope(request.method, request.path);
		if (!needed || !isMissingScope(facts)) return replyError(node, reply);
		this.session.missingScopes.set(needed.scope, reply);
		return scopeMissing(node, reply, needed);
	}
}
