import { asText } from '../../../shared/answered';
import type { ChildEvent, DetectedEvent } from '../childEvent';
import { appointmentPlan } from './appointmentPlan';
import {
	AppointmentFingerprints,
	unchanged,
	type AppointmentChange,
} from './appointmentFingerprints';
import { readAppointmentsAroundNow, type AppointmentRow } from './appointmentRows';

export const appointmentChanged: ChildEvent = {
	about: 'appointment',
	option: {
		name: 'Appointment Changed',
		value: 'appointmentChanged',
		description:
			'An appointment was moved, confirmed, cancelled, missed or edited; the item says what. Each poll costs one request per calendar.',
	},
	plan(parameters) {
		const wanted: string[] = parameters.filters.changedFields ?? [];
		const concerns = ({ changedFields }: AppointmentChange) =>
			wanted.length === 0 || changedFields.some((field) => wanted.includes(field));
		return appointmentPlan(parameters, (settings) => (tools, saved) => {
			const prints = new AppointmentFingerprints(asText(saved?.prints));
			const detected = (row: AppointmentRow, change: AppointmentChange): DetectedEvent => ({
				contactId: row.contactId,
				json: { ...change, ...row.json },
				remember: () => prints.remember(row),
			});
			const { isWanted } = settings;
			// All are remembered, as those that are not wanted now may come to match by a change.
			const all = { ...settings, isWanted: () => true };
			return {
				async find() {
					const { rows, now } = await readAppointmentsAroundNow(tools, all);
					prints.dropBefore(now - settings.backMs);
					return rows.flatMap((row) => {
						const change = prints.compare(row);
						if (change && concerns(change) && isWanted(row.appointment)) {
							return detected(row, change);
						}
						prints.remember(row);
						return [];
					});
				},
				async sample() {
					const { rows } = await readAppointmentsAroundNow(tools, settings);
					const newest = rows.toSorted((a, b) => b.updated - a.updated)[0];
					return newest && detected(newest, unchanged(newest));
				},
				pack: () => ({ prints: prints.pack() }),
			};
		});
	},
};
