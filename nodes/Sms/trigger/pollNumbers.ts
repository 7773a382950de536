import { createHash } from 'node:crypto';
import { asRecord, textsIn } from '../../shared/answered';
import type { PollPart } from '../receive';
import type { SmsApi } from '../provider';
import { eventItem, keyOf, type EventItem, type ItemSettings } from './eventItem';
import { readTime } from './readTime';

/** What a poll leaves for the next one, as plain JSON. */
export interface PollState {
	v: 1;
	/** When it began to look, in epoch milliseconds */
	since: number;
	/** The number that is asked for first next time */
	next: string;
	/** By number, the keys of all that it has told the last time; packed, as n8n saves it with the workflow */
	known: Record<string, string>;
}

const KEY_LENGTH = 8;

export interface PollWork extends ItemSettings {
	phones: string[];
	poll: PollPart;
	/** Epoch milliseconds */
	now: number;
	/** Whether something new may be begun */
	isTimeLeft: () => boolean;
}

export function readPollState(saved: unknown): PollState | undefined {
	const { v, since, next, known } = asRecord(saved);
	if (v !== 1 || typeof since !== 'number' || typeof next !== 'string') return undefined;
	return { v, since, next, known: textsIn(known) };
}

/**
 * Asks for some of the numbers, those first that were not asked for last time, and finds what is new of each. Of a
 * number that is asked for the first time, only what happened since the trigger began is new.
 *
 * @returns also what the provider has refused the first number with; after a later one, what was found counts
 */
export async function pollNumbers(
	api: SmsApi,
	state: PollState | undefined,
	{ phones, poll, now, isTimeLeft, ...settings }: PollWork,
): Promise<{ items: EventItem[]; next: PollState; failure?: { reason: unknown } }> {
	const since = state?.since ?? now;
	const known: Record<string, string> = {};
	for (const phone of phones) {
		const keys = state?.known[phone];
		if (keys !== undefined) known[phone] = keys;
	}
	const begin = Math.max(0, phones.indexOf(state?.next ?? ''));
	const turn = [...phones.slice(begin), ...phones.slice(0, begin)];
	const items: EventItem[] = [];
	let asked = 0;
	let failure: { reason: unknown } | undefined;
	for (const phone of turn.slice(0, poll.numbersPerMinute)) {
		if (asked > 0 && !isTimeLeft()) break;
		const [answer] = await Promise.allSettled([poll.read(api, phone)]);
		if (answer.status === 'rejected') {
			failure = asked === 0 ? { reason: answer.reason } : undefined;
			break;
		}
		const told = answer.value;
		const before = known[phone];
		const found = told.map((one) => ({ one, item: eventItem(one, settings, now) }));
		const news = found.filter(({ one, item }) =>
			before === undefined
				? (readTime(one.at, settings.timezone) ?? 0) > since
				: !keysIn(before).includes(hashOf(item)),
		);
		items.push(...news.map(({ item }) => item));
		known[phone] = found.map(({ item }) => hashOf(item)).join('');
		asked += 1;
	}
	items.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
	return { items, next: { v: 1, since, next: turn[asked] ?? turn[0] ?? '', known }, failure };
}

function hashOf(item: EventItem): string {
	return createHash('sha256').update(keyOf(item)).digest('base64url').slice(0, KEY_LENGTH);
}

function keysIn(text: string): string[] {
	return text.match(/.{8}/g) ?? [];
}
