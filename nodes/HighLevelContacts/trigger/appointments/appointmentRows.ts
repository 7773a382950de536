import { asText, asTime, idIn } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import { eventsIn } from '../../queries/eventsIn';
import { appointmentOutput } from '../../model/entityOutput';
import type { Appointment } from '../../model/wire';
import { fetchCalendars } from '../../run/accountCache';
import { pMap } from '../../transport/pMap';
import type { WatchTools } from '../childEvent';
import type { AppointmentSettings } from './appointmentPlan';

/** Times are epoch milliseconds, NaN when HighLevel does not tell. */
export interface AppointmentRow {
	id: string;
	contactId: string | null;
	start: number;
	added: number;
	updated: number;
	appointment: Appointment;
	json: IDataObject;
}

export async function readAppointments(
	{ api, clock }: WatchTools,
	{ whose, simple, isWanted }: AppointmentSettings,
	from: number,
	to: number,
): Promise<{ rows: AppointmentRow[]; now: number }> {
	let now: number | undefined;
	const sources = whose
		? [whose]
		: (await fetchCalendars(api)).flatMap((calendar) => {
				const calendarId = idIn(calendar);
				return calendarId === undefined ? [] : [{ calendarId }];
			});
	const found = new Map<string, AppointmentRow>();
	await pMap(sources, async (source) => {
		const events = await eventsIn(api, source, from, to, (time) => {
			now = Math.max(now ?? time, time);
		});
		for (const event of events) {
			const id = idIn(event);
			// One without an ID cannot be told from another, nor be told once.
			if (id !== undefined && isWanted(event)) found.set(id, appointmentRow(id, event, simple));
		}
	});
	const rows = [...found.values()].sort((a, b) => a.start - b.start);
	return { rows, now: now ?? clock.now() };
}

function appointmentRow(id: string, appointment: Appointment, simple: boolean): AppointmentRow {
	const { contactId, ...json } = appointmentOutput(appointment, undefined, simple);
	return {
		id,
		contactId: asText(contactId) || null,
		start: asTime(appointment.startTime),
		added: asTime(appointment.dateAdded),
		updated: asTime(appointment.dateUpdated),
		appointment,
		json,
	};
}

export async function readAppointmentsAroundNow(tools: WatchTools, settings: AppointmentSettings) {
	const now = tools.clock.now();
	const { backMs, aheadMs } = settings;
	return await readAppointments(tools, settings, now - backMs, now + aheadMs);
}
