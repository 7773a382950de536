import { withProperty } from '../../fields/field';
import { contactLocator } from '../../fields/locators';
import { chosenTags, tagNames } from '../../fields/tags';
import { InvalidInput } from '../../../shared/invalidInput';

/** This is the only way to a tag that the account does not have yet. */
const otherTags = tagNames({
	displayName: 'Other Tags',
	placeholder: 'e.g. newsletter, vip',
	description:
		'Names separated by commas; a tag that does not exist yet is made. A list from an expression works, too.',
});

export const newTagFields = { contactId: contactLocator(), tags: chosenTags(), otherTags };

export const oldTagFields = {
	...newTagFields,
	otherTags: withProperty(otherTags, {
		description: 'Names separated by commas. A list from an expression works, too.',
	}),
};

export interface TagValues {
	contactId: string;
	tags: string[];
	otherTags: string[];
}

export function allTags({ tags, otherTags: others }: TagValues): string[] {
	return [...new Set([...tags, ...others])];
}

/** @throws InvalidInput when there are none */
export function requireTags(values: TagValues): string[] {
	const given = allTags(values);
	if (given.length > 0) return given;
	throw new InvalidInput(
		'There is no tag',
		"Choose at least one under 'Tag Names or IDs', or enter one under 'Other Tags'. When they hold an expression, check that it returns a value for this item.",
	);
}
