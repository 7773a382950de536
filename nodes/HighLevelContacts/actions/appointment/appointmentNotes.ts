import type { Note } from '../../model/wire';
import type { Api } from '../../transport/api';
import { paginate } from '../../transport/paginate';
import { path } from '../../transport/path';
import { many } from '../../transport/answer';

/** HighLevel refuses longer pages (docs/highlevel-api.md, Calendars). */
const PAGE = 20;

/** The notes of an appointment, page after page. */
export function appointmentNotes(api: Api, appointmentId: string): AsyncGenerator<Note> {
	return paginate<Note, number>(async (offset = 0) => {
		const { notes, hasMore } = await api.send<{ notes: Note[]; hasMore?: unknown }>({
			read: many('notes'),
			method: 'GET',
			path: path`/calendars/appointments/${appointmentId}/notes`,
			area: 'calendars',
			query: { limit: PAGE, offset },
		});
		const goesOn = hasMore && notes.length > 0;
		return { rows: notes, next: goesOn ? offset + notes.length : undefined };
	});
}
