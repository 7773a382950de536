import { asRecord } from '../../../shared/answered';
import { toE164 } from '../../../shared/values/e164';
import { foldChoice } from '../../../shared/values/choice';
import { readCountry } from '../../../shared/values/country';
import { readDay } from '../values/day';
import { flagIn } from '../values/flag';
import { readInstant } from '../../../shared/values/instant';
import { requireValue } from '../values/requireValue';
import { numberIn } from '../../../shared/values/number';
import { readPhoneText } from '../../../shared/values/phone';
import { quoteValue } from '../../../shared/values/quoteValue';
import { readText } from '../../../shared/values/text';
import type { DateContext } from '../../../shared/values/writtenDate';
import {
	BOUNDS,
	LONGEST_VALUE,
	OPPORTUNITY_FIELDS,
	OPPORTUNITY_OPERATORS,
	type SearchField,
	type SearchOperator,
} from './searchGrammar';

/** The condition that a value stands in. */
export interface ValuePlace {
	rules: SearchField;
	operator: SearchOperator;
	context: DateContext;
	fail: (what: string, hint: string) => Error;
	/** The same for a value that is empty, which the user may want to return nothing */
	empty: (what: string, hint: string) => Error;
}

/** The shortest numbers of a country */
const LEAST_DIGITS = 5;
const CHANNEL_STATES = ['active', 'inactive', 'permanent'];

/**
 * The value of a comparison, in the way HighLevel compares it.
 *
 * @throws what `fail` makes, for a value that the field cannot have
 */
export function searchValue(value: unknown, place: ValuePlace): string | number | boolean {
	const plain = plainValue(value, place);
	const { kind, label } = place.rules;
	const text = readText(plain, label) ?? '';
	switch (kind) {
		case 'lowerCase':
			return text.toLowerCase();
		case 'phone':
			return phoneText(text, place);
		case 'country':
			return isWhole(place) ? requireValue(readCountry(text, label), label) : text;
		case 'id':
			return anId(text, place);
		case 'number':
			return asNumber(plain, place);
		case 'flag':
			return asFlag(plain, place);
		case 'channel': {
			const state = CHANNEL_STATES.find((one) => one === foldChoice(text));
			if (state) return state;
			throw place.fail(
				`compares '${label}' with "${text}"`,
				'Use active (blocked), inactive (allowed) or permanent (blocked for good).',
			);
		}
		default:
			return typeof plain === 'string' ? text : plain;
	}
}

/**
 * The bounds of a range.
 *
 * @throws what `fail` makes, for none, for unknown ones, and for values that are no date or number
 */
export function searchRange(value: unknown, place: ValuePlace): Record<string, string | number> {
	const { label } = place.rules;
	const bounds = Object.entries(typeof value === 'object' ? (value ?? {}) : {});
	const unknown = bounds.find(([name]) => !BOUNDS.some((bound) => bound === name));
	if (Array.isArray(value) || bounds.length === 0 || unknown) {
		throw place.fail(
			`has no range for '${label}' that can be understood`,
			`Its value is an object with one or more of: ${BOUNDS.join(', ')}.`,
		);
	}
	return Object.fromEntries(bounds.map(([name, bound]) => [name, searchBound(bound, place)]));
}

function searchBound(value: unknown, place: ValuePlace): string | number {
	const plain = plainValue(value, place);
	const { kind, label } = place.rules;
	if (kind === 'number') return asNumber(plain, place);
	if (kind === 'day') return requireValue(readDay(plain, label, place.context), label);
	if (kind !== 'time') return typeof plain === 'boolean' ? `${plain}` : plain;
	return requireValue(
		readInstant(plain, label, place.context)?.toUTC().toISO() ?? undefined,
		label,
	);
}

/**
 * The terms that one opportunity of the contact must fulfil.
 *
 * @throws what `fail` makes, for unknown fields and operators
 */
