import type { IDataObject } from 'n8n-workflow';
import type { Answered } from '../model/wire';
import type { Api } from '../transport/api';
import type { CallOptions, Endpoint, PathParts } from '../transport/endpoint';
import { isNotFound } from '../transport/replyErrors';
import { ifSent, type DryRun } from '../transport/dryRun';

/** Not finding the thing is a success when an earlier try of the same request may have deleted it. */
export async function deleteOnce<Path extends string>(
	api: Api,
	endpoint: Endpoint<Answered, Path>,
	parts: PathParts<Path>,
	id: string,
	more: Pick<CallOptions<Answered>, 'body'> = {},
): Promise<IDataObject | DryRun> {
	const sending = api.call(endpoint, parts, {
		...more,
		accept: (facts, uncertain) => (uncertain && isNotFound(facts) ? {} : undefined),
	});
	return await ifSent(sending, () => ({ id, deleted: true }));
}
