import { asRecord } from '../../../shared/answered';
import type { Location } from '../wire';

/**
 * Whether several contacts of the account may have the same email or phone; yes, to be on the safe side, where its
 * settings could not be read (docs/highlevel-api.md, The account's lists).
 */
export function allowsDuplicates({ settings }: Location): boolean {
	return asRecord(settings).allowDuplicateContact !== false;
}
