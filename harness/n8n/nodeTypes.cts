import type {
	ICredentialType,
	INodeCredentials,
	INodeListSearchResult,
	INodeParameters,
	INodeTypeDescription,
} from 'n8n-workflow';
import type { N8nSession } from './session.cts';

/** Every node type that n8n offers, as the editor loads them. */
export function listNodeTypes(session: N8nSession): Promise<INodeTypeDescription[]> {
	return typeList<INodeTypeDescription>(session, 'nodes');
}

/** Every credential type that n8n offers. */
export function listCredentialTypes(session: N8nSession): Promise<ICredentialType[]> {
	return typeList<ICredentialType>(session, 'credentials');
}

async function typeList<T>(session: N8nSession, kind: 'nodes' | 'credentials'): Promise<T[]> {
	const answer = await fetch(`${session.url}/types/${kind}.json`, { headers: session.headers });
	if (!answer.ok) throw new Error(`n8n answered ${answer.status} to /types/${kind}.json`);
	return (await answer.json()) as T[];
}

export interface NodeForm {
	/** Full type name, with the package as prefix. */
	type: string;
	typeVersion: number;
	parameters: INodeParameters;
	credentials: INodeCredentials;
}

/** What a resource locator's *From List* shows: the node's `listSearch` method, run by n8n. */
export function searchList(
	session: N8nSession,
	form: NodeForm,
	locator: { path: string; method: string; filter?: string; paginationToken?: string },
): Promise<INodeListSearchResult> {
	return session.send('POST', '/dynamic-node-parameters/resource-locator-results', {
		...dynamicRequest(form, locator.path, locator.method),
		filter: locator.filter,
		paginationToken: locator.paginationToken,
	});
}

/** What a dropdown shows that the node fills by a `loadOptions` method. */
export function loadOptions(
	session: N8nSession,
	form: NodeForm,
	field: { path: string; method: string },
): Promise<Array<{ name: string; value: string }>> {
	return session.send(
		'POST',
		'/dynamic-node-parameters/options',
		dynamicRequest(form, field.path, field.method),
	);
}

function dynamicRequest(form: NodeForm, path: string, methodName: string) {
	return {
		path,
		methodName,
		nodeTypeAndVersion: { name: form.type, version: form.typeVersion },
		currentNodeParameters: form.parameters,
		credentials: form.credentials,
	};
}
