import { asText } from '../model/answered';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { zoneOf } from '../actions/appointment/displayZone';
import type { Appointment } from '../model/wire';
import { AccountCache } from '../run/accountCache';
import { appointments } from '../transport/endpoints/appointments';
import { chosenContact } from './chosenContact';
import { listEntries, filterEntries } from './listEntries';
import { openApi } from './openApi';

/** The appointments of the chosen contact, the latest first: title with time, in the time zone of the sub-account, which is named. */
export async function searchAppointments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await openApi(this);
	const contactId = await chosenContact(this, api);
	const events = await api.call(appointments.ofContact, { contactId });
	const start = ({ startTime }: Appointment) => asText(startTime) ?? '';
	const latestFirst = events.sort((a, b) => start(b).localeCompare(start(a)));
	const zone = zoneOf(await new AccountCache(api).location());
	const entries = listEntries(latestFirst, (row, id) => label(row, id, zone));
	return { results: filterEntries(entries, filter) };
}

function label(
	{ title, startTime, appointmentStatus }: Appointment,
	id: string,
	zone?: string,
): string {
	// Without seconds, which are always zero.
	const time = asText(startTime)?.replace('T', ' ').slice(0, 16);
	const facts = [time && [time, zone].filter(Boolean).join(' '), asText(appointmentStatus)];
	const shown = facts.filter(Boolean).join(', ');
	return `${asText(title) || id}${shown && ` (${shown})`}`;
}
