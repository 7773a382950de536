import type { INodeProperties } from 'n8n-workflow';
import type { LocationTag } from '../../model/wire';
import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import type { Touch } from '../../run/turns';
import { path } from '../../transport/path';
import { locator } from '../fields';

/** A tag of the account's list by its id; contacts know tags by name. */
export const tagLocator = (): INodeProperties =>
	locator('Tag', 'tagId', 'searchTags', {
		required: true,
		description: "A tag of the sub-account's list",
	});

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. newsletter',
	description: 'HighLevel keeps it in lower case',
};

/** The path of the chosen tag, and its id. */
export function chosenTag(item: ItemContext): { tagId: string; tagPath: string } {
	const tagId = item.id('tagId', 'Tag');
	return { tagId, tagPath: path`/locations/${item.api.locationId}/tags/${tagId}` };
}

export function touchesTag(item: ItemContext): Touch {
	return { key: `tag ${chosenTag(item).tagId}` };
}

/** A name that is given to a tag; only one can have it. */
export function tagNamed(name: string): Touch {
	return { key: `tag name ${name}` };
}

/**
 * The name as HighLevel keeps it.
 *
 * @throws InvalidInput when it is empty or holds a comma, which parts tags wherever they are listed
 */
export function readName(item: ItemContext): string {
	const name = item.required('name', 'Name').toLowerCase();
	if (!name.includes(',')) return name;
	throw new InvalidInput(
		`The field 'Name' holds more than one tag: "${name}"`,
		'A comma parts tags from each other. Use one item for each tag.',
	);
}

export interface TagAnswer {
	tag: LocationTag;
}
