import type { IDataObject } from 'n8n-workflow';
import { eventsIn } from '../../actions/appointment/eventsIn';
import { appointmentOutput } from '../../model/entityOutput';
import type { Appointment } from '../../model/wire';
import { fetchCalendars } from '../../run/dictionaries';
import { sideBySide } from '../../transport/sideBySide';
import type { WatchTools } from '../childEvent';
import type { AppointmentSettings } from './appointmentPlan';

/** An appointment as the trigger reads it; times in epoch milliseconds, NaN when HighLevel does not tell. */
export interface AppointmentRow {
	id: string;
	contactId: string | null;
	start: number;
	added: number;
	updated: number;
	appointment: Appointment;
	json: IDataObject;
}

/** Appointments that lie in a range, in the order of their times, with HighLevel's time. */
export async function readAppointments(
	{ api, clock }: WatchTools,
	{ whose, simple, isWanted }: AppointmentSettings,
	from: number,
	to: number,
): Promise<{ rows: AppointmentRow[]; now: number }> {
	let now: number | undefined;
	const sources = whose
		? [whose]
		: (await fetchCalendars(api)).map(({ id }) => ({ calendarId: id }));
	const found = new Map<string, Appointment>();
	await sideBySide(sources, async (source) => {
		const events = await eventsIn(api, source, from, to, (time) => {
			now = Math.max(now ?? time, time);
		});
		for (const event of events) found.set(event.id, event);
	});
	const rows = [...found.values()]
		.filter(isWanted)
		.map((appointment) => appointmentRow(appointment, simple))
		.sort((a, b) => a.start - b.start);
	return { rows, now: now ?? clock.now() };
}

function appointmentRow(appointment: Appointment, simple: boolean): AppointmentRow {
	const { contactId, ...json } = appointmentOutput(appointment, undefined, simple);
	return {
		id: appointment.id,
		contactId: String(contactId ?? '') || null,
		start: Date.parse(String(appointment.startTime)),
		added: Date.parse(String(appointment.dateAdded)),
		updated: Date.parse(String(appointment.dateUpdated)),
		appointment,
		json,
	};
}

/** Appointments from some days ago until some months ahead. */
export async function readAround(tools: WatchTools, settings: AppointmentSettings) {
	const now = tools.clock.now();
	const { backMs, aheadMs } = settings;
	return await readAppointments(tools, settings, now - backMs, now + aheadMs);
}
