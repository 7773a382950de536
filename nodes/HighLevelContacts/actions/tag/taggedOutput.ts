import type { IDataObject } from 'n8n-workflow';
import type { Answered, Unverified } from '../../model/wire';

/** HighLevel's answer to a change of a contact's tags (docs/highlevel-api.md, Tags of a contact). */
export interface TagsAnswer extends Answered {
	/** All tags that the contact has now */
	tags?: Unverified;
	tagsAdded?: Unverified;
	tagsRemoved?: Unverified;
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
