import type { Caller } from '../oauth/tokens.cts';
import type { World } from '../world.cts';
import { otherLocation } from './errors.cts';

/** Refuses unless the caller's token covers the location. */
export function checkLocation(world: World, caller: Caller, locationId: string): void {
	const covered =
		caller.authClass === 'Location'
			? caller.locationId === locationId
			: world.store.locations.get(locationId)?.companyId === caller.companyId;
	if (!covered) throw otherLocation(world.settings.otherLocationStatus);
}
