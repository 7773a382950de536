import { asText } from '../asText.cts';
/** An answer that HighLevel gives in place of the asked one. `message` is a list on 422. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		readonly body: Record<string, unknown>,
		/** The answer of what stands before the services has none */
		readonly hasTraceId = true,
	) {
		super([body.message ?? body.error_description ?? status].flat().map(asText).join());
	}
}

const NAMES: Record<number, string> = {
	400: 'Bad Request',
	404: 'Not Found',
	422: 'Unprocessable Entity',
};

function nestError(status: number, message: string | string[], extra: object = {}): ApiError {
	const error = NAMES[status];
	return new ApiError(status, { statusCode: status, message, ...(error && { error }), ...extra });
}

export function badRequest(message: string, extra?: object): ApiError {
	return nestError(400, message, extra);
}

export function unauthorized(message: string): ApiError {
	return nestError(401, message);
}

export function forbiddenLocation(): ApiError {
	return nestError(403, 'The token does not have access to this location.');
}

/** For a request that names a location which the token is not for. */
export function otherLocation(status: 401 | 403): ApiError {
	return status === 401
		? unauthorized('This location is not accessible from this token!')
		: forbiddenLocation();
}

export function invalid(...lines: string[]): ApiError {
	return nestError(422, lines);
}

/** A value of a custom field that is not of its type. */
export function invalidCustomField(status: 400 | 422, value: unknown, id: string): ApiError {
	const shown = typeof value === 'string' ? value : JSON.stringify(value);
	const message = `Invalid Custom Field Value "${shown}" for "${id}"`;
	return nestError(status, status === 422 ? [message] : message);
}

export function noSuchRoute(method: string, path: string): ApiError {
	return nestError(404, `Cannot ${method} ${path}`);
}

export function notFound(status: 400 | 404, thing: string, id: string): ApiError {
	return nestError(status, `${thing} with id ${id} not found`);
}

/** For a contact that is deleted or was never there; without a traceId, as recorded. */
export function contactNotFound(status: 400 | 404, id: string): ApiError {
	const { body } = nestError(status, `Contact not found for id:${id}`);
	return new ApiError(status, body, false);
}

/** The body of 2.3, which names the contact that stands in the way. */
export function duplicateContact(meta: {
	contactId: string;
	contactName?: string;
	matchingField: 'email' | 'phone';
}): ApiError {
	return new ApiError(400, {
		statusCode: 400,
		message: 'This location does not allow duplicated contacts.',
		meta,
	});
}

/** Refusals of the conversations have a code of their own, and no name of the status. */
export function conversationError(
	status: number,
	message: string,
	canonicalCode?: string,
	extra: object = {},
): ApiError {
	return new ApiError(status, {
		statusCode: status,
		message,
		...extra,
		...(canonicalCode && { canonicalCode }),
	});
}

export function tooManyRequests(): ApiError {
	return new ApiError(429, { statusCode: 429, message: 'Too Many Requests' }, false);
}
