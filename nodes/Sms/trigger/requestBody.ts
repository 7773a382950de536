import type { IDataObject } from 'n8n-workflow';
import { asList, isRecord } from '../../shared/answered';

/** The names under which several messages come in one body. */
const LISTS = ['messages', 'events', 'data'];

/**
 * The objects in a body, which is JSON or a form whatever its header says: providers let their customers choose, and
 * send either with a wrong header. Nothing for all else, such as a web page.
 */
export function objectsIn(rawBody: Buffer): IDataObject[] | undefined {
	const text = new TextDecoder().decode(rawBody).trim();
	if (/^[[{]/.test(text)) return objectsInJson(text);
	if (text.startsWith('<') || !/^[\w.[\]%-]+=/.test(text)) return undefined;
	return [Object.fromEntries(new URLSearchParams(text))];
}

function objectsInJson(text: string): IDataObject[] | undefined {
	try {
		const body: unknown = JSON.parse(text);
		if (isRecord(body)) {
			const several = LISTS.map((name) => asList(body[name])).find((list) => list.length > 0);
			return (several ?? [body]).filter(isRecord);
		}
		return asList(body).filter(isRecord);
	} catch {
		return undefined;
	}
}
