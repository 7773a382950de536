import { InvalidInput } from '../../../shared/invalidInput';
import { pathTo } from '../../transport/endpoint';

/** These have a meaning of their own in an address and belong into other fields. */
const ENDS_PATH = /[?#\\]/;

/** No server reads such a segment as another path. */
const SEGMENT = /^(?:[\w.~:@!$&'()*+,;=-]|%[0-9a-f]{2}|\{\w+\})+$/i;

/**
 * A request can never lead to another host, or to another path than the one that was written.
 *
 * @param written with the names of its parts in braces
 * @param parts the values for them; `locationId` is the sub-account's
 * @throws InvalidInput when it is no path, or when a part has no value
 */
export function requestPath(written: string, parts: Record<string, string>): string {
	const path = withoutHost(written);
	const segments = path.slice(1).split('/');
	if (segments.at(-1) === '') segments.pop();
	const isPath = path.startsWith('/') && segments.length > 0 && segments.every(isSegment);
	if (!isPath) throw noPath(written);
	const missing = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
	const without = missing.find((name) => !parts[name]?.trim());
	if (without !== undefined) {
		throw new InvalidInput(
			`The path has a part '{${without}}' without a value`,
			"Add its name and value under 'Path Values', or write the value into the path.",
		);
	}
	return pathTo(path, parts);
}

/** People copy whole addresses out of HighLevel's documentation. */
function withoutHost(written: string): string {
	return written.replace(/^https:\/\/services\.leadconnectorhq\.com(?=\/)/i, '');
}

function isSegment(segment: string): boolean {
	const plain = segment.replace(/%2e/gi, '.');
	return SEGMENT.test(segment) && plain !== '.' && plain !== '..';
}

function noPath(written: string): InvalidInput {
	return new InvalidInput(
		`The field 'Path' holds no path of HighLevel's API: "${written.slice(0, 100)}"`,
		ENDS_PATH.test(written)
			? "Write what stands before the question mark, and the rest under 'Query Parameters'."
			: 'Write it as in /contacts/{contactId}/notes, beginning with a slash and without the address of the server.',
	);
}
