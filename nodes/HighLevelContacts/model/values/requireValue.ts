import { InvalidInput } from '../invalidInput';

/**
 * What was read from a field that must be filled in.
 *
 * @param label the field's name as the user sees it
 * @throws InvalidInput when it was empty
 */
export function requireValue<T>(value: T | undefined, label: string): T {
	if (value === undefined) throw emptyField(label);
	return value;
}

/** The error for a field that must be filled in and is not. */
export function emptyField(label: string): InvalidInput {
	return new InvalidInput(
		`The field '${label}' is empty`,
		'Fill it in. When it holds an expression, check that the expression returns a value for this item.',
	);
}
