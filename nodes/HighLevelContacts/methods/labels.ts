import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { asFlag, asText, asTime } from '../../shared/answered';
import { unifyContact } from '../model/contact/contactShape';
import { plainText } from '../model/note/plainText';
import type { SmsProvider } from '../queries/smsProviders';
import type {
	Answered,
	Appointment,
	Calendar,
	Contact,
	Conversation,
	NamedEntity,
	Note,
	Task,
} from '../model/wire';

/** A longer label does not fit into the list. */
const LONGEST_NOTE = 60;

export function nameOf({ name }: NamedEntity, id: string): string {
	return asText(name) || id;
}

/** Marks what is not published, and so cannot be started. */
export function nameAndStatus(row: NamedEntity, id: string): string {
	const status = asText(row.status) ?? 'published';
	return withFacts(nameOf(row, id), [status === 'published' ? '' : status]);
}

export function calendarLabel(row: Calendar, id: string): string {
	return withFacts(nameOf(row, id), [row.isActive === false ? 'inactive' : '']);
}

export function businessLabel(row: Answered, id: string): string {
	return asText(row.name) ? withFacts(nameOf(row, id), [asText(row.city)]) : id;
}

export function contactLabel(contact: Contact, id: string): string {
	const unified = unifyContact(contact);
	const [name, email, phone] = [unified.name, unified.email, unified.phone].map(asText);
	const reach = email || phone;
	return name ? withFacts(name, [reach]) : reach || id;
}

export function conversationLabel(conversation: Conversation, id: string): string {
	const { contactName, fullName, phone, email } = conversation;
	return contactLabel({ name: contactName || fullName, phone, email }, id);
}

/** The default one needs no choice, as it carries the texts of the channel SMS. */
export function providerLabel({ name, isDefault }: SmsProvider): string {
	return withFacts(name, [isDefault ? 'the default, for the channel SMS' : '']);
}

export function subAccountLabel({ name, address }: Answered, id: string): string {
	return [asText(name) ?? id, asText(address)].filter(Boolean).join(', ');
}

export function taskLabel(task: Task, id: string, node: ILoadOptionsFunctions): string {
	const due = dateOf(task.dueDate, node);
	return withFacts(asText(task.title) || id, [
		due && `due ${due}`,
		asFlag(task.completed) ? 'completed' : '',
	]);
}

export function noteLabel(
	{ title, body, dateAdded }: Note,
	id: string,
	node: ILoadOptionsFunctions,
) {
	const words = [asText(title), plainText(body)].filter(Boolean).join(': ');
	const start = words.length > LONGEST_NOTE ? `${words.slice(0, LONGEST_NOTE).trim()}…` : words;
	return withFacts(start || id, [dateOf(dateAdded, node)]);
}

export function appointmentLabel(
	{ title, startTime, appointmentStatus, zone }: Appointment & { zone?: string },
	id: string,
): string {
	// The seconds are left out, as they are always zero.
	const time = asText(startTime)?.replace('T', ' ').slice(0, 16);
	const when = time && [time, zone].filter(Boolean).join(' ');
	return withFacts(asText(title) || id, [when, asText(appointmentStatus)]);
}

function withFacts(name: string, facts: Array<string | undefined>): string {
	const shown = facts.filter(Boolean).join(', ');
	return shown ? `${name} (${shown})` : name;
}

function dateOf(value: unknown, node: ILoadOptionsFunctions): string | undefined {
	return DateTime.fromMillis(asTime(value), { zone: node.getTimezone() }).toISODate() ?? undefined;
}
