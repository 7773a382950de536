import type { INodeProperties } from 'n8n-workflow';

/** The key that HighLevel signs with, for when it changes. */
export const publicKeyOption: INodeProperties = {
	displayName: 'Public Key',
	name: 'publicKey',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	noDataExpression: true,
	description:
		'The Ed25519 key that signatures are checked with: as PEM, or its 32 bytes in base64 or hex. When empty, the one that HighLevel has published is used; enter a new one when HighLevel changes it.',
};
