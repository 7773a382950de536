import { asTime } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import { statusIn } from '../../model/values/appointmentStatus';
import type { Appointment } from '../../model/wire';
import { unpack, KEY_LENGTH, MOST_REMEMBERED, shortDigest } from '../memory/digest';
import type { AppointmentRow } from './appointmentRows';

/** These are compared beside start and status, each as a digest of 24 bits. */
const PRINTED = ['endTime', 'calendarId', 'assignedUserId', 'title', 'address', 'notes'] as const;
const PRINT_LENGTH = 4;
/** Seconds since 1970 to the base of 36 fit in here for 2,400 years. */
const START_LENGTH = 7;
const STATUSES = ['', 'new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'];
const ENTRY_LENGTH = KEY_LENGTH + START_LENGTH + 1 + PRINTED.length * PRINT_LENGTH;

const comparedFields = ['startTime', 'appointmentStatus', ...PRINTED] as const;

export interface AppointmentChange extends IDataObject {
	changedFields: string[];
	before: { startTime: string; appointmentStatus: string };
}

/** Start and status can be read again; of the rest there are fingerprints. */
export class AppointmentFingerprints {
	private readonly entries: Map<string, string>;

	constructor(
		packed = '',
		private readonly most = MOST_REMEMBERED,
	) {
		this.entries = new Map(
			unpack(packed, ENTRY_LENGTH).map((entry) => [
				entry.slice(0, KEY_LENGTH),
				entry.slice(KEY_LENGTH),
			]),
		);
	}

	/** Gives nothing for one that is not remembered. */
	compare({ id, appointment }: AppointmentRow): AppointmentChange | undefined {
		const before = this.entries.get(shortDigest(id));
		const now = fingerprintsOf(appointment);
		if (before === undefined || before === now) return undefined;
		const then = partsOf(before);
		const parts = partsOf(now);
		const changedFields = comparedFields.filter((_, n) => then[n] !== parts[n]);
		const [start = '', status = ''] = then;
		return {
			changedFields,
			before: { startTime: timeOf(start), appointmentStatus: statusOf(status) },
		};
	}

	remember({ id, appointment }: AppointmentRow): void {
		this.entries.set(shortDigest(id), fingerprintsOf(appointment));
	}

	dropBefore(at: number): void {
		for (const [key, entry] of this.entries) {
			if (secondsOf(entry.slice(0, START_LENGTH)) * 1000 < at) this.entries.delete(key);
		}
	}

	/** Leaves out those that are furthest ahead when there are too many. */
	pack(): string {
		const all = [...this.entries];
		const most = Math.floor(this.most / ENTRY_LENGTH);
		if (all.length > most) {
			all.sort(([, a], [, b]) => (a.slice(0, START_LENGTH) < b.slice(0, START_LENGTH) ? -1 : 1));
		}
		return all
			.slice(0, most)
			.map(([key, entry]) => key + entry)
			.join('');
	}
}

export function unchanged({ appointment }: AppointmentRow): AppointmentChange {
	const [start = '', status = ''] = partsOf(fingerprintsOf(appointment));
	return {
		changedFields: [],
		before: { startTime: timeOf(start), appointmentStatus: statusOf(status) },
	};
}

function fingerprintsOf(appointment: Appointment): string {
	const seconds = Math.max(0, Math.floor(asTime(appointment.startTime) / 1000) || 0);
	const status = Math.max(0, STATUSES.indexOf(statusIn(appointment) ?? ''));
	const prints = PRINTED.map((field) => shortDigest(canonical(field, appointment), PRINT_LENGTH));
	return [seconds.toString(36).padStart(START_LENGTH, '0'), status, ...prints].join('');
}

/** The same time in another zone is no change, nor is an empty text in place of none. */
function canonical(field: string, appointment: Appointment): string {
	const value = appointment[field] ?? '';
	if (field === 'endTime') return String(asTime(value));
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function partsOf(entry: string): string[] {
	const rest = entry.slice(START_LENGTH + 1);
	return [
		entry.slice(0, START_LENGTH),
		entry.slice(START_LENGTH, START_LENGTH + 1),
		...unpack(rest, PRINT_LENGTH),
	];
}

function secondsOf(text: string): number {
	return Number.parseInt(text, 36);
}

function timeOf(text: string): string {
	return new Date(secondsOf(text) * 1000).toISOString();
}

function statusOf(text: string): string {
	return STATUSES[Number(text)] ?? '';
}
