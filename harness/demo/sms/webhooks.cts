import type { Sandbox } from '../../../sandbox/index.cts';
import type { ProviderKey } from './credentials.cts';

interface Hook {
	/** Of the workflow's Webhook node, with a secret in the query where the provider signs nothing. */
	path: string;
	/** The provider's names of the events; empty: all. */
	events?: string[];
}

/** What a user would enter in the provider's settings: the addresses of the workflows' webhooks. */
const hooksOf: Record<ProviderKey, Hook[]> = {
	touchsms: [{ path: 'touchsms-replies', events: ['inbound'] }],
	smsto: [
		{ path: 'smsto-inbound', events: ['inbound'] },
		{ path: 'smsto-calls', events: ['optout', 'status'] },
	],
	smsfactor: [
		{ path: 'smsfactor-f2-text', events: ['MO'] },
		{ path: 'smsfactor-f3-receipt', events: ['DLR'] },
		{ path: 'smsfactor-f1-stop', events: ['STOP'] },
	],
	salesmsg: [
		{
			path: 'salesmsg-leads',
			events: ['contact.created', 'contact.updated', 'contact.tag_added'],
		},
		{
			path: 'salesmsg-events',
			events: [
				'message.received',
				'message.sent',
				'contact.updated',
				'contact.tag_added',
				'contact.opted_out',
			],
		},
	],
	roezan: [
		{ path: 'roezan-messages', events: ['message'] },
		{ path: 'roezan-contacts', events: ['contact'] },
	],
};

/** Points the webhooks of the sandbox's provider at the workflows in n8n. */
export function setSmsWebhooks(sandbox: Sandbox, provider: ProviderKey, n8nUrl: string): void {
	const account = sandbox.sms.get(provider);
	if (!account) throw new Error(`The sandbox has no provider "${provider}"`);
	account.webhooks = hooksOf[provider].map(({ path, events = [] }) => ({
		id: account.nextId(),
		url: `${n8nUrl}/webhook/${path}`,
		events,
	}));
}
