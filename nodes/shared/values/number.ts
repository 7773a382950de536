import { InvalidInput } from '../invalidInput';
import { isEmpty } from './empty';
import { quoteValue } from './quoteValue';

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A number, also as text; nothing when it is empty. @throws InvalidInput for all else */
export function readNumber(value: unknown, label: string): number | undefined {
	if (isEmpty(value)) return undefined;
	const number = numberIn(value);
	if (number !== undefined) return number;
	throw new InvalidInput(
		`The field '${label}' takes a number, not ${quoteValue(value)}`,
		'Write it with digits and a point only, for example 1250.50.',
	);
}

/** A whole number of at least `least`; nothing when it is empty. @throws InvalidInput for all else */
export function readCount(
	value: unknown,
	label: string,
	least = 0,
	most = Infinity,
): number | undefined {
	if (isEmpty(value)) return undefined;
	const number = numberIn(value);
	if (Number.isSafeInteger(number) && number !== undefined && number >= least && number <= most)
		return number;
	const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
	throw new InvalidInput(
		`The field '${label}' must be a whole number ${range}`,
		`It holds ${quoteValue(value)}.`,
	);
}

/** The number that a value is or that a text writes; nothing for all else. */
export function numberIn(value: unknown): number | undefined {
	const text = typeof value === 'string' ? value.trim() : undefined;
	const number = text !== undefined && NUMBER.test(text) ? Number(text) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
