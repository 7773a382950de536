import { backoffConfig } from '../parts/callProvider.cts';
import { providers } from '../providers.cts';

export const M1 = {
	file: 'salesmsg/m1-enriched-contact.json',
	name: 'Salesmsg M1: a contact with its tasks, notes and appointments',
} as const;

/** At least one of them must be given. */
export const M1_INPUTS = {
	contactId: 'string',
	businessId: 'string',
	search: 'string',
	tag: 'string',
} as const;

/** Own notes begin with it, so that people and workflows know them. */
export const NOTE_PREFIX = '[Salesmsg]';
/** Notes that repeat what is known already begin with it; they are left out of later ones. */
export const SUMMARY_PREFIX = `${NOTE_PREFIX} Summary`;

export const salesmsgBackoff = {
	...backoffConfig,
	firstWaitSeconds: providers.salesmsg.firstWaitSeconds,
};
