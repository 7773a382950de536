import type { ExecuteContext } from 'n8n-core';
import type {
	IAdditionalCredentialOptions,
	IDataObject,
	IHttpRequestOptions,
	INodeCredentialsDetails,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { CredentialStore } from '../../harness/credentialStore.cts';

/**
 * Makes a context renew OAuth2 logins the way n8n did before 2.30: each request that gets a 401 renews with the
 * refresh token it started with, whatever others have done meanwhile.
 */
export function likeOlderHost(context: ExecuteContext, credentials: CredentialStore): void {
	const send = async (
		type: string,
		options: IHttpRequestOptions,
		additional?: IAdditionalCredentialOptions,
	): Promise<unknown> => {
		const data = await credentials.getDecrypted(
			{} as IWorkflowExecuteAdditionalData,
			{} as INodeCredentialsDetails,
			type,
			'internal',
		);
		const token = data.oauthTokenData as IDataObject;
		const signed = (accessToken: unknown): IHttpRequestOptions => ({
			...options,
			headers: { ...options.headers, Authorization: `Bearer ${String(accessToken)}` },
		});
		try {
			return await context.helpers.httpRequest(signed(token.access_token));
		} catch (error) {
			const { response } = error as { response?: { status?: number } };
			if (response?.status !== 401 || additional?.oauth2?.skipTokenRefresh) {
				throw withoutCause(context, error);
			}
		}
		const renewed = await fetch(String(data.accessTokenUrl), {
			method: 'POST',
			body: new URLSearchParams({
				client_id: String(data.clientId),
				client_secret: String(data.clientSecret),
				grant_type: 'refresh_token',
				refresh_token: String(token.refresh_token),
			}),
		});
		const body = (await renewed.json()) as IDataObject;
		if (!renewed.ok) {
			const refused = Object.assign(new Error(`HTTP status ${renewed.status}`), {
				code: 'ESTATUS',
				status: renewed.status,
				body: JSON.stringify(body),
			});
			throw withoutCause(context, refused);
		}
		await credentials.updateCredentialsOauthTokenData({} as never, type, {
			oauthTokenData: { ...token, ...body },
		});
		try {
			return await context.helpers.httpRequest(signed(body.access_token));
		} catch (error) {
			throw withoutCause(context, error);
		}
	};
	context.helpers.httpRequestWithAuthentication = send as never;
}

/** As above, and takes an exception from the statuses that are no errors for none, as n8n did before 2.10. */
export function likeOldestHost(context: ExecuteContext, credentials: CredentialStore): void {
	likeOlderHost(context, credentials);
	const send = context.helpers.httpRequestWithAuthentication.bind(context);
	const sendIgnoring: typeof send = async (type, options, additional): Promise<unknown> => {
		const ignoreHttpStatusErrors = Boolean(options.ignoreHttpStatusErrors);
		return await send(type, { ...options, ignoreHttpStatusErrors }, additional);
	};
	context.helpers.httpRequestWithAuthentication = sendIgnoring;
}

/** Such an n8n tells of what was thrown only what its own error holds. */
function withoutCause(context: ExecuteContext, thrown: unknown): NodeApiError {
	const error = new NodeApiError(context.getNode(), thrown as never);
	delete error.cause;
	return error;
}
