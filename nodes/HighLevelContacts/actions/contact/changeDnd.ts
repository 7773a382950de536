import { asRecord } from '../../../shared/answered';
import { planDnd, type DndStatus } from '../../model/contact/dnd';
import type { Contact } from '../../model/wire';
import { idOf } from '../../transport/answer';
import type { Api } from '../../transport/api';
import { DryRun } from '../../transport/dryRun';
import { sendUpdate } from './sendUpdate';

interface DndChange {
	contact: Contact;
	/** Channels that were sent to HighLevel */
	changed: string[];
	/** Channels that the carrier has blocked, which were left alone */
	permanent: string[];
}

/**
 * Blocks or allows channels of a contact; those that are so already are not sent.
 *
 * @param contact from a reply about it alone, which tells all its settings
 */
export async function changeDnd(
	api: Api,
	contact: Contact,
	channels: Partial<Record<string, DndStatus>>,
	message?: string,
): Promise<DndChange | DryRun> {
	const had = asRecord(contact.dndSettings);
	const { changes: dndSettings, permanent } = planDnd(had, channels, message);
	const changed = Object.keys(dndSettings);
	const sent = changed.length > 0 && (await sendUpdate(api, idOf(contact), { dndSettings }));
	if (sent instanceof DryRun) return sent;
	return { contact: { ...contact, dndSettings: { ...had, ...dndSettings } }, changed, permanent };
}
