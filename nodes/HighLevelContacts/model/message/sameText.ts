import { asText } from '../../../shared/answered';
import type { Message } from '../wire';
import { attachmentsOf } from './messageOutput';

/** What a message that is looked for was to be. */
export interface Wanted {
	direction: 'inbound' | 'outbound';
	message?: string;
	altId?: string;
	attachments?: string[];
}

/** Whether a message is what a request would have made. HighLevel may leave its own ID of the text and the files out. */
export function isSameText(found: Message, wanted: Wanted): boolean {
	if (asText(found.direction) !== wanted.direction) return false;
	const altId = asText(found.altId) || undefined;
	if (altId !== undefined && wanted.altId !== undefined) return altId === wanted.altId;
	const files = attachmentsOf(found);
	const isOther = files.length > 0 && files.length !== (wanted.attachments ?? []).length;
	return !isOther && plain(found.body) === plain(wanted.message);
}

/** White space at the ends, and the kind of line breaks, do not survive every way. */
function plain(text: unknown): string {
	return (asText(text) ?? '').replace(/\r\n?/g, '\n').trim();
}
