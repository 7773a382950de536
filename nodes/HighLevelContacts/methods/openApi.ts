import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { Api } from '../transport/api';
import { openConnection, type Authentication } from '../transport/connection';
import type { Host } from '../transport/exchange';

/** Few and quick tries: somebody is looking at a list that does not fill. */
const PATIENCE = { maxRetries: 2, timeoutMs: 15_000 };

/** The API for the editor's lists. */
export async function openApi(context: ILoadOptionsFunctions): Promise<Api> {
	const authentication = context.getCurrentNodeParameter('authentication') ?? 'oAuth2';
	const host = context as unknown as Host;
	return new Api(host, await openConnection(host, authentication as Authentication), PATIENCE);
}
