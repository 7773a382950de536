import { asText } from '../model/answered';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { appointmentsOf } from '../actions/appointment/appointmentsOf';
import type { Appointment } from '../model/wire';
import { chosenContact } from './chosenContact';
import { entriesOf, holding } from './matching';
import { openApi } from './openApi';

/** The appointments of the chosen contact, the latest first: title with time, in the sub-account's time zone. */
export async function searchAppointments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const appointments = await appointmentsOf(await openApi(this), chosenContact(this));
	const start = ({ startTime }: Appointment) => asText(startTime) ?? '';
	const latestFirst = appointments.sort((a, b) => start(b).localeCompare(start(a)));
	const entries = entriesOf(latestFirst, label);
	return { results: holding(entries, filter) };
}

function label({ title, startTime, appointmentStatus }: Appointment, id: string): string {
	// Without seconds, which are always zero.
	const facts = [asText(startTime)?.replace('T', ' ').slice(0, 16), asText(appointmentStatus)];
	const shown = facts.filter(Boolean).join(', ');
	return `${asText(title) || id}${shown && ` (${shown})`}`;
}
