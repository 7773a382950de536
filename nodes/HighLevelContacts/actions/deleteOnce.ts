import type { IDataObject } from 'n8n-workflow';
import type { Api } from '../transport/api';

/** Deletes what stands at a path and answers in n8n's usual form. */
export async function deleteOnce(api: Api, path: string, id: string): Promise<IDataObject> {
	await api.send({ method: 'DELETE', path });
	return { id, deleted: true };
}
