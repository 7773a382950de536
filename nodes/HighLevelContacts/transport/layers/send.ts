import type { ApiRequest } from '../apiRequest';
import type { DryRun } from '../dryRun';
import type { Outcome } from '../../../shared/transport/exchange';
import type { Effect } from '../retryPolicy';

/** What is known of the tries of a request so far. */
interface Tries {
	count: number;
	/** When the first one was sent */
	firstSentAt?: number;
	/** Whether one of them may have been carried out although no answer says so */
	uncertain: boolean;
}

/** A request on its way to HighLevel. */
export interface Call<T> {
	readonly request: ApiRequest<T>;
	readonly effect: Effect;
	/** Ends all waiting */
	readonly signal?: AbortSignal;
	/** Those before */
	readonly tries: Tries;
}

/** A value for the caller: read from a success, or made of a refusal that was expected. */
interface Answer<T> {
	kind: 'answer' | 'accepted';
	value: T;
}

/** What came of a request. */
export interface Sent<T> {
	outcome: Outcome | Answer<T> | { kind: 'shown'; value: DryRun };
	/** Those that it took, and those before */
	tries: Tries;
	/** Whether nobody can know if it was carried out, so that it must not be sent again */
	isUnknown?: boolean;
}

/** Sends a request. Refusals are answers; what ends the waiting is thrown. */
export type Send = <T>(call: Call<T>) => Promise<Sent<T>>;
