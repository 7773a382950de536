import { InvalidInput } from '../../../shared/invalidInput';
import { isEmpty } from '../../../shared/values/empty';
import { quoteValue } from '../../../shared/values/quoteValue';

const FLAGS = new Map([
	['true', true],
	['yes', true],
	['on', true],
	['1', true],
	['false', false],
	['no', false],
	['off', false],
	['0', false],
]);

/**
 * On or off, also as a text or a number, as expressions, sheets and AI models give it; nothing when it is empty.
 *
 * @throws InvalidInput for all else
 */
export function readFlag(value: unknown, label: string): boolean | undefined {
	if (isEmpty(value)) return undefined;
	const flag = flagIn(value);
	if (flag !== undefined) return flag;
	throw new InvalidInput(
		`The field '${label}' takes true or false, not ${quoteValue(value)}`,
		'Use true or false; yes and no, on and off, and 1 and 0 are understood, too.',
	);
}

/** The yes or no that a value is or that a text writes; nothing for all else. */
export function flagIn(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	const isText = typeof value === 'string' || typeof value === 'number';
	return isText ? FLAGS.get(`${value}`.trim().toLowerCase()) : undefined;
}
