import { COUNTRY_CODES } from '../../../../nodes/shared/values/countryCodes';
import { readBookingTime } from '../../../../nodes/HighLevelContacts/model/values/bookingTime';
import { readChoice } from '../../../../nodes/shared/values/choice';
import { readColor } from '../../../../nodes/HighLevelContacts/model/values/color';
import { readCountry } from '../../../../nodes/shared/values/country';
import { readCustomField } from '../../../../nodes/HighLevelContacts/model/values/customField';
import { readBirthDay, readDay } from '../../../../nodes/HighLevelContacts/model/values/day';
import { readFlag } from '../../../../nodes/HighLevelContacts/model/values/flag';
import { readUtcTime } from '../../../../nodes/shared/values/instant';
import { readIds } from '../../../../nodes/shared/values/list';
import { readCount, readNumber } from '../../../../nodes/shared/values/number';
import { readAnyPhone, readPhone } from '../../../../nodes/shared/values/phone';
import { readTags } from '../../../../nodes/HighLevelContacts/model/values/tags';
import { readText } from '../../../../nodes/shared/values/text';
import { readTimezone } from '../../../../nodes/HighLevelContacts/model/values/timezone';
import { InvalidInput } from '../../../../nodes/shared/invalidInput';

const LABEL = 'The Label';
const CONTEXT = { zone: 'Europe/Berlin', country: 'DE' };
const TYPES =
	'TEXT PHONE NUMERICAL DATE RADIO CHECKBOX TEXTBOX_LIST FILE_UPLOAD SIGNATURE OTHER'.split(' ');

const readers: Array<[string, (value: unknown) => unknown]> = [
	['text', (value) => readText(value, LABEL)],
	['flag', (value) => readFlag(value, LABEL)],
	['number', (value) => readNumber(value, LABEL)],
	['count', (value) => readCount(value, LABEL, 1)],
	['choice', (value) => readChoice(value, LABEL, [{ name: 'A', value: 'a' }])],
	['instant', (value) => readUtcTime(value, LABEL, CONTEXT)],
	['booking time', (value) => readBookingTime(value, LABEL, CONTEXT)],
	['day', (value) => readDay(value, LABEL, CONTEXT)],
	['birth day', (value) => readBirthDay(value, LABEL, CONTEXT)],
	['phone', (value) => readPhone(value, LABEL, 'DE')],
	['any phone', (value) => readAnyPhone(value, LABEL, undefined)],
	['tags', (value) => readTags(value, LABEL)],
	['IDs', (value) => readIds(value, LABEL)],
	['color', (value) => readColor(value, LABEL)],
	['country', (value) => readCountry(value, LABEL)],
	['time zone', (value) => readTimezone(value, LABEL)],
	...TYPES.map((dataType): [string, (value: unknown) => unknown] => [
		`custom field ${dataType}`,
		(value) => readCustomField(value, { id: 'f', name: LABEL, dataType }, CONTEXT),
	]),
];

const SIGNS = '0123456789-+/.,:TZ eE"[]{}()\'&;#\u200b\u202a\ud800éx[object Object]true'.split('');
const KNOWN = [
	'[object Object]',
	'a [object Promise] b',
	'__proto__',
	'constructor',
	'{"toString":1}',
	'[{"a":1}]',
	'[object',
	'-0',
	'1e400',
	'2026-03-05T99:99',
	'00/00/0000',
	'٣/٥/٢٠٢٦',
	...COUNTRY_CODES.slice(0, 3),
];

/** The same numbers each time, so that a failure comes again. */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

function anyJson(random: () => number, depth = 0): unknown {
	const pick = <T,>(list: readonly T[]) => list[Math.floor(random() * list.length)];
	const some = (most: number) => [...Array(Math.floor(random() * most)).keys()];
	switch (Math.floor(random() * (depth < 3 ? 8 : 6))) {
		case 0:
			return pick([null, true, false, undefined, 0, -0, NaN]);
		case 1:
			return Math.round((random() - 0.3) * 10 ** Math.floor(random() * 18));
		case 2:
			return (random() - 0.3) * 10 ** (random() * 320);
		case 3:
			return pick(KNOWN);
		case 4:
		case 5:
			return some(24)
				.map(() => pick(SIGNS))
				.join('');
		case 6:
			return some(4).map(() => anyJson(random, depth + 1));
		default:
			return Object.fromEntries(
				some(4).map((at) => [
					pick(['value', 'toString', '__rl', 'url', `k${at}`]),
					anyJson(random, depth + 1),
				]),
			);
	}
}

it.each(readers)(
	'any value is read as %s or refused, and no object comes out as text',
	(_, read) => {
		const random = randomNumbers(13);
		for (let time = 0; time < 1000; time++) {
			const value = anyJson(random);
			let result: unknown;
			try {
				result = read(value);
			} catch (error) {
				expect(error).toBeInstanceOf(InvalidInput);
				expect((error as Error).message).toContain(LABEL);
				continue;
			}
			expect(JSON.stringify(result) ?? '').not.toMatch(/\[object \w+\]/);
		}
	},
);
