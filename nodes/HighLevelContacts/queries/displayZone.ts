import { IANAZone } from 'luxon';
import { asText } from '../../shared/answered';
import type { Location } from '../model/wire';

interface ZoneSources {
	accountCache: { location(): Promise<Location> };
	timezone: string;
}

/**
 * Chooses the zone, an IANA name, in which times are looked for and shown: the chosen one, or that of the
 * sub-account, or the workflow's where the connection may not read the sub-account.
 */
export async function displayZone(
	{ accountCache, timezone }: ZoneSources,
	chosen?: string,
): Promise<string> {
	return chosen ?? zoneOf(await accountCache.location()) ?? timezone;
}

export function zoneOf({ timezone }: Location): string | undefined {
	const zone = asText(timezone);
	return zone !== undefined && IANAZone.create(zone).isValid ? zone : undefined;
}
