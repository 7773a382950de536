/**
 * n8n has parsed a body already where it is proper JSON; what is left as text is JSON with raw control characters
 * (docs/highlevel-api.md, Addresses and headers), or not JSON at all, such as a gateway's page.
 */
export function parseBody(body: unknown): unknown {
	if (typeof body !== 'string' || !/^\s*[[{]/.test(body)) return body;
	return parsed(body) ?? parsed(withoutControlCharacters(body)) ?? body;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A space is right in both places: between the parts of the JSON, and for a line break inside a text. */
function withoutControlCharacters(text: string): string {
	return text.replace(/\p{Cc}/gu, ' ');
}
