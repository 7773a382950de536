import { DateTime } from 'luxon';
import { isSlotTaken } from '../../nodes/HighLevelContacts/actions/appointment/slotTaken';
import { refusedValue } from '../../nodes/HighLevelContacts/actions/contact/namedFieldErrors';
import { readAppointmentStatus } from '../../nodes/HighLevelContacts/model/values/appointmentStatus';
import { readBookingTime } from '../../nodes/HighLevelContacts/model/values/bookingTime';
import { customFieldInputs } from '../../nodes/HighLevelContacts/model/values/customField';
import { readDay } from '../../nodes/HighLevelContacts/model/values/day';
import { toE164 } from '../../nodes/shared/values/e164';
import { readPhone } from '../../nodes/shared/values/phone';
import { holdsText } from '../../nodes/HighLevelContacts/model/note/plainText';
import { sameCustomField } from '../../nodes/HighLevelContacts/model/customFields/sameCustomField';
import {
	sameEmail,
	samePhone,
} from '../../nodes/HighLevelContacts/model/contact/contactMatchesBody';
import { canonicalForm } from '../../nodes/HighLevelContacts/model/values/canonicalForm';
import { LANGUAGES } from '../../nodes/HighLevelContacts/model/sms/languages';
import { readTags } from '../../nodes/HighLevelContacts/model/values/tags';
import { readTextCommand } from '../../nodes/HighLevelContacts/model/sms/textCommand';
import { utcDay } from '../../nodes/HighLevelContacts/model/values/utcDay';
import { locatorId } from '../../nodes/HighLevelContacts/model/values/locator';
import { currentKey, isSigned } from '../../nodes/HighLevelContacts/webhook/signature';

export interface Reader {
	name: string;
	/** A reader may throw for a text that it cannot use. */
	read: (text: string) => unknown;
}

const TYPES = ['DATE', 'FILE_UPLOAD', 'MONETORY', 'MULTIPLE_OPTIONS', 'NUMERICAL', 'PHONE', 'TEXT'];

const field = (dataType: string) => ({ id: 'F', name: 'F', dataType, isMultiFileAllowed: true });

const NOW = DateTime.fromISO('2026-11-18T10:00:00', { zone: 'UTC' });

/** They look into texts which somebody else may have written; answers as a whole are left out. */
export const readers: Reader[] = [
	{ name: 'words of a note', read: (text) => holdsText('call', text) },
	{ name: "address of a contact's page", read: (text) => locatorId(url(text), 'Contact') },
	...Object.keys(LANGUAGES).map((language) => ({
		name: `text message (${language})`,
		read: (text: string) =>
			readTextCommand(text, {
				now: NOW,
				language,
				moreWords: {},
				dueDays: 1,
				dueTime: { hour: 9, minute: 0 },
			}),
	})),
	{ name: 'phone number', read: (text) => toE164(text, 'US') },
	{ name: 'phone number of the user', read: (text) => readPhone(text, 'Phone', 'US') },
	{ name: 'stored phone number', read: (text) => samePhone(text, text) },
	{ name: 'stored email', read: (text) => sameEmail(text, `${text} `) },
	{ name: 'tags', read: (text) => readTags(text, 'Tags') },
	{ name: 'date', read: (text) => readDay(text, 'Date', { zone: 'UTC' }) },
	{ name: 'time of a booking', read: (text) => readBookingTime(text, 'Time', { zone: 'UTC' }) },
	{ name: 'day', read: utcDay },
	{ name: 'value that may have changed', read: canonicalForm },
	{ name: 'status of an appointment', read: (text) => readAppointmentStatus(text, 'Status') },
	{ name: 'refusal of a slot', read: (text) => isSlotTaken({ status: 400, text }) },
	{ name: 'refusal of a custom field', read: refusedValue },
	...TYPES.flatMap((type): Reader[] => [
		{
			name: `custom field to write (${type})`,
			read: (text) => customFieldInputs({ F: text }, [field(type)], { zone: 'UTC' }),
		},
		{
			name: `custom field that is stored (${type})`,
			read: (text) => sameCustomField(text, 'x', field(type)),
		},
	]),
	{ name: 'public key', read: currentKey },
	{
		name: 'signature',
		read: (text) =>
			isSigned(Buffer.from(''), { 'x-ghl-signature': text }, { current: currentKey('') }),
	},
];

const url = (value: string) => ({ __rl: true, mode: 'url', value });
