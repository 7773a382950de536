import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { asRecord } from '../../shared/answered';
import { optionalLocatorId } from '../model/values/locator';
import { Api } from '../transport/api';
import { systemClock } from '../../shared/transport/clock';
import { openConnection, type Connection } from '../transport/connection';
import { openSession } from '../transport/openSession';
import { Session } from '../transport/session';

/** Somebody is looking at a list that does not fill, so the tries are few and quick. */
const PATIENCE = { maxRetries: 2, timeoutMs: 15_000 };

export async function openApi(context: ILoadOptionsFunctions): Promise<Api> {
	const options = asRecord(context.getCurrentNodeParameter('options'));
	const chosen = optionalLocatorId(options.locationId, 'Sub-Account') ?? '';
	return new Api(await openSession(context, authenticationIn(context), chosen), PATIENCE);
}

export async function openEditorConnection(context: ILoadOptionsFunctions): Promise<Connection> {
	return await openConnection(context, authenticationIn(context));
}

export function apiOf(context: ILoadOptionsFunctions, connection: Connection): Api {
	return new Api(new Session(context, connection, systemClock), PATIENCE);
}

function authenticationIn(context: ILoadOptionsFunctions): unknown {
	return context.getCurrentNodeParameter('authentication');
}
