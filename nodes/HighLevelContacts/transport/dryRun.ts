import type { IDataObject } from 'n8n-workflow';

/** Ends a write that the user only wants to see. */
export class DryRun extends Error {
	constructor(
		private readonly request: { method: string; path: string; query?: object; body?: object },
	) {
		super('Not sent');
	}

	get shown(): IDataObject {
		const { method, path, query, body } = this.request;
		return { dryRun: true, method, path, query: query ?? {}, body: body ?? {} };
	}
}
