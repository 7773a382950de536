import type { Part } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { providers } from '../providers.cts';

/** Expressions for what is sent to whom. */
interface Text {
	to: string;
	message: string;
	contactId: string;
	/** More fields of SMS.to's body, as the inside of an object. */
	more?: string;
}

/**
 * Sends a text through SMS.to, or only asks for its price while Config says `dryRun`, and keeps a note about
 * it on the contact.
 */
export function sendAndNote(send: string, note: string, text: Text): Part[] {
	const { to, message, contactId, more } = text;
	const sent = `(${conf('dryRun')} ? 'Dry run, not sent' : 'Text') + ' to ' + ${to} + ': ' + ${message}`;
	const refused = `'Text to ' + ${to} + ' was not sent: ' + $json.message + ' (' + ${message} + ')'`;
	const fields = [`to: ${to}`, `message: ${message}`, `sender_id: ${conf('sender')}`, more];
	return [
		callProvider(send, providers.smsto, {
			method: 'POST',
			path: `/sms/{{ ${conf('dryRun')} ? 'estimate' : 'send' }}`,
			body: `{ ${fields.filter(Boolean).join(', ')} }`,
			kind: 'send',
			textsTo: to,
		}),
		highLevel(note, 'note', 'create', {
			contactId: byId(`={{ ${contactId} }}`),
			body: `={{ ${conf('notePrefix')} + ' ' + ($json.ok ? ${sent} : ${refused}) }}`,
		}),
	];
}
