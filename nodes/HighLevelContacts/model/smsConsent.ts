import type { SearchNode } from './searchGrammar';
import type { Contact } from './wire';

/**
 * Why a contact must not be texted:
 * - `noPhone`: there is no number, or none that can be understood
 * - `allChannels`: Do Not Disturb is on for everything
 * - `sms`: Do Not Disturb is on for SMS
 * - `smsPermanent`: the carrier has blocked SMS, as after STOP; it cannot be lifted by the API
 * - `unknown`: HighLevel did not tell the SMS setting in this answer
 */
export type TextingBlock = 'noPhone' | 'allChannels' | 'sms' | 'smsPermanent' | 'unknown';

/**
 * Why a contact must not be texted, or null when it may be (highlevel-api.md 4.3). Where HighLevel leaves the
 * channels out, as its search does for some accounts, the answer is no: a text that was not wanted is worse
 * than one that was not sent.
 *
 * @param number the contact's phone in E.164
 */
export function textingBlock(contact: Contact, number: string | undefined): TextingBlock | null {
	if (contact.dnd === true) return 'allChannels';
	const status = channelStatus(contact, 'SMS');
	if (status === 'permanent') return 'smsPermanent';
	if (status === 'active') return 'sms';
	if (!number) return 'noPhone';
	return contact.dndSettings === undefined ? 'unknown' : null;
}

/** Whether reading the contact on its own could tell more about the SMS setting. */
export function hidesSmsSetting(contact: Contact): boolean {
	return textingBlock(contact, 'some') === 'unknown';
}

const SMS_STATUS = 'dndSettings.SMS.status';
const BLOCKED: SearchNode[] = [
	{ field: 'dnd', operator: 'eq', value: true },
	{ field: SMS_STATUS, operator: 'eq', value: 'active' },
	{ field: SMS_STATUS, operator: 'eq', value: 'permanent' },
];

/** The search for contacts who may be texted (`allowed`) or must not (`blocked`); nothing for other choices. */
export function smsConsentFilters(choice: unknown): SearchNode[] {
	if (choice === 'blocked') return [{ group: 'OR', filters: BLOCKED }];
	if (choice !== 'allowed') return [];
	const none = BLOCKED.map((filter) => ({ ...filter, operator: 'not_eq' }));
	return [{ field: 'phone', operator: 'exists' }, ...none];
}

function channelStatus(contact: Contact, channel: string): unknown {
	const settings = (contact.dndSettings ?? {}) as Record<string, { status?: unknown } | undefined>;
	return settings[channel]?.status;
}