export function searchTerms(value: unknown, place: ValuePlace) {
	if (!Array.isArray(value) || value.length === 0) {
		throw place.fail(
			"has no terms for 'Opportunity'",
			'Its value is a list such as [{"field": "status", "operator": "eq", "value": "open"}].',
		);
	}
	return value.map((entry: unknown) => {
		const { field, operator, value: term } = asRecord(entry);
		if (typeof field !== 'string' || !Object.hasOwn(OPPORTUNITY_FIELDS, field)) {
			throw place.fail(
				`looks at the field ${quoteValue(field)} of opportunities`,
				`Use one of: ${Object.keys(OPPORTUNITY_FIELDS).join(', ')}.`,
			);
		}
		if (typeof operator !== 'string' || !OPPORTUNITY_OPERATORS.includes(operator)) {
			throw place.fail(
				`searches opportunities with the operator ${quoteValue(operator)}`,
				`Use one of: ${OPPORTUNITY_OPERATORS.join(', ')}.`,
			);
		}
		return { field, operator, value: `${plainValue(term, place)}` };
	});
}

function plainValue(value: unknown, place: ValuePlace): string | number | boolean {
	const { label } = place.rules;
	const isText = typeof value === 'string';
	if (value === undefined || value === null) {
		throw place.empty(
			`has no value to compare '${label}' with`,
			"Give a text, a number, or true or false. When it holds an expression, check that it returns one for this item, or set the option 'If a Filter Is Empty'.",
		);
	}
	if (!isText && typeof value !== 'number' && typeof value !== 'boolean') {
		throw place.fail(
			`has no value to compare '${label}' with`,
			'Give a text, a number, or true or false.',
		);
	}
	if (isText && value.trim() === '') {
		throw place.empty(
			`has an empty value for '${label}'`,
			"To find contacts without a value, use the operator not_exists ('Has No Value').",
		);
	}
	if (isText && value.length > LONGEST_VALUE) {
		throw place.fail(
			`has a value for '${label}' that is too long: ${value.length} characters`,
			`HighLevel searches for up to ${LONGEST_VALUE} characters.`,
		);
	}
	return value;
}

function asNumber(value: string | number | boolean, place: ValuePlace): number {
	const number = numberIn(value);
	if (number !== undefined) return number;
	throw place.fail(
		`compares '${place.rules.label}' with ${quoteValue(value)}`,
		'Use a number with digits and a point only, such as 1250.50.',
	);
}

function asFlag(value: string | number | boolean, place: ValuePlace): boolean {
	const flag = flagIn(value);
	if (flag !== undefined) return flag;
	throw place.fail(
		`compares '${place.rules.label}' with ${quoteValue(value)}`,
		'Use true or false.',
	);
}

/** Names and emails are no IDs, and would find nobody. */
function anId(text: string, { rules: { label }, fail }: ValuePlace): string {
	if (!/[\s@]/.test(text)) return text;
	throw fail(
		`compares '${label}' with ${quoteValue(text)}`,
		"It takes the ID of a user. Among the simple filters, 'Assigned To' takes a name or an email, too.",
	);
}

/**
 * A whole number may be written as it is dialled in the account's country; what may be one all the same, as of another
 * country, is looked for as it is.
 */
function phoneText(value: string, place: ValuePlace): string {
	const { rules, context, fail } = place;
	const text = readPhoneText(value, rules.label) ?? value;
	if (!isWhole(place)) return toE164(text, undefined) ?? text;
	if (text.replace(/\D/g, '').length >= LEAST_DIGITS)
		return toE164(text, context.country?.toUpperCase()) ?? text;
	throw fail(
		`compares '${rules.label}' with ${quoteValue(value)}`,
		"Write the whole number, such as +44 20 7946 0958, or choose the condition 'Contains'.",
	);
}

function isWhole({ operator }: ValuePlace): boolean {
	return operator === 'eq' || operator === 'not_eq';
}
