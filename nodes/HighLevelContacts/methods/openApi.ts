import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { optionalLocatorId } from '../run/locator';
import { Api } from '../transport/api';
import { systemClock } from '../transport/clock';
import { forSubAccount, openConnection, type Authentication } from '../transport/connection';
import type { Host } from '../transport/exchange';
import { Session } from '../transport/session';

/** Few and quick tries: somebody is looking at a list that does not fill. */
const PATIENCE = { maxRetries: 2, timeoutMs: 15_000 };

/** The API for the editor's lists, in the sub-account that the node is set to. */
export async function openApi(context: ILoadOptionsFunctions): Promise<Api> {
	const connection = await openEditorConnection(context);
	const options = (context.getCurrentNodeParameter('options') ?? {}) as IDataObject;
	const chosen = optionalLocatorId(options.locationId, 'Sub-Account') ?? '';
	return apiOf(context, forSubAccount(connection, chosen));
}

/** The connection as the credential describes it, before a sub-account was chosen. */
export async function openEditorConnection(context: ILoadOptionsFunctions) {
	const authentication = context.getCurrentNodeParameter('authentication') ?? 'oAuth2';
	return await openConnection(context as unknown as Host, authentication as Authentication);
}

export function apiOf(
	context: ILoadOptionsFunctions,
	connection: Awaited<ReturnType<typeof openEditorConnection>>,
): Api {
	return new Api(new Session(context as unknown as Host, connection, systemClock), PATIENCE);
}
