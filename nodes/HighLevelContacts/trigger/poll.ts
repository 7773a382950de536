import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { readTriggerFields } from '../fields/triggerFilters';
import { asNodeError } from '../run/itemErrors';
import { Api } from '../transport/api';
import { systemClock, type Clock } from '../../shared/transport/clock';
import { openSession } from '../transport/openSession';
import { childFields } from './addContact';
import { ChildPoll } from './childPoll';
import { ContactPoll } from './contacts/contactPoll';
import { filterFields } from './filterFields';
import { readTriggerSettings } from './settings';
import { fingerprint, StateStore, type SavedState } from './stateStore';
import { TriggerParameters } from './triggerParameters';

/** Polls come each minute at the most; one that ends before the next begins costs nothing twice. */
const LONGEST_POLL_MS = 45_000;
/** n8n gives a poll up after some time, of which the last page and its retries need the rest. */
const BUDGET_SHARE = 0.5;
/** The search takes no longer pages (docs/highlevel-api.md, Search). */
const PAGE_SIZE = 500;

export interface PollTools {
	host: IPollFunctions;
	api: Api;
	clock: Clock;
	beganAt: number;
	/** Nothing more is begun after this time, in epoch milliseconds of the clock. */
	giveUpAt: number;
}

export interface Poll<State extends SavedState> {
	isState: (saved: unknown) => saved is State;
	/** Finds what the user gets who tries the trigger in the editor, and changes no state. */
	sample(): Promise<INodeExecutionData[]>;
	/**
	 * @param state what the last poll has saved; nothing at the start
	 * @param of what the next state belongs to
	 */
	run(state: State | undefined, of: string): Promise<{ items: INodeExecutionData[]; next: State }>;
}

/**
 * Writes the state once, at the end: whatever fails before leaves it as it was, and the next poll reads the same
 * again.
 *
 * @param pageSize contacts per request; given by tests only
 * @throws NodeApiError with HighLevel's HTTP code, or NodeOperationError for wrong parameters
 */
export async function poll(
	host: IPollFunctions,
	clock: Clock = systemClock,
	pageSize = PAGE_SIZE,
): Promise<INodeExecutionData[][] | null> {
	const beganAt = clock.now();
	try {
		const fields = { ...filterFields, ...childFields };
		const { filters, addContact } = await readTriggerFields(host, fields);
		const settings = readTriggerSettings(new TriggerParameters(host, filters, addContact));
		const { authentication, locationId } = settings;
		const session = await openSession(host, authentication, locationId, clock);
		const api = new Api(session, settings.api, undefined, clock);
		const tools = { host, api, clock, beganAt, giveUpAt: beganAt + budgetMs(host) };
		const of = fingerprint(session.connection, settings);
		return settings.about === 'contact'
			? await runOnce(tools, of, new ContactPoll(tools, settings, pageSize))
			: await runOnce(tools, of, new ChildPoll(tools, settings));
	} catch (error) {
		const shown = asNodeError(host.getNode(), error);
		throw shown;
	}
}

async function runOnce<State extends SavedState>(
	{ host, clock, beganAt }: PollTools,
	of: string,
	poll: Poll<State>,
): Promise<INodeExecutionData[][] | null> {
	if (host.getMode() === 'manual') return [await poll.sample()];
	const store = new StateStore(host, of, poll.isState, beganAt);
	const { items, next } = await poll.run(store.state, of);
	if (!store.save(next, items.length > 0, clock.now())) return null;
	if (items.length > 0) return [items];
	// With durable cursors n8n forgets what a poll at the activation has noted unless it emits something. What
	// happens until the next poll would then count as having been there before.
	if (!store.state) await host.__commitCursor?.();
	return null;
}

/** Hosts before n8n 2.36 do not tell. */
function budgetMs(host: Partial<Pick<IPollFunctions, 'getPollBudgetMs'>>): number {
	return Math.min(LONGEST_POLL_MS, (host.getPollBudgetMs?.() ?? Infinity) * BUDGET_SHARE);
}
