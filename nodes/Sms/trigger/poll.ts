import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { InvalidInput } from '../../shared/invalidInput';
import { systemClock, type Clock } from '../../shared/transport/clock';
import { quoteValue } from '../../shared/values/quoteValue';
import { Api } from '../api';
import type { SmsApi } from '../provider';
import type { PollPart } from '../receive';
import { Refused } from '../refused';
import { asNodeError } from '../run';
import { eventItem, numberOf, type EventItem } from './eventItem';
import { pollNumbers, readPollState } from './pollNumbers';
import { listIn, readTriggerSettings, type TriggerSettings } from './settings';

/** n8n files static data under the node. */
const KEY = 'smsPoll';
/** Polls come each minute at the most. */
const LONGEST_POLL_MS = 45_000;
/** Of so many numbers somebody has written lately, when the user tries the trigger. */
const SAMPLED_NUMBERS = 5;

/**
 * Asks the provider for what is new since the last poll. What it fails at is asked for again by the next one, as the
 * state is written at the end only.
 *
 * @throws NodeApiError with the provider's HTTP code, or NodeOperationError for wrong parameters
 */
export async function pollTexts(
	host: IPollFunctions,
	clock: Clock = systemClock,
): Promise<INodeExecutionData[][] | null> {
	let name = '';
	const ending = new AbortController();
	const budget = new AbortController();
	clock.sleep(LONGEST_POLL_MS, ending.signal).then(
		() => budget.abort(),
		() => undefined,
	);
	try {
		const settings = readTriggerSettings(host);
		const { provider, slot } = settings.chosen;
		name = provider.displayName;
		const { poll } = provider;
		if (!poll) {
			throw new InvalidInput(
				`${name} calls by itself and is not asked`,
				'Use the SMS Trigger for it.',
			);
		}
		const phones = readPhones(host.getNodeParameter('phones', ''), settings.country);
		const api = new Api(host, provider, slot, clock, budget.signal);
		const items =
			host.getMode() === 'manual'
				? await sample(api, phones, poll, settings, clock.now())
				: await findNew(host, api, phones, poll, settings, clock, budget.signal);
		return items.length > 0 ? [items.map((json) => ({ json }))] : null;
	} catch (thrown) {
		const error = asNodeError(host.getNode(), budget.signal.aborted ? tooSlow() : thrown, name);
		throw error;
	} finally {
		ending.abort();
	}
}

async function findNew(
	host: IPollFunctions,
	api: SmsApi,
	phones: string[],
	poll: PollPart,
	settings: TriggerSettings,
	clock: Clock,
	signal: AbortSignal,
): Promise<EventItem[]> {
	const data = host.getWorkflowStaticData('node');
	const found = data[KEY];
	const state = readPollState(found);
	const { items, next, failure } = await pollNumbers(api, state, {
		...settings,
		phones,
		poll,
		now: clock.now(),
		isTimeLeft: () => !signal.aborted,
	});
	if (failure) {
		const error = asNodeError(host.getNode(), failure.reason, settings.chosen.provider.displayName);
		throw error;
	}
	// Another poll was quicker, and has told the same.
	if (data[KEY] !== found) return [];
	// n8n notices assignments only.
	data[KEY] = { ...next };
	const wanted = items.filter((item) => settings.isWanted(item));
	// With durable cursors n8n forgets what a poll at the activation has noted unless it tells something.
	if (!state && wanted.length === 0) await host.__commitCursor?.();
	return wanted;
}

/** The latest text of some of the numbers, whenever it came. */
async function sample(
	api: SmsApi,
	phones: string[],
	poll: PollPart,
	settings: TriggerSettings,
	now: number,
): Promise<EventItem[]> {
	for (const phone of phones.slice(0, SAMPLED_NUMBERS)) {
		const told = await poll.read(api, phone);
		const items = told.map((one) => eventItem(one, settings, now));
		items.sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
		if (items.length > 0) return items.slice(0, 1);
	}
	return [];
}

function readPhones(value: unknown, country: string): string[] {
	const phones = listIn(value).map((text) => {
		const { number, isReadable } = numberOf(text, country);
		if (number !== null && isReadable) return number;
		throw new InvalidInput(
			`The field 'Phone Numbers' holds no phone number: ${quoteValue(text)}`,
			'Write numbers with their country code, such as +14155550123, separated by commas.',
		);
	});
	if (phones.length > 0) return [...new Set(phones)];
	throw new InvalidInput(
		"The field 'Phone Numbers' is empty",
		'Enter the numbers of those whose texts are to start the workflow, separated by commas.',
	);
}

function tooSlow(): Refused {
	return new Refused(
		'keeps the trigger waiting: it takes no more requests for now',
		'The next poll asks again. If this goes on, poll less often.',
		{ status: 429 },
	);
}
