import { LOCATION_ID } from '../fixtures.cts';
import type { SmsAccount } from '../sms/account.cts';
import { readNumber } from '../sms/numbers.cts';
import { sentBy } from '../sms/send.cts';
import type { World } from '../world.cts';
import { contactState } from './state.cts';

/** What the phone page shows of one number: the conversation, and HighLevel's contact with all that hangs on it. */
export function phoneState(world: World, account: SmsAccount, input: string): object {
	const { outbox, contacts } = world;
	const number = readNumber(input);
	const now = world.now();
	const isOwn = ({ provider }: { provider: string }) => provider === account.provider;
	const sent = sentBy(world, account)
		.filter(({ to }) => to === number)
		.map(({ id, text, at, status, scheduledFor }) => ({
			id,
			direction: 'out',
			text,
			at,
			status,
			...((scheduledFor ?? 0) > now && { scheduledFor }),
		}));
	const received = outbox.inbound
		.filter((message) => isOwn(message) && message.from === number)
		.map(({ id, text, at, delivered, url }) => ({
			id,
			direction: 'in',
			text,
			at,
			delivered,
			hasWebhook: url !== '',
		}));
	const contact = number && contacts.lookup(LOCATION_ID, { phone: number });
	return {
		now,
		number: number ?? null,
		isOptedOut: number !== undefined && account.hasOptedOut(number),
		webhookUrls: account.webhooks.map(({ url }) => url),
		inboundUrl: account.owner.inboundUrl?.(world) ?? '',
		messages: [...sent, ...received].sort((a, b) => a.at - b.at),
		contact: contact ? contactState(world, contact) : null,
	};
}
