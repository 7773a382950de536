import { BoundedMap } from '../../shared/boundedMap';
import { DryRun } from '../transport/dryRun';
import { KeyedQueue } from './keyedQueue';

/** A message that is in a conversation. */
export interface PutIn {
	messageId: string;
	conversationId?: string;
	contactId: string;
	/** Addresses of its files */
	attachments: string[];
	warning?: string;
}

/** Messages that are remembered for all accounts together. */
const MOST_MESSAGES = 20_000;

const turns = new KeyedQueue();
const known = new BoundedMap<string, PutIn>(MOST_MESSAGES);

/**
 * Puts a provider's message in once, also when the provider delivers it twice at one moment: HighLevel itself takes
 * every copy. All executions of this process wait for each other here, unlike items, which know their own run only.
 *
 * @param key stands for the contact and the provider's ID of the message
 * @param look finds one that an earlier run, or another process, has put in
 */
export async function putInOnce(
	key: string,
	look: () => Promise<PutIn | undefined>,
	make: () => Promise<PutIn | DryRun>,
): Promise<{ message: PutIn; isNew: boolean } | DryRun> {
	return await oneAtATime(key, async () => {
		const found = await knownOrFound(key, look);
		const message = found ?? (await make());
		if (message instanceof DryRun) return message;
		known.set(key, message);
		return { message, isNew: found === undefined };
	});
}

/** A provider's message that is in a conversation; nothing when it is not. */
export async function knownOrFound(
	key: string,
	look: () => Promise<PutIn | undefined>,
): Promise<PutIn | undefined> {
	return known.get(key) ?? (await look());
}

/** Does work on one message at a time in this process, so that two of the same do not cross. */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
	return await turns.take([{ key }], work).result;
}
