import type { IDataObject } from 'n8n-workflow';
import { done } from '../transport/answer';
import type { Api, ApiRequest } from '../transport/api';
import { isNotFound } from '../transport/replyErrors';

/**
 * Deletes what stands at a path and answers in n8n's usual form. Not finding it is a success when an earlier
 * try of the same request may have deleted it.
 */
export async function deleteOnce(
	api: Api,
	path: string,
	id: string,
	more: Pick<ApiRequest<object>, 'area' | 'body'> = {},
): Promise<IDataObject> {
	await api.send<object>({
		...more,
		read: done,
		method: 'DELETE',
		path,
		accept: (facts, uncertain) => (uncertain && isNotFound(facts) ? {} : undefined),
	});
	return { id, deleted: true };
}
