import type { IDataObject } from 'n8n-workflow';
import type { Answered, Unverified } from '../../model/wire';

/** docs/highlevel-api.md, Tags of a contact, has HighLevel's answer. */
export interface TagsAnswer extends Answered {
	/** These are all tags that the contact has now. */
	tags?: Unverified;
	tagsAdded?: Unverified;
	tagsRemoved?: Unverified;
}

/** HighLevel does not always say what has changed. */
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
