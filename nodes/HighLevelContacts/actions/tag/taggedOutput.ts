import type { IDataObject } from 'n8n-workflow';

/** HighLevel's answer to a change of a contact's tags (highlevel-api.md 4.13). */
export interface TagsAnswer {
	/** All tags that the contact has now */
	tags: string[];
	tagsAdded?: string[];
	tagsRemoved?: string[];
}

/** The contact's tags after a change, and what has changed where HighLevel says so. */
export function taggedOutput(
	contactId: string,
	{ tags, tagsAdded, tagsRemoved }: TagsAnswer,
): IDataObject {
	return {
		contactId,
		tags,
		...(tagsAdded ? { tagsAdded } : {}),
		...(tagsRemoved ? { tagsRemoved } : {}),
	};
}
