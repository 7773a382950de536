import type { ChildEvent } from '../childEvent';
import { DatedMemory } from '../memory/datedMemory';
import { appointmentPlan } from './appointmentPlan';
import { readAppointmentsAroundNow, type AppointmentRow } from './appointmentRows';

export const appointmentBooked: ChildEvent = {
	about: 'appointment',
	option: {
		name: 'Appointment Booked',
		value: 'appointmentBooked',
		description:
			'An appointment was made, no matter by whom. Each poll costs one request per calendar.',
	},
	plan: (parameters) =>
		appointmentPlan(parameters, (settings) => (tools, saved) => {
			const memory = new DatedMemory(saved);
			const detected = ({ id, contactId, added, json }: AppointmentRow) => ({
				contactId,
				json,
				remember: () => memory.add({ at: added, text: id }),
			});
			const read = async () => {
				const { rows, now } = await readAppointmentsAroundNow(tools, settings);
				return { rows: rows.sort((a, b) => a.added - b.added), now };
			};
			return {
				async find() {
					const { rows, now } = await read();
					if (!saved) memory.startAt(now);
					return rows
						.filter(({ id, added }) => memory.isNews({ at: added, text: id }))
						.map(detected);
				},
				async sample() {
					const row = (await read()).rows.at(-1);
					return row && detected(row);
				},
				pack: () => memory.pack(),
			};
		}),
};
