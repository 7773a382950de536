import { IANAZone } from 'luxon';
import { InvalidInput } from '../../../shared/invalidInput';
import { quoteValue } from '../../../shared/values/quoteValue';
import { readText } from '../../../shared/values/text';

/**
 * The IANA name of a time zone; nothing when it is empty.
 *
 * @throws InvalidInput when it is not the name of one
 */
export function readTimezone(value: unknown, label: string): string | undefined {
	const name = readText(value, label);
	if (name === undefined || IANAZone.create(name).isValid) return name;
	throw new InvalidInput(
		`The field '${label}' holds no known time zone: ${quoteValue(name)}`,
		'Use a name such as America/New_York or Europe/Paris.',
	);
}
