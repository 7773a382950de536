import { LOCATION_ID } from '../fixtures.cts';
import { blankContact } from '../model/contactBook.cts';
import type { ContactInput } from '../model/contactInput.cts';
import { applyInput } from '../model/contactInput.cts';
import type { World } from '../world.cts';

/** Many contacts at once. `{n}` in the template's texts is replaced by the number of the contact. */
export interface BulkSeed {
	count: number;
	template?: ContactInput;
	locationId?: string;
	/** Epoch milliseconds of the first one, and between one and the next; default: all now. */
	dateAdded?: number;
	stepMs?: number;
}

const TEMPLATE: ContactInput = {
	firstName: 'Person',
	lastName: 'Number {n}',
	email: 'person{n}@example.com',
	tags: ['imported'],
};

/** Puts the contacts straight into the account, past duplicates and validation; answers their ids in order. */
export function seedContacts(world: World, seed: BulkSeed): { ids: string[] } {
	const { count, template = TEMPLATE, locationId = LOCATION_ID, stepMs = 0 } = seed;
	const first = seed.dateAdded ?? world.now();
	const country = world.store.locations.get(locationId)?.country ?? 'US';
	const text = JSON.stringify(template);
	const ids: string[] = [];
	world.store.index.forgetLists();
	for (let n = 1; n <= count; n += 1) {
		const input = JSON.parse(text.replaceAll('{n}', String(n))) as ContactInput;
		const time = first + (n - 1) * stepMs;
		const blank = { ...blankContact(locationId, time), country };
		ids.push(world.contacts.put(applyInput(world.store, world.settings, blank, input, country)).id);
	}
	return { ids };
}
