import { newId } from '../ids.cts';
import type { World } from '../world.cts';
import type { SmsAccount } from './account.cts';
import type { SentMessage } from './outbox.cts';

export type Draft = Pick<SentMessage, 'from' | 'to' | 'text'> & Partial<SentMessage>;

/** Puts an accepted text into the outbox and takes its price from the account. */
export function accept(world: World, account: SmsAccount, draft: Draft, cost = 1): SentMessage {
	const at = world.now();
	const message: SentMessage = {
		id: newId(),
		provider: account.provider,
		status: (draft.scheduledFor ?? 0) > at ? 'scheduled' : 'sent',
		at,
		...draft,
	};
	account.settings.credits -= cost;
	world.outbox.sent.push(message);
	return message;
}

/** Marks the planned texts whose time has come as sent. */
function settle(world: World): void {
	for (const message of world.outbox.sent) {
		const { status, scheduledFor = 0 } = message;
		if (status === 'scheduled' && scheduledFor <= world.now()) message.status = 'sent';
	}
}

export function sentBy(world: World, { provider }: SmsAccount): SentMessage[] {
	settle(world);
	return world.outbox.sent.filter((message) => message.provider === provider);
}

/** The last text to a number, which providers link an answer to. */
export function lastTextTo(
	world: World,
	account: SmsAccount,
	phone: string,
): SentMessage | undefined {
	return sentBy(world, account).findLast(({ to }) => to === phone);
}

/** A text by the provider's id of it, or the latest one. Throws when there is none. */
export function sentText(world: World, account: SmsAccount, id?: unknown): SentMessage {
	const sent = sentBy(world, account);
	const message = id === undefined ? sent.at(-1) : sent.find((one) => one.id === id);
	if (!message) throw new Error('No such text was sent');
	return message;
}
