import type { INodeProperties } from 'n8n-workflow';

/** The choice between the two credentials, the same in every node of the package. */
export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	options: [
		{ name: 'OAuth2', value: 'oAuth2' },
		{ name: 'Private Integration Token', value: 'token' },
	],
	default: 'oAuth2',
};
