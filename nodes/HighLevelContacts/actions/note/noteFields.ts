import { childOfContact, userLocator } from '../../fields/locators';
import { longText, text } from '../../fields/text';
import { flag } from '../../fields/flag';
import { color } from '../../fields/color';

export const noteLocator = childOfContact('Note', 'searchNotes');

export const noteText = longText(
	{ displayName: 'Text', placeholder: 'e.g. Asked for a call back on Friday' },
	4,
);

export const author = userLocator({
	displayName: 'Author',
	description: 'The user who is shown as the author; without one the note has none',
});

export const noteDetails = {
	userId: author,
	color: color({ displayName: 'Color', description: 'The color of the note, such as #FFAA00' }),
	pinned: flag(
		{ displayName: 'Pinned', description: 'Whether the note stays at the top of the list' },
		true,
	),
	title: text({
		displayName: 'Title',
		placeholder: 'e.g. Text message',
		description: 'A headline above the text',
	}),
};
