import { asTime } from '../../../shared/answered';
import type { EventOption } from '../eventOption';
import type { EventKey } from '../memory/keyMemory';
import type { ChangeDetector } from './changeDetector';
import { FieldFingerprints } from './fieldFingerprints';
import type { Row, WatchedDate } from './row';
import { TaggedContacts } from './taggedContacts';

export type EventName =
	'contactCreated' | 'contactUpdated' | 'contactFieldsChanged' | 'tagAdded' | 'tagRemoved';

export interface Watched {
	tag: string;
	/** HighLevel's names; custom fields as `customFields.` and their ID. */
	fields: string[];
	/** Says whether to report contacts of which it is not known what has changed. */
	tellsUnknown: boolean;
}

/** Follows from the dates of contacts and, for some events, from how a contact was before. */
export interface ContactEvent {
	readonly about: 'contact';
	readonly option: EventOption & { value: EventName | 'contactCreatedOrUpdated' };
	readonly watches: WatchedDate;
	readonly tellsApart?: boolean;
	/**
	 * Events with a memory report what it decides, and nothing else.
	 *
	 * @param packed what was saved
	 */
	openMemory?(watched: Watched, packed?: string): ChangeDetector;
	/** Is missing when the event is about creations only. */
	eventKey?(row: Row): EventKey;
	/** @param isNew whether it was created since the start, and not reported yet */
	classify(row: Row, isNew: boolean): EventName | undefined;
}

/** A row that does not tell when the contact was added says nothing of its being new. */
const isDated = ({ contact }: Row) => Number.isFinite(asTime(contact.dateAdded));

/** An edit in the very millisecond of the creation cannot be told from it. */
const isUntouched = (row: Row) => isDated(row) && row.updated <= row.added;

/** Stays the same as long as the contact does not change. */
export function versionOf({ id, updated }: Row): EventKey {
	return { at: updated, text: `${id} ${updated}` };
}

const contactCreated: ContactEvent = {
	about: 'contact',
	option: {
		name: 'Contact Created',
		value: 'contactCreated',
		description: 'A contact was added by a form, an import, the API or by hand',
	},
	watches: 'dateAdded',
	tellsApart: true,
	classify: (_row, isNew) => (isNew ? 'contactCreated' : undefined),
};

const contactCreatedOrUpdated: ContactEvent = {
	about: 'contact',
	option: {
		name: 'Contact Created or Updated',
		value: 'contactCreatedOrUpdated',
		description: 'A contact was added or changed; the item says which',
	},
	watches: 'dateUpdated',
	tellsApart: true,
	eventKey: versionOf,
	classify: (row, isNew) =>
		(isNew && isDated(row)) || isUntouched(row) ? 'contactCreated' : 'contactUpdated',
};

const contactUpdated: ContactEvent = {
	about: 'contact',
	option: {
		name: 'Contact Updated',
		value: 'contactUpdated',
		description: 'A contact was changed after it had been added',
	},
	watches: 'dateUpdated',
	eventKey: versionOf,
	classify: (row) => (isUntouched(row) ? undefined : 'contactUpdated'),
};

const comparing = {
	watches: 'dateUpdated',
	tellsApart: true,
	eventKey: versionOf,
	classify: () => undefined,
} as const;

const contactFieldsChanged: ContactEvent = {
	...comparing,
	about: 'contact',
	option: {
		name: 'Contact Fields Changed',
		value: 'contactFieldsChanged',
		description: 'One of the fields that you choose has changed; the item says which',
	},
	openMemory: ({ fields, tellsUnknown }, packed) =>
		new FieldFingerprints(fields, tellsUnknown, packed),
};

const tagAdded: ContactEvent = {
	...comparing,
	about: 'contact',
	option: {
		name: 'Tag Added',
		value: 'tagAdded',
		description: 'A contact was given the tag that you choose, or created with it',
	},
	openMemory: ({ tag }, packed) => new TaggedContacts('tagAdded', tag, packed),
};

const tagRemoved: ContactEvent = {
	...comparing,
	about: 'contact',
	option: {
		name: 'Tag Removed',
		value: 'tagRemoved',
		description: 'The tag that you choose was taken from a contact',
	},
	openMemory: ({ tag }, packed) => new TaggedContacts('tagRemoved', tag, packed),
};

export const contactEvents: readonly ContactEvent[] = [
	contactCreated,
	contactCreatedOrUpdated,
	contactFieldsChanged,
	contactUpdated,
	tagAdded,
	tagRemoved,
];

/** A sample gets a name whether or not the event has just happened to it. */
export function sampleName(event: ContactEvent, row: Row): EventName {
	const { value } = event.option;
	if (event.openMemory && value !== 'contactCreatedOrUpdated') return value;
	return event.classify(row, !event.eventKey) ?? 'contactUpdated';
}
