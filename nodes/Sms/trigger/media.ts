import { asList, asRecord, asText } from '../../shared/answered';

/** The names under which providers put the address of a file. */
const ADDRESSES = ['source', 'url', 'media_url', 'mediaUrl', 'link'];

/** The addresses of files, of the forms in which they come: a text, or texts or objects in a list. */
export function mediaIn(value: unknown): string[] {
	const entries = asText(value) ? [value] : asList(value);
	return entries.flatMap((entry) => {
		const found = ADDRESSES.map((name) => asText(asRecord(entry)[name])).find(Boolean);
		return asText(entry) || found || [];
	});
}
