import type { NodeApiError } from 'n8n-workflow';
import type { Appointment } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import type { ReplyFacts } from '../../transport/replyErrors';
import { displayZone } from '../../queries/displayZone';
import { fetchFreeSlots, type SlotRange } from '../../queries/freeSlots';

/** The zone is that in which free times are told. */
type Wanted = Pick<SlotRange, 'calendarId' | 'from' | 'userId'> & { zone?: string };

const DAYS = 7;
/** So many are enough to choose from, and few enough to read in an error. */
const SUGGESTIONS = 5;
const LOOK_FIRST =
	'The answer to an earlier try was lost, so this appointment may have been booked: look into the calendar before you run it again.';

/** HighLevel refuses to book this time; the user gets `slotTakenError`. */
export class SlotTaken extends Error {
	constructor(
		readonly facts: ReplyFacts,
		/** An earlier try of the same request may have booked it. */
		readonly uncertain: boolean,
	) {
		super(facts.text);
	}
}

/** @throws SlotTaken when the time cannot be booked */
export function refuseTaken(facts: ReplyFacts, uncertain: boolean): Appointment | undefined {
	if (isSlotTaken(facts)) throw new SlotTaken(facts, uncertain);
	return undefined;
}

/**
 * HighLevel says the same of a time that is taken, that is outside the opening hours (or there are none), and that is
 * outside the booking window.
 */
export function isSlotTaken({ status, text }: Pick<ReplyFacts, 'status' | 'text'>): boolean {
	return status === 400 && /slot /i.test(text) && /no longer available/i.test(text);
}

/** @param tried times that were refused */
export async function slotTakenError(
	item: ItemContext,
	{ facts, uncertain }: SlotTaken,
	wanted: Wanted,
	tried: string[] = [],
): Promise<NodeApiError> {
	const error = item.api.refusal(facts.status, facts.text);
	const told = [
		error.description,
		tried.length > 0 && `Tried: ${tried.join(', ')}.`,
		uncertain && LOOK_FIRST,
		await nextFree(item, wanted, tried),
	];
	error.description = told.filter(Boolean).join(' ');
	return error;
}

/** The conflict is what the user must hear of, also when the free times cannot be read. */
async function nextFree(item: ItemContext, wanted: Wanted, tried: string[]): Promise<string> {
	const { calendarId, from, userId } = wanted;
	try {
		const zone = await displayZone(item, wanted.zone);
		const range = { calendarId, from, to: from + DAYS * 86_400_000, zone, userId };
		const slots = (await fetchFreeSlots(item.api, range)).map(({ start }) => start);
		const others = slots.filter((start) => !tried.includes(start)).slice(0, SUGGESTIONS);
		return others.length > 0
			? `The next free times are: ${others.join(', ')} (time zone ${zone}).`
			: `The calendar has no${tried.length > 0 ? ' other' : ''} free time in the ${DAYS} days from then.`;
	} catch {
		return '';
	}
}
