/**
 * A value of the user's that cannot be sent. Thrown by operations and readers; the runner turns it into an
 * n8n error that names the item.
 */
export class InvalidInput extends Error {
	/** @param hint what to do next, in one or two sentences */
	constructor(
		message: string,
		readonly hint?: string,
	) {
		super(message);
		this.name = 'InvalidInput';
	}
}
