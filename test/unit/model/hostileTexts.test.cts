import { isSlotTaken } from '../../../nodes/HighLevelContacts/actions/appointment/slotTaken';
import { refusedValue } from '../../../nodes/HighLevelContacts/actions/contact/namedFieldErrors';
import { customFieldInputs } from '../../../nodes/HighLevelContacts/model/values/customField';
import { namesCountry } from '../../../nodes/shared/values/phone';
import { holdsText, plainText } from '../../../nodes/HighLevelContacts/model/note/plainText';
import { utcDay } from '../../../nodes/HighLevelContacts/model/values/utcDay';
import {
	CONTACT_URL_PATTERN,
	locatorId,
} from '../../../nodes/HighLevelContacts/model/values/locator';
import { read } from './sms/reading.cts';

/** With a pattern that tries again and again, any of these would end the test by its time limit. */
const MILLION = 1_000_000;

describe('long texts that are written to stop n8n', () => {
	it('in a note: tags that never end are words', () => {
		expect(plainText('<'.repeat(MILLION))).toHaveLength(MILLION);
		expect(plainText('1 < 2 <b>and</b>  &nbsp;\nmore')).toBe('1 < 2 and more');
		// What stands behind more than a person writes is not searched.
		expect(holdsText('call', `Please call${'&nbsp;'.repeat(MILLION)}`)).toBe(true);
		expect(holdsText('call', `${'&nbsp;'.repeat(MILLION)}call`)).toBe(false);
	});

	it("in the address of a contact's page", () => {
		const hostile = 'http://a/'.repeat(MILLION / 10);
		const locator = (value: string) => ({ __rl: true, mode: 'url', value });
		expect(() => locatorId(locator(hostile), 'Contact')).toThrow('not that of a contact');
		const page = 'https://app.example.com/v2/location/x/contacts/detail/abc123?view=1';
		expect(locatorId(locator(page), 'Contact')).toBe('abc123');
		// n8n uses it for itself, on what is pasted into the field.
		expect(new RegExp(CONTACT_URL_PATTERN).exec(hostile)).toBeNull();
	});

	it('in a text message: the first 2,000 characters are read, and all come out', () => {
		const text = `TASK call Bob${' x'.repeat(MILLION)}`;
		expect(read(text)).toMatchObject({ command: 'task', text });
		expect(read(`hello${' !'.repeat(MILLION)} please call me`).command).toBe('text');
	});

	it("in HighLevel's words", () => {
		const words = 'Invalid Custom Field Value "';
		expect(refusedValue(words.repeat(MILLION / 20))).toEqual({ value: '', id: '' });
		expect(refusedValue(`${words}a "b" c" for "F1"`)).toEqual({ value: 'a "b" c', id: 'F1' });
		expect(isSlotTaken({ status: 400, text: 'slot '.repeat(MILLION / 5) })).toBe(false);
		const taken = 'The slot you have selected is no longer available.';
		expect(isSlotTaken({ status: 400, text: taken })).toBe(true);
	});

	it('in a phone number and a day', () => {
		expect(namesCountry(' '.repeat(MILLION))).toBe(false);
		expect(namesCountry(' tel: +1')).toBe(true);
		const times = 'T0'.repeat(MILLION / 2);
		expect(utcDay(times)).toBe(times);
		expect(utcDay('2026-03-05T23:00:00-06:00')).toBe('2026-03-06');
	});

	it('in a custom field', () => {
		const field = { id: 'F', name: 'F', dataType: 'FILE_UPLOAD', isMultiFileAllowed: true };
		const files = (text: string) =>
			customFieldInputs({ F: text }, [field], { zone: 'UTC' }).map(
				({ field_value: value }) => value,
			);
		expect(files(`https://a/b${'?\n'.repeat(MILLION / 2)}`)).toHaveLength(1);
		expect(files(`https://a/x,y.pdf?z , \n https://b/w.pdf\nhttps://c`)).toEqual([
			[
				{ url: 'https://a/x,y.pdf?z', meta: { fieldname: 'F', originalname: 'x,y.pdf' } },
				{ url: 'https://b/w.pdf', meta: { fieldname: 'F', originalname: 'w.pdf' } },
				{ url: 'https://c', meta: { fieldname: 'F', originalname: 'c' } },
			],
		]);
		const choices = { id: 'F', name: 'F', dataType: 'MULTIPLE_OPTIONS' };
		const [input] = customFieldInputs({ F: ','.repeat(MILLION) }, [choices], { zone: 'UTC' });
		expect(input?.field_value).toHaveLength(1);
	});
});
