import { asRecord, asText, isRecord } from '../../../shared/answered';
import { isOnItsOwn } from './contactOrigin';
import { channelIn, statusOf } from './dnd';
import type { SearchNode } from '../search/searchGrammar';
import type { Contact } from '../wire';

/**
 * Why a contact must not be texted:
 * - `noPhone`: there is no number, or none that can be understood
 * - `allChannels`: Do Not Disturb is on for everything
 * - `sms`: Do Not Disturb is on for SMS
 * - `smsPermanent`: the carrier has blocked SMS, as after STOP; it cannot be lifted by the API
 * - `unknown`: HighLevel did not tell the SMS setting in this answer, or in a form that is not known
 */
export type TextingBlock = 'noPhone' | 'allChannels' | 'sms' | 'smsPermanent' | 'unknown';

/**
 * Why a contact must not be texted, or null when it may be (docs/highlevel-api.md, Contacts). What is not told or cannot be
 * understood blocks: a text that was not wanted is worse than one that was not sent.
 *
 * @param number the contact's phone in E.164
 */
export function textingBlock(contact: Contact, number: string | undefined): TextingBlock | null {
	const ofAll = settingOfAll(contact);
	const ofSms = settingOfSms(contact);
	if (ofAll === 'blocked') return 'allChannels';
	if (ofSms === 'permanent') return 'smsPermanent';
	if (ofSms === 'active') return 'sms';
	if (!number) return 'noPhone';
	return ofAll === 'free' && ofSms === 'inactive' ? null : 'unknown';
}

/** Whether reading the contact on its own could tell more about the SMS setting. */
export function hidesSmsSetting(contact: Contact): boolean {
	return textingBlock(contact, 'some') === 'unknown';
}

function settingOfAll(contact: Contact): 'blocked' | 'free' | 'unknown' {
	const dnd: unknown = contact.dnd;
	const ofAll = statusOf(channelIn(asRecord(contact.dndSettings), 'all'));
	if (ofAll === 'active' || ofAll === 'permanent') return 'blocked';
	if (dnd === undefined) return isOnItsOwn(contact) ? 'free' : 'unknown';
	const told = typeof dnd === 'boolean' ? dnd : asText(dnd)?.trim().toLowerCase();
	if (told === true || told === 'true') return 'blocked';
	return told === false || told === 'false' ? 'free' : 'unknown';
}

/** The SMS channel's status. A channel that is not among the settings was never touched. */
function settingOfSms(contact: Contact): unknown {
	const { dndSettings } = contact;
	if (dndSettings === undefined) return isOnItsOwn(contact) ? 'inactive' : 'unknown';
	if (!isRecord(dndSettings)) return 'unknown';
	const sms = channelIn(dndSettings, 'SMS');
	return sms === undefined ? 'inactive' : statusOf(sms);
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
