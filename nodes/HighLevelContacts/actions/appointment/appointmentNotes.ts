import type { Note } from '../../model/wire';
import type { Api } from '../../transport/api';
import { appointments } from '../../transport/endpoints/appointments';
import { paginate } from '../../transport/paginate';

/** HighLevel refuses longer pages (docs/highlevel-api.md, Calendars). */
const PAGE = 20;

/** The notes of an appointment, page after page. */
export function appointmentNotes(api: Api, appointmentId: string): AsyncGenerator<Note> {
	return paginate<Note, number>(async (offset = 0) => {
		const query = { limit: PAGE, offset };
		const { notes, hasMore } = await api.call(appointments.listNotes, { appointmentId }, { query });
		const goesOn = hasMore && notes.length > 0;
		return { rows: notes, next: goesOn ? offset + notes.length : undefined };
	});
}
