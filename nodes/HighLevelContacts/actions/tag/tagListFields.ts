import { required, withProperty, type Field } from '../../fields/field';
import { locator, mustBeChosen } from '../../fields/locators';
import { text } from '../../fields/text';
import { InvalidInput } from '../../../shared/invalidInput';
import type { Touch } from '../../run/keyedQueue';

export const tagLocator = mustBeChosen(
	locator({ displayName: 'Tag', description: "A tag of the sub-account's list" }, 'searchTags'),
);

const filledIn = required(
	text({
		displayName: 'Name',
		placeholder: 'e.g. newsletter',
		description: 'HighLevel keeps it in lower case',
	}),
);

/** HighLevel keeps names in lower case. */
export const tagName: Field<string> = {
	...filledIn,
	read: async (entered, place) => oneTag(await filledIn.read(entered, place), place.label),
};

export const newTagName = withProperty(tagName, { displayName: 'New Name' });

export function touchesTag({ tagId }: { tagId: string }): Touch[] {
	return [{ key: `tag ${tagId}` }];
}

/** Only one tag can have a name. */
export function touchesName({ name }: { name: string }): Touch[] {
	return [{ key: `tag name ${name}` }];
}

/** @throws InvalidInput for a comma, which parts tags wherever they are listed */
function oneTag(name: string, label: string): string {
	if (!name.includes(',')) return name.toLowerCase();
	throw new InvalidInput(
		`The field '${label}' holds more than one tag: "${name}"`,
		'A comma parts tags from each other. Use one item for each tag.',
	);
}
