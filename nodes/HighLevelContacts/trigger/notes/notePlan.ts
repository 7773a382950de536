import { asList, asRecord } from '../../../shared/answered';
import { contactFilters, type SearchFilter } from '../../model/search/contactFilters';
import { noteFilter } from '../../model/note/noteFilters';
import { plainText } from '../../model/note/plainText';
import type { Note } from '../../model/wire';
import { InvalidInput } from '../../../shared/invalidInput';
import { locatorId } from '../../model/values/locator';
import { readText } from '../../../shared/values/text';
import { readWholeNumber, type TriggerParameters } from '../triggerParameters';

/** Each contact costs a request per poll. */
const MOST_CONTACTS = 200;

export interface NoteSettings {
	/** Absent for the contacts that changed lately. */
	chosen?: string[];
	always: number;
	contactFilters: SearchFilter[];
	isWanted: (note: Note) => boolean;
	scope: unknown;
}

export function readNoteSettings(parameters: TriggerParameters): NoteSettings {
	const { assignedTo, source, tags, userId, query } = parameters.filters;
	const chosen =
		parameters.value('notesOf', 'recent') === 'chosen' ? readChosen(parameters) : undefined;
	const prefixes = readPrefixes(parameters.value('ignoreNotesStartingWith', ''));
	const matches = noteFilter({ userId, query });
	return {
		chosen,
		always: readWholeNumber(
			parameters.value('noteContacts', 20),
			"field 'Contacts per Poll'",
			1,
			MOST_CONTACTS,
		),
		contactFilters: contactFilters({ assignedTo, source, tags }),
		isWanted: (note) => matches(note) && !startsWith(note, prefixes),
		scope: [chosen ?? null, userId ?? '', query ?? ''],
	};
}

function readChosen(parameters: TriggerParameters): string[] {
	const entries = asList(asRecord(parameters.value('contacts', {})).contact).map(asRecord);
	const ids = [...new Set(entries.map(({ contactId }) => locatorId(contactId, 'Contact')))];
	if (ids.length > 0 && ids.length <= MOST_CONTACTS) return ids.sort();
	throw new InvalidInput(
		`'Contacts' must have 1 to ${MOST_CONTACTS} entries`,
		"Choose the contacts whose notes the trigger should read, or set 'Notes Of' to 'Contacts That Changed Lately'.",
	);
}

function readPrefixes(value: unknown): string[] {
	return (readText(value, 'Ignore Notes Starting With') ?? '')
		.split(',')
		.map((prefix) => prefix.trim().toLowerCase())
		.filter(Boolean);
}

function startsWith({ body }: Note, prefixes: string[]): boolean {
	const text = plainText(body).toLowerCase();
	return prefixes.some((prefix) => text.startsWith(prefix));
}
