import { isRecord } from '../answered';

/**
 * Each pattern needs no more than one look at each character. They find private tokens, JSON Web Tokens, what follows
 * `Bearer`, and the values of the fields of an OAuth2 request.
 */
const SECRETS: Array<[RegExp, string]> = [
	[/\bpit-[\w-]{6,}/gi, 'pit-***'],
	[/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, '***'],
	[/\b(Bearer|Basic)(\s{1,4}|%20)(?!\*)[\w.~+/=-]{8,}/gi, '$1$2***'],
	[
		/((?:client_secret|refresh_token|access_token|authorization|api[_-]?key)["']?\s{0,4}[:=]\s{0,4}["']?)(?!\*|Bearer|Basic)[^\s"'&,;<>}]{4,}/gi,
		'$1***',
	],
];

/** A server may repeat secrets in its text. */
export function redact(text: string): string {
	return SECRETS.reduce((shown, [secret, instead]) => shown.replace(secret, instead), text);
}

export function redactAll(value: unknown): unknown {
	if (typeof value === 'string') return redact(value);
	if (Array.isArray(value)) return value.map(redactAll);
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, redactAll(entry)]));
}
