import { looksLikeId } from '../../fields/byName';
import { flag } from '../../fields/flag';
import type { Field } from '../../fields/field';
import { childOfContact, userLocator } from '../../fields/locators';
import { longText, text } from '../../fields/text';
import { instant } from '../../fields/times';
import { quoteValue } from '../../../shared/values/quoteValue';
import { InvalidInput } from '../../../shared/invalidInput';
import { locatorText } from '../../model/values/locator';

export const anyTaskLocator = childOfContact('Task', 'searchTasks');

export type ChosenTask = { id: string } | { number: number };

/** IDs are longer than numbers as people give them, so that one field can take either. */
const NUMBER = /^#?\s*(\d{1,4})$/;

export const taskLocator: Field<ChosenTask> = {
	property: {
		...anyTaskLocator.property,
		description:
			"The task, chosen from a list, by ID, or by its number among the contact's open tasks, as a reply such as DONE 2 names it",
		modes: [
			...(anyTaskLocator.property.modes ?? []),
			{
				displayName: 'By Number',
				name: 'number',
				type: 'string',
				placeholder: 'e.g. 2',
				hint: "1 is the contact's open task that is due first, as Get Many lists them. An ID works here, too.",
			},
		],
	},
	async read(entered, place) {
		const { mode, text: typed } = locatorText(entered);
		const digits = mode === 'number' ? NUMBER.exec(typed)?.[1] : undefined;
		if (digits !== undefined) return { number: Number(digits) };
		const id = await anyTaskLocator.read(entered, place);
		if (mode !== 'number' || looksLikeId(id)) return { id };
		throw new InvalidInput(
			`The field '${place.label}' holds neither a number nor an ID: ${quoteValue(id)}`,
			"Numbers count the contact's open tasks, as in 2 or #2. To choose a task in another way, use another mode of the field.",
		);
	},
};

const titleLooks = { displayName: 'Title', placeholder: 'e.g. Call back about the offer' };

export const title = text(titleLooks);

export const newTitle = text({
	...titleLooks,
	description: 'What is to be done, in a few words',
});

export const dueDate = instant({
	displayName: 'Due Date',
	description:
		'When the task is due. Without a time zone, that of the workflow is meant: 2026-03-05 or 2026-03-05T09:00:00.',
});

export const taskDetails = {
	assignedTo: userLocator({ displayName: 'Assigned To', description: 'The user who is to do it' }),
	body: longText({ displayName: 'Description', description: 'Details of what is to be done' }, 3),
};

export const isDone = flag(
	{ displayName: 'Completed', description: 'Whether the task is done already' },
	false,
);

export const becomesDone = flag(
	{ displayName: 'Completed', description: 'Whether the task is done; off opens it again' },
	true,
);
