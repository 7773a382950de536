import type { SmsRequest } from './provider';

/** What to do when nobody knows whether something was carried out. */
export function uncertain(displayName: string, effect: SmsRequest['effect']): string {
	if (effect === 'read') return 'Run the workflow again later.';
	return effect === 'send'
		? `The text may have been sent: look at ${displayName}'s list of sent messages before you send it again.`
		: `It may have been carried out: look in ${displayName} before you do it again.`;
}
