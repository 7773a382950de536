import { idOf, itself } from '../../transport/answer';
import type { IsRecent } from '../../transport/apiRequest';
import type { IDataObject } from 'n8n-workflow';
import { isSentAppointment } from '../../model/sentAppointment';
import type { Appointment } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import type { ReplyFacts } from '../../transport/replyErrors';
import { eventsIn } from './eventsIn';
import { isSlotTaken, slotTaken } from './slotTaken';

/**
 * Books an appointment, once: when the reply is lost, the calendar is looked through before it is sent again,
 * because the first try may have taken the slot. The calendar and not the contact's own list is asked, in
 * which times stand without a zone (docs/highlevel-api.md, Calendars).
 *
 * @throws NodeApiError that names the next free times when the slot is taken
 */
export async function bookAppointment(
	{ api, creations }: ItemContext,
	body: IDataObject,
	zone: string,
): Promise<Appointment> {
	const { calendarId, startTime } = body;
	const from = Date.parse(String(startTime));
	let wasLost: IsRecent | undefined;

	const findOwn = async (isRecent: IsRecent): Promise<Appointment[]> =>
		(await eventsIn(api, { calendarId }, from, from + 60_000)).filter(
			(candidate) =>
				isSentAppointment(candidate, body) &&
				!creations.isKnown(candidate.id) &&
				isRecent(candidate.dateAdded),
		);

	const answer = await api.send<Appointment | { refused: ReplyFacts }>({
		method: 'POST',
		path: '/calendars/events/appointments',
		area: 'calendars',
		read: itself,
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
		accept: (facts) => (isSlotTaken(facts) ? { refused: facts } : undefined),
	});
	// A first try that was still on its way when it was looked for has taken the slot by now.
	const own = 'refused' in answer ? wasLost && (await findOwn(wasLost))[0] : answer;
	if (!own) throw await slotTaken(api, answer.refused as ReplyFacts, body, zone);
	creations.add(own.id);
	return own;
}
