import { InvalidInput } from '../run/invalidInput';
import { choice } from './choice';

/** A filter that was added and is empty for this item. Left out, it would let everything pass. */
export class EmptyFilter extends InvalidInput {
	/** @param label the filter's name as the user sees it */
	constructor(label: string) {
		super(
			`The filter '${label}' is empty`,
			"Without it, everything would be returned. Check that its expression returns a value for this item, or set the option 'If a Filter Is Empty' to return nothing then.",
		);
	}
}

/** What to do with an item for which a filter is empty. */
export const ifFilterEmpty = choice(
	{
		displayName: 'If a Filter Is Empty',
		description: 'What to do when the expression of a filter returns nothing for an item',
	},
	[
		{ name: 'Fail', value: 'fail', description: 'Stop with an error that names the filter' },
		{ name: 'Return Nothing', value: 'nothing', description: 'Return no item for it' },
	],
	'nothing',
);
