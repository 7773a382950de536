import { asText, asTime } from '../model/answered';
import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { notesOf } from '../queries/notesOf';
import { plainText } from '../model/note/plainText';
import type { Note } from '../model/wire';
import { chosenContact } from './chosenContact';
import { listEntries, filterSorted } from './listEntries';
import { openApi } from './openApi';

const LONGEST_LABEL = 60;

/** The notes of the chosen contact: title or first words with date. */
export async function searchNotes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await openApi(this);
	const notes = await notesOf(api, await chosenContact(this, api));
	const zone = this.getTimezone();
	const entries = listEntries(notes, (note, id) => label(note, id, zone));
	return { results: filterSorted(entries, filter) };
}

function label({ title, body, dateAdded }: Note, id: string, zone: string): string {
	const words = [asText(title), plainText(body)].filter(Boolean).join(': ');
	const start = words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL).trim()}…` : words;
	const added = DateTime.fromMillis(asTime(dateAdded), { zone });
	return added.isValid ? `${start || id} (${added.toISODate()})` : start || id;
}
