import { isRecord } from '../model/answered';
import { InvalidInput } from '../run/invalidInput';
import { choice } from './choice';

/** A filter that was added and is empty for this item. Left out, it would let everything pass. */
export class EmptyFilter extends InvalidInput {
	/**
	 * @param label the filter's name as the user sees it
	 * @param hint what to do next
	 */
	constructor(
		label: string,
		hint = "Check that its expression returns a value for this item, or set the option 'If a Filter Is Empty' to return nothing then.",
	) {
		super(`The filter '${label}' is empty`, `Without it, everything would be returned. ${hint}`);
	}
}

/**
 * Whether something was to be filtered by: not when the field was left blank in the editor, nor when an AI model
 * gave nothing for it.
 *
 * @param raw how the filter stands in the workflow
 */
export function isMeant(entered: unknown, raw: unknown): boolean {
	const value = chosenIn(entered);
	if (value === undefined || value === null) return true;
	const text = chosenIn(raw);
	return typeof text === 'string' && text.startsWith('=') && !text.includes('$fromAI');
}

/** What stands in a resource locator, or the value itself. */
function chosenIn(value: unknown): unknown {
	return isRecord(value) && '__rl' in value ? value.value : value;
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
