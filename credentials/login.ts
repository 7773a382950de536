import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

/**
 * Sends a login in a header. A function, as an expression would be evaluated for each request: that is slow, and it fails while
 * n8n has let the workflow's isolate go, as it does for one of two polls that are under way at once (docs/trigger.md).
 */
export function inHeader(
	name: string,
	valueOf: (credential: ICredentialDataDecryptedObject) => string,
) {
	return async (
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		request.headers = { ...request.headers, [name]: valueOf(credential) };
		return request;
	};
}

/** The field's text without the blanks and line ends that copying brings along. */
export const entered = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** @param field in which the token stands */
export const bearer = (field: string) =>
	inHeader('Authorization', (credential) => `Bearer ${entered(credential[field])}`);
