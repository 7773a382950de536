import { asRecord, asText } from '../../../shared/answered';
import type { CustomFieldDefinition } from './definitions';
import { filesOf, isAddedFiles } from './fileValues';
import { toE164 } from '../../../shared/values/e164';
import { canonicalForm } from '../values/canonicalForm';
import { rowChanges, type TextRows } from './textRows';
import { splitList } from '../../../shared/values/splitList';
import { utcDay } from '../values/utcDay';

/** Digits of a phone number without its country code, at the least */
const SHORTEST_NUMBER = 7;
/** Sign and digits of an amount such as -$1,200.50 or 1,200.50 USD */
const AMOUNT = /^(-?)[^\d.,-]*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)[^\d.,]*$/;

/**
 * Whether a value that HighLevel has answered is the one that is to be written, in whichever form it comes.
 *
 * @param wanted as `customFieldInputs` makes it
 * @param definition the field, where it is known
 */
export function sameCustomField(
	stored: unknown,
	wanted: unknown,
	definition?: CustomFieldDefinition,
): boolean {
	if (isEmptyValue(wanted)) return isEmptyValue(stored);
	switch (definition?.dataType) {
		case 'DATE':
			return utcDay(stored) === utcDay(wanted);
		case 'NUMERICAL':
		case 'MONETORY':
			return !isEmptyValue(stored) && numberIn(stored) === numberIn(wanted);
		case 'PHONE':
			return samePhoneValue(stored, wanted);
		case 'CHECKBOX':
		case 'MULTIPLE_OPTIONS':
		case 'SINGLE_OPTIONS':
		case 'RADIO':
			return canonicalForm(choices(stored)) === canonicalForm(choices(wanted));
		case 'TEXTBOX_LIST':
			return sameRows(asRecord(stored), asRecord(wanted), definition);
		case 'FILE_UPLOAD':
		case 'SIGNATURE':
			return sameFiles(stored, wanted);
		default:
			return canonicalForm(tidy(stored)) === canonicalForm(tidy(wanted));
	}
}

/** Nothing, an empty text or list, or a list of texts whose lines are all empty. */
export function isEmptyValue(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return value.trim() === '';
	return typeof value === 'object' && Object.values(value).every(isEmptyValue);
}

/** A list may come as one text with commas. */
function choices(value: unknown): string[] {
	return [value]
		.flat()
		.flatMap((one) => splitList(asText(one)?.toLowerCase() ?? ''))
		.map((part) => part.trim());
}

/** An amount may come with its currency and with commas between the thousands. */
function numberIn(value: unknown): number {
	const amount = typeof value === 'string' ? AMOUNT.exec(value.trim()) : null;
	return amount ? Number(amount.slice(1).join('').replace(/,/g, '')) : Number(value);
}

/** HighLevel may cut off white space around a text. */
function tidy(value: unknown): unknown {
	return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value;
}

/** Lines that are not to be changed do not count. */
function sameRows(stored: TextRows, wanted: TextRows, definition: CustomFieldDefinition): boolean {
	const changes = Object.entries(rowChanges(wanted, definition, stored));
	return changes.every(
		([id, text]) => canonicalForm(tidy(stored[id])) === canonicalForm(tidy(text)),
	);
}

function sameFiles(stored: unknown, wanted: unknown): boolean {
	const has = filesOf(stored).map(({ url }) => url);
	if (isAddedFiles(wanted)) return wanted.add.every(({ url }) => has.includes(url));
	const wants = filesOf(wanted).map(({ url }) => url);
	return has.length === wants.length && wants.every((url) => has.includes(url));
}

/** HighLevel stores a number with its country code, which it may have been written without. */
function samePhoneValue(stored: unknown, wanted: unknown): boolean {
	const [has = '', wants = ''] = [stored, wanted].map((one) =>
		(asText(one) ?? '').replace(/\D+/g, '').replace(/^0+/, ''),
	);
	if (wants === '') return canonicalForm(tidy(stored)) === canonicalForm(tidy(wanted));
	const text = asText(wanted) ?? '';
	if (has !== '' && toE164(text) === `+${has}`) return true;
	const isWhole = wants.length >= SHORTEST_NUMBER && !text.trim().startsWith('+');
	return has === wants || (isWhole && has.endsWith(wants));
}
