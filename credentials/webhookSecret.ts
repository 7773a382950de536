import type { INodeProperties } from 'n8n-workflow';

/** What tells the SMS Trigger that a request is from the provider. */
export function webhookSecretField(description: string): INodeProperties {
	return {
		displayName: 'Webhook Secret',
		name: 'webhookSecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: `Only for the SMS Trigger. ${description}`,
	};
}

/** For a provider that signs nothing. */
export const IN_THE_ADDRESS =
	'Make up a long one of letters and digits, and add ?secret= and it to the address that you give to the provider.';
