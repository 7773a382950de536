import type { NodeApiError } from 'n8n-workflow';
import type { Api } from '../../transport/api';
import type { ReplyFacts } from '../../transport/replyErrors';
import { fetchFreeSlots, type SlotRange } from './fetchFreeSlots';

const WEEK_MS = 7 * 86_400_000;
/** Enough to choose from, and few enough to read in an error. */
const SUGGESTIONS = 5;

/** Whether HighLevel refused a time because it cannot be booked. */
export function isSlotTaken({ status, text }: ReplyFacts): boolean {
	return status === 400 && /slot .*no longer available/i.test(text);
}

/** The error for a time that cannot be booked, with the next times that can. */
export async function slotTaken(
	api: Api,
	facts: ReplyFacts,
	wanted: Omit<SlotRange, 'to'>,
): Promise<NodeApiError> {
	const error = api.refusal(facts.status, facts.text);
	const next = await nextFree(api, wanted);
	const said = next.length > 0 ? `The next free times are: ${next.join(', ')}.` : undefined;
	error.description = [error.description, said].filter(Boolean).join(' ');
	return error;
}

/** Nothing when they cannot be read: the conflict is what the user must hear of. */
async function nextFree(api: Api, wanted: Omit<SlotRange, 'to'>): Promise<string[]> {
	try {
		const slots = await fetchFreeSlots(api, { ...wanted, to: wanted.from + WEEK_MS });
		return slots.slice(0, SUGGESTIONS).map(({ start }) => start);
	} catch {
		return [];
	}
}
