import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { appointmentsOf } from '../actions/appointment/appointmentsOf';
import type { Appointment } from '../model/wire';
import { chosenContact } from './chosenContact';
import { holding } from './matching';
import { openApi } from './openApi';

/** The appointments of the chosen contact, the latest first: title with time, in the sub-account's time zone. */
export async function searchAppointments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const appointments = await appointmentsOf(await openApi(this), chosenContact(this));
	const entries = appointments
		.sort((a, b) => (b.startTime ?? '').localeCompare(a.startTime ?? ''))
		.map((appointment) => ({ name: label(appointment), value: appointment.id }));
	return { results: holding(entries, filter) };
}

function label({ id, title, startTime, appointmentStatus }: Appointment): string {
	// Without seconds, which are always zero.
	const facts = [startTime?.replace('T', ' ').slice(0, 16), appointmentStatus];
	return `${title || id} (${facts.filter(Boolean).join(', ')})`;
}
