import { asText } from '../../shared/answered';
import type { ItemContext } from './itemContext';

/** Any country will do to see whether a value is understood once there is one. */
const SOME_COUNTRY = 'US';

/** The two letters of the sub-account's country; nothing where the connection may not read it. */
export async function accountCountry({
	accountCache,
}: Pick<ItemContext, 'accountCache'>): Promise<string | undefined> {
	const { country } = await accountCache.location();
	return asText(country);
}

/**
 * Reads dates of which 03/05/2026 is read by the sub-account's country. That is only looked up when it settles it.
 *
 * @throws InvalidInput for what is no date, and for one that can be read in two ways where the country is not known
 */
export async function byAccountCountry<T>(
	item: Pick<ItemContext, 'accountCache'>,
	read: (country?: string) => T,
): Promise<T> {
	const isSettled = isRead(read) || !isRead(() => read(SOME_COUNTRY));
	return read(isSettled ? undefined : await accountCountry(item));
}

function isRead(read: () => unknown): boolean {
	try {
		read();
		return true;
	} catch {
		return false;
	}
}
