import type { INodeProperties } from 'n8n-workflow';

/** The account's tags to choose from. */
export const tagsField: INodeProperties = {
	displayName: 'Tag Names or IDs',
	name: 'tags',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getTags' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

/** Names beside those of the list; the only way to a tag that the account does not have yet. */
export const otherTagsField: INodeProperties = {
	displayName: 'Other Tags',
	name: 'otherTags',
	type: 'string',
	default: '',
	placeholder: 'e.g. newsletter, vip',
};

/** The same where a tag is put on a contact. */
export const newTagsField: INodeProperties = {
	...otherTagsField,
	description:
		'Names separated by commas; a tag that does not exist yet is made. A list from an expression works, too.',
};
