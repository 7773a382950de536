import { LOCATION_ID, PROVIDERS } from '../../sandbox/fixtures.cts';
import { addMessage } from '../../sandbox/model/messages.cts';
import type { Message } from '../../sandbox/model/messageTypes.cts';
import type { World } from '../../sandbox/world.cts';

/** A text of somebody's that HighLevel has handed to an extra provider a minute ago. */
export function handedOver(sandbox: World, more: Partial<Message> = {}): Message {
	const contact = sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada' });
	return addMessage(sandbox, contact, {
		messageType: 'TYPE_CUSTOM_PROVIDER_SMS',
		direction: 'outbound',
		status: 'pending',
		source: 'app',
		body: 'See you',
		providerId: PROVIDERS.extra,
		deliveredAt: sandbox.now() - 60_000,
		...more,
	});
}
