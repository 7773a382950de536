import { asText } from '../../../shared/answered';
import { decodeEntities } from '../values/entities';

/** The words of a note, which is HTML when it was written in HighLevel's own editor (docs/highlevel-api.md, Notes and tasks). */
export function plainText(body: unknown): string {
	return decodeEntities((asText(body) ?? '').replace(/<[^<>]*>/g, ' '))
		.replace(/\s{2,}|[^\S ]/g, ' ')
		.trim();
}

/** Characters that are searched; no person writes more, and each costs processor time. */
const SEARCHED = 500_000;

/** Whether one of the texts contains what the user looks for, whatever the case; an empty query is in all. */
export function holdsText(query: string | undefined, ...texts: unknown[]): boolean {
	const wanted = query?.trim().toLowerCase() ?? '';
	return texts.some((text) =>
		plainText(asText(text)?.slice(0, SEARCHED)).toLowerCase().includes(wanted),
	);
}
