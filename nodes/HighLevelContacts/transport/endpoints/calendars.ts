import { asRecord, asText } from '../../../shared/answered';
import { hasDays, readFreeSlots, type FreeSlot } from '../../model/appointment/freeSlots';
import { UnexpectedAnswer } from '../answer';
import { endpoint } from '../endpoint';

export const calendars = {
	freeSlots: endpoint({
		method: 'GET',
		path: '/calendars/{calendarId}/free-slots',
		area: 'calendars',
		scope: 'calendars.readonly',
		read: slotsIn,
	}),
};

/** Each answer has an ID: without it or days it does not say that nothing is free. */
function slotsIn(answer: unknown): FreeSlot[] {
	const body = asRecord(answer);
	const isTold = hasDays(body) || asText(body.traceId) !== undefined;
	if (!isTold) throw new UnexpectedAnswer('slots');
	return readFreeSlots(body);
}
