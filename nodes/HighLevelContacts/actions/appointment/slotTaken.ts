import type { NodeApiError } from 'n8n-workflow';
import { asText, asTime } from '../../model/answered';
import type { Appointment } from '../../model/wire';
import type { Api } from '../../transport/api';
import type { ReplyFacts } from '../../transport/replyErrors';
import { fetchFreeSlots } from './fetchFreeSlots';

/** What free times are looked for by. */
type Wanted = Pick<Appointment, 'calendarId' | 'startTime' | 'assignedUserId'>;

const DAYS = 7;
/** Enough to choose from, and few enough to read in an error. */
const SUGGESTIONS = 5;

/** Thrown inside the package for a time that HighLevel refuses to book; the user gets `slotTakenError`. */
export class SlotTaken extends Error {
	constructor(
		readonly facts: ReplyFacts,
		/** Whether an earlier try of the same request may have booked it */
		readonly uncertain: boolean,
	) {
		super(facts.text);
	}
}

/** For requests that book: @throws SlotTaken when the time cannot be booked. */
export function refuseTaken(facts: ReplyFacts, uncertain: boolean): Appointment | undefined {
	if (isSlotTaken(facts)) throw new SlotTaken(facts, uncertain);
	return undefined;
}

/**
 * Whether HighLevel refused a time because it cannot be booked. It says the same of a time that is taken, that is
 * outside the opening hours (or there are none), and that is outside the booking window.
 */
export function isSlotTaken({ status, text }: Pick<ReplyFacts, 'status' | 'text'>): boolean {
	return status === 400 && /slot /i.test(text) && /no longer available/i.test(text);
}

/**
 * The error for a time that cannot be booked, with the next times that can.
 *
 * @param zone IANA name of the zone in which free times are told
 */
export async function slotTakenError(
	api: Api,
	{ facts }: SlotTaken,
	wanted: Wanted,
	zone: string,
): Promise<NodeApiError> {
	const error = api.refusal(facts.status, facts.text);
	error.description = [error.description, await nextFree(api, wanted, zone)]
		.filter(Boolean)
		.join(' ');
	return error;
}

/** Nothing when the free times cannot be read: the conflict is what the user must hear of. */
async function nextFree(api: Api, wanted: Wanted, zone: string): Promise<string> {
	const from = asTime(wanted.startTime);
	const range = {
		calendarId: asText(wanted.calendarId) ?? '',
		from,
		to: from + DAYS * 86_400_000,
		zone,
		userId: asText(wanted.assignedUserId),
	};
	try {
		const slots = (await fetchFreeSlots(api, range)).slice(0, SUGGESTIONS);
		return slots.length > 0
			? `The next free times are: ${slots.map(({ start }) => start).join(', ')}.`
			: `The calendar has no free time in the ${DAYS} days from then.`;
	} catch {
		return '';
	}
}
