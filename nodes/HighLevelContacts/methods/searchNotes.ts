import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { notesOf } from '../actions/note/notesOf';
import { plainText } from '../model/plainText';
import type { Note } from '../model/wire';
import { chosenContact } from './chosenContact';
import { matching } from './matching';
import { openApi } from './openApi';

const LONGEST_LABEL = 60;

/** The notes of the chosen contact: title or first words with date. */
export async function searchNotes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const notes = await notesOf(await openApi(this), chosenContact(this));
	const zone = this.getTimezone();
	const entries = notes.map((note) => ({ name: label(note, zone), value: note.id }));
	return { results: matching(entries, filter) };
}

function label({ id, title, body, dateAdded }: Note, zone: string): string {
	const words = [title, plainText(body)].filter(Boolean).join(': ');
	const start = words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL).trim()}…` : words;
	const added = DateTime.fromISO(dateAdded ?? '', { zone });
	return added.isValid ? `${start || id} (${added.toISODate()})` : start || id;
}
