import type { NodeApiError } from 'n8n-workflow';
import { effectOf, type ApiRequest } from './apiRequest';
import { systemClock, type Clock } from '../../shared/transport/clock';
import type { DryRun } from './dryRun';
import {
	pathTo,
	type CallOptions,
	type Endpoint,
	type PathParts,
	type ReadEndpoint,
} from './endpoint';
import { acceptRefusals } from './layers/acceptRefusals';
import { afterLostTry } from './layers/afterLostTry';
import { findCreated } from './layers/findCreated';
import { missingScopes } from './layers/missingScopes';
import { noteChanges, type NoteChange } from './layers/noteChanges';
import { readAnswers } from './layers/readAnswers';
import { repeat } from './layers/repeat';
import type { Send } from './layers/send';
import { setServerClock } from './layers/setServerClock';
import { showWrites } from './layers/showWrites';
import { takeTurns } from './layers/takeTurns';
import { throughSession } from './layers/throughSession';
import { monotonic } from './monotonic';
import { recordOwnChange } from './ownChanges';
import { replyError } from './replyErrors';
import { decideRetry, DEFAULT_RETRY_POLICY, type Attempt } from './retryPolicy';
import { ServerClock } from './serverTime';
import type { Session } from './session';
import { sendError, uncertainWrite, withUncertainty } from './troubleErrors';
import { recordWrittenIdentity } from './writtenIdentities';

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

/** The one door to HighLevel: every request of the package goes through `send`. */
export class Api {
	private readonly clock: Clock;
	private readonly sendThrough: Send;

	constructor(
		private readonly session: Session,
		private readonly settings: ApiSettings = DEFAULT_API_SETTINGS,
		/** Ends all waiting when the run is cancelled or has failed */
		private readonly signal?: AbortSignal,
		clock: Clock = systemClock,
		random: () => number = Math.random,
	) {
		this.clock = monotonic(clock);
		this.sendThrough = layered(session, settings, this.clock, random);
	}

	/** Whether writes are only shown. */
	get isDryRun(): boolean {
		return this.settings.dryRun === true;
	}

	/** Id of the sub-account that all requests are for. */
	get locationId(): string {
		return this.session.connection.locationId;
	}

	/**
	 * Sends a request, waits for its turn, repeats it where that is safe, and returns the reply's body.
	 *
	 * @throws NodeApiError with HighLevel's reason; DailyQuotaUsedUp; the signal's reason
	 */
	async send<T>(request: ApiRequest<T>): Promise<T | DryRun> {
		const effect = effectOf(request);
		// Its own for each request: many listeners on one make Node warn of a leak.
		const signal = this.signal && AbortSignal.any([this.signal]);
		const tries = { count: 0, uncertain: false };
		const sent = await this.sendThrough({ request, effect, signal, tries });
		const { outcome } = sent;
		if ('value' in outcome) return outcome.value;
		if (sent.isUnknown) throw uncertainWrite(this.session.host.getNode(), outcome);
		const error = sendError(outcome, request, this.session, this.clock.now());
		throw sent.tries.uncertain ? withUncertainty(error, effect) : error;
	}

	/**
	 * Sends a request to an endpoint, as `send` does.
	 *
	 * @param parts the parts of its path
	 * @param more what is different from call to call
	 */
	async call<T, Path extends string, Accepted = never>(
		endpoint: ReadEndpoint<T, Path>,
		parts: PathParts<Path>,
		more?: CallOptions<T | Accepted>,
	): Promise<T | Accepted>;
	async call<T, Path extends string, Accepted = never>(
		endpoint: Endpoint<T, Path>,
		parts: PathParts<Path>,
		more?: CallOptions<T | Accepted>,
	): Promise<T | Accepted | DryRun>;
	async call<T, Path extends string, Accepted>(
		endpoint: Endpoint<T, Path>,
		parts: PathParts<Path>,
		more: CallOptions<T | Accepted> = {},
	): Promise<T | Accepted | DryRun> {
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
}

/** All that is done about a request, from the outside in. */
function layered(
	session: Session,
	{ maxRetries, timeoutMs, dryRun }: ApiSettings,
	clock: Clock,
	random: () => number,
): Send {
	const { credentialId, locationId } = session.connection;
	const serverClock = new ServerClock(clock);
	const policy = { ...DEFAULT_RETRY_POLICY, maxRetries };
	const decide = (attempt: Attempt) => decideRetry(attempt, policy, random());
	// For triggers that ignore what this package does, and for the search, which shows it late.
	const note: NoteChange = ({ path, body }, reply, sentAt) => {
		const span = serverClock.spanSince(sentAt);
		recordWrittenIdentity(locationId, path, reply);
		recordOwnChange(locationId, { path, body, reply, span, tookMs: clock.now() - sentAt });
	};
	return [
		(next: Send) => missingScopes(next, session.missingScopes),
		(next: Send) => (dryRun ? showWrites(next) : next),
		(next: Send) => afterLostTry(next, serverClock),
		(next: Send) => findCreated(next, { policy, decide, timeoutMs, clock, serverClock, note }),
		(next: Send) => repeat(next, decide, clock),
		acceptRefusals,
		readAnswers,
		(next: Send) => takeTurns(next, `${credentialId}/${locationId}`, clock),
		(next: Send) => noteChanges(next, note, clock),
		(next: Send) => setServerClock(next, serverClock),
	].reduceRight((next, layer) => layer(next), throughSession(session, timeoutMs, clock));
}
