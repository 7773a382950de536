import type { ChildEvent } from '../childEvent';
import { DAY, readLeadTime } from '../leadTime';
import { remind } from '../reminders';
import { appointmentPlan } from './appointmentPlan';
import { readAppointments } from './appointmentRows';

const USUAL = ['new', 'confirmed'];
/** The clock of this machine may be wrong, and the range is asked for before HighLevel has told the time. */
const MARGIN_MS = DAY;

export const appointmentStartingSoon: ChildEvent = {
	about: 'appointment',
	option: {
		name: 'Appointment Starting Soon',
		value: 'appointmentStartingSoon',
		description:
			'An appointment begins within the time that you choose and was not cancelled. Each poll costs one request per calendar.',
	},
	plan(parameters) {
		const leadMs = readLeadTime(parameters);
		return appointmentPlan(
			parameters,
			(settings) => (tools, saved) => {
				const read = async () => {
					const now = tools.clock.now();
					const to = now + leadMs + MARGIN_MS;
					const found = await readAppointments(tools, settings, now - MARGIN_MS, to);
					return { ...found, rows: found.rows.map((row) => ({ ...row, at: row.start })) };
				};
				// A reminder after the start comes in vain.
				return remind({ leadMs, lateMs: 0, read }, saved);
			},
			USUAL,
			leadMs,
		);
	},
};
