import { additionalFields } from '../../fields/collection';
import { defineOperation, type Inputs } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { touchesContact } from '../../fields/touches';
import { asText } from '../../../shared/answered';
import { appointmentBody } from '../../model/appointment/appointmentBody';
import { checkOrder } from '../../model/values/bookingTime';
import { appointmentOutput } from '../../model/entityOutput';
import { InvalidInput } from '../../../shared/invalidInput';
import { displayZone } from '../../queries/displayZone';
import type { ItemContext } from '../../run/itemContext';
import { bookingOptions, details, zone } from './appointmentFields';
import { bookAppointment, bookNextFree, type Booked } from './bookAppointment';
import { calendarLocator } from './calendarFields';
import { readBack } from './readAppointment';
import { SlotTaken, slotTakenError } from './slotTaken';
import { spanOf, startOf, whenFields } from './whenFields';
import { DryRun } from '../../transport/dryRun';

const fields = {
	contactId: contactLocator(),
	calendarId: calendarLocator('The calendar in which the appointment is booked'),
	...whenFields,
	timezone: zone,
	additionalFields: additionalFields(details),
};

type Entered = Inputs<typeof fields, typeof bookingOptions>;

export const create = defineOperation({
	option: {
		name: 'Create',
		value: 'create',
		description:
			'Book an appointment for a contact in a calendar, at a given time or in the next free slot. When the time is not free, the error names the next free ones.',
		action: 'Create an appointment',
	},
	fields,
	options: bookingOptions,
	touches(values) {
		const key = `calendar ${values.calendarId}`;
		if (values.when === 'nextFree') return [...touchesContact(values), { key }];
		const { start } = startOf(values);
		// The first one who asks for a time gets it.
		const slot = { key: `slot ${values.calendarId} ${Date.parse(start)}` };
		return [...touchesContact(values), { key, manner: 'at a given time' }, slot];
	},
	async run(values, item) {
		const { contactId, when } = values;
		const book = when === 'nextFree' ? bookFirst : bookAtTime;
		const booked = await book(values, item);
		if (booked instanceof DryRun) return booked;
		const { answer, sent } = booked;
		const appointment = await readBack(item.api, asText(answer.id) ?? '', answer, sent);
		// HighLevel knows nothing of what is remarked about a lost try.
		const { warning } = answer;
		const told = warning === undefined ? appointment : { ...appointment, warning };
		return appointmentOutput(told, contactId, false);
	},
});

async function bookAtTime(values: Entered, item: ItemContext): Promise<Booked | DryRun> {
	const { calendarId, timezone } = values;
	const { endTime, assignedUserId: userId } = values.additionalFields;
	const { start, label } = startOf(values);
	if (endTime) checkOrder(start, endTime, label, 'End Time');
	const body = { ...bodyOf(values), startTime: start };
	return await bookAppointment(item, body).catch(async (error: unknown) => {
		if (!(error instanceof SlotTaken)) throw error;
		const wanted = { calendarId, from: Date.parse(start), userId, zone: timezone };
		throw await slotTakenError(item, error, wanted);
	});
}

async function bookFirst(values: Entered, item: ItemContext): Promise<Booked | DryRun> {
	const { calendarId } = values;
	const { endTime, assignedUserId: userId } = values.additionalFields;
	if (endTime) {
		throw new InvalidInput(
			"The field 'End Time' does not go with 'Next Free Slot'",
			'The calendar decides how long the appointment takes. Remove the field.',
		);
	}
	const options = { ...values.options, ignoreFreeSlotValidation: undefined };
	const body = bodyOf({ ...values, options });
	const zoneName = await displayZone(item, values.timezone);
	const range = { calendarId, userId, zone: zoneName, ...spanOf(values, zoneName) };
	return await bookNextFree(item, body, range);
}

function bodyOf({ contactId, calendarId, additionalFields: more, options }: Entered) {
	return { ...appointmentBody({ ...more, ...options }), calendarId, contactId };
}
