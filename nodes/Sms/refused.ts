/** The provider has not done what it was asked for. The runner makes n8n's error of it. */
export class Refused extends Error {
	/** HTTP status */
	readonly status: number | undefined;

	/** A text may have gone out all the same, so that nobody sends it again without a look. */
	readonly isUnsure: boolean;

	/**
	 * @param message what happened, behind the provider's name: "touchSMS …"
	 * @param hint why, and what to do next
	 */
	constructor(
		message: string,
		readonly hint: string,
		{ status, isUnsure = false }: { status?: number; isUnsure?: boolean } = {},
	) {
		super(message);
		this.name = 'Refused';
		this.status = status;
		this.isUnsure = isUnsure;
	}
}
