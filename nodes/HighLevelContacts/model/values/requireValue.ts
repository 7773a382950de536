import { InvalidInput } from '../../../shared/invalidInput';

/** What was read from a field that must be filled in. @throws InvalidInput when it was empty */
export function requireValue<T>(value: T | undefined, label: string): T {
	if (value === undefined) throw emptyField(label);
	return value;
}

export function emptyField(label: string): InvalidInput {
	return new InvalidInput(
		`The field '${label}' is empty`,
		'Fill it in. When it holds an expression, check that the expression returns a value for this item.',
	);
}
