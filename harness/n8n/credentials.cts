import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { UserError } from '../tools/steps.cts';
import type { N8nSession } from './session.cts';

export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

export interface NewCredential {
	name: string;
	type: string;
	data: ICredentialDataDecryptedObject;
}

export function listCredentials(session: N8nSession): Promise<StoredCredential[]> {
	return session.send<StoredCredential[]>('GET', '/credentials');
}

export async function deleteCredential(session: N8nSession, id: string): Promise<void> {
	await session.send('DELETE', `/credentials/${id}`);
}

async function createCredential(
	session: N8nSession,
	credential: NewCredential,
): Promise<StoredCredential> {
	return await session.send<StoredCredential>('POST', '/credentials', credential);
}

/** The credential of this name and type with this data: made, or brought up to date. */
export async function putCredential(
	session: N8nSession,
	credential: NewCredential,
): Promise<StoredCredential> {
	const existing = (await listCredentials(session)).find(
		({ name, type }) => name === credential.name && type === credential.type,
	);
	if (!existing) return await createCredential(session, credential);
	return await session.send<StoredCredential>('PATCH', `/credentials/${existing.id}`, credential);
}

/** A credential with its data; secrets come back blanked. */
function readCredential(
	session: N8nSession,
	id: string,
): Promise<StoredCredential & { data: ICredentialDataDecryptedObject }> {
	return session.send('GET', `/credentials/${id}?includeData=true`);
}

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** What n8n says when a person saves the credential's form; not for OAuth2, which it tests by connecting. */
export async function testCredential(
	session: N8nSession,
	id: string,
): Promise<CredentialTestResult> {
	const credentials = await readCredential(session, id);
	return await session.send('POST', '/credentials/test', { credentials });
}

/** The test of a stored credential of any kind, by n8n's public API, which is where OAuth2 has one. */
export async function testStoredCredential(
	session: N8nSession,
	id: string,
): Promise<CredentialTestResult> {
	const { rawApiKey } = await session.send<{ rawApiKey: string }>('POST', '/api-keys', {
		label: `test of ${id} ${Date.now()}`,
		scopes: ['credential:read'],
		expiresAt: null,
	});
	const answer = await fetch(`${session.url}/api/v1/credentials/${id}/test`, {
		method: 'POST',
		headers: { 'x-n8n-api-key': rawApiKey },
	});
	return (await answer.json()) as CredentialTestResult;
}

/** The page on which the user agrees, as n8n opens it for *Connect*. */
function authorizationUrl(session: N8nSession, id: string): Promise<string> {
	return session.send<string>('GET', `/oauth2-credential/auth?id=${id}`);
}

/**
 * Connects an OAuth2 credential without a browser: fetches the page behind the authorization URL,
 * lets `consent` answer it (it returns the redirect back to n8n), and follows that redirect.
 */
export async function connectOAuth2(
	session: N8nSession,
	id: string,
	consent: (authorizationUrl: string) => Promise<string>,
): Promise<void> {
	const callback = await consent(await authorizationUrl(session, id));
	const page = await (await fetch(callback, { headers: session.headers })).text();
	if (!page.includes('Failed to connect')) return;
	const text = page.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
	throw new UserError(`n8n did not accept the connection: ${text.trim().slice(0, 500)}`);
}
