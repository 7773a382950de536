import { InvalidInput } from '../../shared/invalidInput';

/** A filter that was set and is empty for this item. Left out, it would let everything pass. */
export class EmptyFilter extends InvalidInput {
	/**
	 * @param label the filter's name as the user sees it
	 * @param hint what to do next
	 */
	static named(
		label: string,
		hint = "Check that its expression returns a value for this item, or set the option 'If a Filter Is Empty' to return nothing then.",
	): EmptyFilter {
		return new EmptyFilter(
			`The filter '${label}' is empty`,
			`Without it, everything would be returned. ${hint}`,
		);
	}
}
