import { choice } from '../../fields/choice';
import { withProperty } from '../../fields/field';
import { userLocator } from '../../fields/locators';
import { text } from '../../fields/text';
import { moment } from '../../fields/times';

const completedMenu = [
	{ name: 'Any', value: 'any', description: 'Open and completed tasks' },
	{ name: 'No', value: 'no', description: 'Only open tasks' },
	{ name: 'Yes', value: 'yes', description: 'Only completed tasks' },
] as const;

/** An expression or an AI model may say so in these words, too. */
const completed = withProperty(
	choice(
		{ displayName: 'Completed' },
		[
			...completedMenu,
			{ name: 'True', value: 'yes' },
			{ name: '1', value: 'yes' },
			{ name: 'False', value: 'no' },
			{ name: '0', value: 'no' },
		],
		'no',
	),
	{ options: [...completedMenu] },
);

export const taskFilters = {
	assignedTo: userLocator({ displayName: 'Assigned To', description: 'Only tasks of this user' }),
	completed,
	dueDateAfter: moment({ displayName: 'Due After' }),
	dueDateBefore: moment({ displayName: 'Due Before' }),
	query: text({
		displayName: 'Search Text',
		placeholder: 'e.g. call',
		description: 'Only tasks with this text in their title or description',
	}),
};
