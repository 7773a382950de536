import type { INodeProperties } from 'n8n-workflow';
import { childLocator, userLocator } from '../fields';

export const noteLocator = (): INodeProperties => childLocator('Note', 'noteId', 'searchNotes');

export const bodyField: INodeProperties = {
	displayName: 'Text',
	name: 'body',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Asked for a call back on Friday',
};

export const authorField: INodeProperties = userLocator(
	'Author',
	'userId',
	'The user who is shown as the author; without one the note has none',
);

export const colorField: INodeProperties = {
	displayName: 'Color',
	name: 'color',
	type: 'color',
	default: '#FFAA00',
	description: 'The color of the note, such as #FFAA00',
};

export const pinnedField: INodeProperties = {
	displayName: 'Pinned',
	name: 'pinned',
	type: 'boolean',
	default: true,
	description: 'Whether the note stays at the top of the list',
};

export const titleField: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	placeholder: 'e.g. Text message',
	description: 'A headline above the text',
};
