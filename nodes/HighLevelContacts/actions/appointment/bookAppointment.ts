import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { asText, asTime, idIn } from '../../../shared/answered';
import { appointmentMatchesBody } from '../../model/appointment/appointmentMatchesBody';
import { InvalidInput } from '../../../shared/invalidInput';
import { formatTime } from '../../model/values/formatTime';
import type { Appointment } from '../../model/wire';
import { eventsIn } from '../../queries/eventsIn';
import { freeSlots, type SlotRange } from '../../queries/freeSlots';
import type { ItemContext } from '../../run/itemContext';
import { idOf } from '../../transport/answer';
import type { IsRecent } from '../../transport/apiRequest';
import { DryRun } from '../../transport/dryRun';
import { appointments } from '../../transport/endpoints/appointments';
import { refuseTaken, SlotTaken, slotTakenError } from './slotTaken';

/** Others hardly take more in a row within a moment: something else is wrong then. */
const MOST_TRIES = 5;

export interface Booked {
	answer: Appointment;
	sent: IDataObject;
}

/**
 * Books an appointment, once: when the reply is lost, the calendar is looked through before it is sent again,
 * because the first try may have taken the slot. The calendar and not the contact's own list is asked, in
 * which times stand without a zone (docs/highlevel-api.md, Calendars).
 *
 * @throws SlotTaken when the time cannot be booked
 */
export async function bookAppointment(
	{ api, createdIds }: ItemContext,
	body: IDataObject,
): Promise<Booked | DryRun> {
	const { calendarId } = body;
	const from = asTime(body.startTime);
	let wasLost: IsRecent | undefined;

	const findOwn = async (isRecent: IsRecent): Promise<Appointment[]> =>
		(await eventsIn(api, { calendarId }, from, from + 60_000)).filter(
			(candidate) =>
				appointmentMatchesBody(candidate, body) &&
				!createdIds.isKnown(candidate.id) &&
				isRecent(candidate.dateAdded),
		);

	const send = async (): Promise<Appointment | DryRun> =>
		await api.call(
			appointments.create,
			{},
			{
				body: { ...body, locationId: api.locationId },
				recovery: {
					async find(isRecent) {
						wasLost = isRecent;
						return await findOwn(isRecent);
					},
					isSure: async () => true,
					idOf,
					remark: (made, warning) => ({ ...made, warning }),
				},
				accept: refuseTaken,
			},
		);
	const own = await send().catch(async (error: unknown) => {
		// A first try that was still on its way when it was looked for has taken the slot by now.
		const [late] = error instanceof SlotTaken && wasLost ? await findOwn(wasLost) : [];
		return late ?? Promise.reject(error);
	});
	if (own instanceof DryRun) return own;
	createdIds.add(own.id);
	return { answer: own, sent: body };
}

/**
 * Books the first free slot of a range, and the next one when it was taken meanwhile. The slots are asked for anew
 * each time: what an appointment leaves free only HighLevel knows (pauses, several users, other calendars).
 *
 * When an answer was lost and it is not known whether that slot is ours, no other one is booked.
 *
 * @param body of the appointment, without a start
 * @throws NodeApiError when several were taken, InvalidInput when none is free
 */
export async function bookNextFree(
	item: ItemContext,
	body: IDataObject,
	range: SlotRange,
): Promise<Booked | DryRun> {
	const tried: string[] = [];
	let refusal: SlotTaken | undefined;
	while (tried.length < MOST_TRIES && !refusal?.uncertain) {
		const startTime = await firstFree(item, range, tried);
		if (startTime === undefined) break;
		const result = await bookAppointment(item, { ...body, startTime }).catch((error: unknown) => {
			return error instanceof SlotTaken ? error : Promise.reject(error);
		});
		// Nothing is taken by what is only shown, and the next item would be shown the same.
		if (result instanceof DryRun) item.createdIds.add(markOf(range, startTime));
		if (!(result instanceof SlotTaken)) return result;
		refusal = result;
		tried.push(startTime);
	}
	throw refusal ? await slotTakenError(item, refusal, range, tried) : await noneFree(item, range);
}

async function firstFree(
	{ api, createdIds }: ItemContext,
	range: SlotRange,
	tried: string[],
): Promise<string | undefined> {
	for await (const { start } of freeSlots(api, range)) {
		if (!tried.includes(start) && !createdIds.isKnown(markOf(range, start))) return start;
	}
	return undefined;
}

function markOf({ calendarId, userId = '' }: SlotRange, start: string): string {
	return `slot ${calendarId} ${userId} ${Date.parse(start)}`;
}

async function noneFree(item: ItemContext, range: SlotRange): Promise<InvalidInput> {
	const { from, to, zone, userId } = range;
	const shown = (time: number) => formatTime(DateTime.fromMillis(time), zone);
	const forWhom = userId ? " for the user in 'Assigned To'" : '';
	return new InvalidInput(
		`The calendar ${await nameOf(item, range.calendarId)} has no free slot${forWhom}`,
		`None was found from ${shown(from)} to ${shown(to)}. Raise 'Days Ahead', or check the calendar's opening hours, notice and booking window in HighLevel.`,
	);
}

/** As HighLevel shows it; the ID where the name cannot be read, as what is not free must be told all the same. */
async function nameOf({ accountCache }: ItemContext, calendarId: string): Promise<string> {
	const all = await accountCache.calendars().catch(() => []);
	const name = asText(all.find((calendar) => idIn(calendar) === calendarId)?.name);
	return name ? `"${name}"` : calendarId;
}
