import type { IDataObject } from 'n8n-workflow';
import { Multipart } from './multipart';

/** The answer to a write that the user only wants to see: what would be sent. */
export class DryRun {
	constructor(
		private readonly request: { method: string; path: string; query?: object; body?: object },
	) {}

	get shown(): IDataObject {
		const { method, path, query, body } = this.request;
		return {
			dryRun: true,
			method,
			path,
			query: query ?? {},
			body: body instanceof Multipart ? body.toJSON() : (body ?? {}),
		};
	}
}

/** Goes on with the answer to a write; what follows from it cannot be shown when nothing was sent. */
export async function ifSent<T, R>(
	sending: Promise<T | DryRun>,
	follow: (answer: T) => R | Promise<R>,
): Promise<R | DryRun> {
	const answer = await sending;
	return answer instanceof DryRun ? answer : await follow(answer);
}
