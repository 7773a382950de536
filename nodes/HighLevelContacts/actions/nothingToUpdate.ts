import { InvalidInput } from '../../shared/invalidInput';

export function nothingToUpdate(): InvalidInput {
	return new InvalidInput(
		'There is nothing to update',
		"Add at least one field under 'Update Fields'. To empty a field, use 'Fields to Clear'.",
	);
}
