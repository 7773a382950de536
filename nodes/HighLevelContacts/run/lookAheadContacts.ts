import { sleep } from 'n8n-workflow';
import { namedContact } from '../model/values/locator';
import { ITEMS_PER_YIELD } from './planWork';

/** As many as the search is asked for at once. */
const MOST_ITEMS = 100;

export interface LookAheadItem {
	read: (name: string) => unknown;
	/** Stands for the sub-account and the options of requests */
	terms: string;
}

/**
 * The texts by which an item and those behind it name their contacts, to ask for them together.
 *
 * @param at makes the item with a number; may throw for one that cannot be worked on, which is told at its turn
 */
export async function lookAheadContacts(
	from: number,
	total: number,
	terms: string,
	at: (itemIndex: number) => LookAheadItem,
): Promise<string[]> {
	const texts = new Set<string>();
	for (let itemIndex = from; itemIndex < Math.min(total, from + MOST_ITEMS); itemIndex += 1) {
		const text = named(() => at(itemIndex), terms);
		if (text) texts.add(text);
		if ((itemIndex - from) % ITEMS_PER_YIELD === ITEMS_PER_YIELD - 1) await sleep(0);
	}
	return [...texts];
}

function named(item: () => LookAheadItem, wanted: string): string | undefined {
	try {
		const { read, terms } = item();
		return terms === wanted ? namedContact(read('contactId')) : undefined;
	} catch {
		return undefined;
	}
}
