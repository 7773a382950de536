import type { IDataObject } from 'n8n-workflow';

/** Thrown in place of sending a write, when the user only wants to see what would be sent. */
export class DryRun extends Error {
	constructor(
		private readonly request: { method: string; path: string; query?: object; body?: object },
	) {
		super('Not sent');
	}

	/** The request as an output item. */
	get shown(): IDataObject {
		const { method, path, query, body } = this.request;
		return { dryRun: true, method, path, query: query ?? {}, body: body ?? {} };
	}
}
