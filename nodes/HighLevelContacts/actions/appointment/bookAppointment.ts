import type { IDataObject } from 'n8n-workflow';
import { asTime } from '../../model/answered';
import { appointmentMatchesBody } from '../../model/appointment/appointmentMatchesBody';
import type { Appointment } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { idOf } from '../../transport/answer';
import type { IsRecent } from '../../transport/apiRequest';
import { appointments } from '../../transport/endpoints/appointments';
import { eventsIn } from '../../queries/eventsIn';
import { refuseTaken, SlotTaken } from './slotTaken';

/** An appointment that was made: HighLevel's answer, and what it was made of. */
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
): Promise<Booked> {
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

	const send = async (): Promise<Appointment> =>
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
	createdIds.add(own.id);
	return { answer: own, sent: body };
}
