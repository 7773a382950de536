import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/** Scopes that the operations which only read need (highlevel-api.md 1.5). */
const READ_SCOPES = [
	'contacts.readonly',
	'locations.readonly',
	'locations/tags.readonly',
	'locations/customFields.readonly',
	'users.readonly',
	'businesses.readonly',
].join(' ');

const WRITE_SCOPES = `${READ_SCOPES} contacts.write`;

export class HighLevelContactsOAuth2Api implements ICredentialType {
	name = 'highLevelContactsOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'HighLevel Contacts OAuth2 API';

	icon: Icon = {
		light: 'file:../icons/highlevel.svg',
		dark: 'file:../icons/highlevel.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts#connect-with-a-marketplace-app-oauth2';

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Access',
			name: 'access',
			type: 'options',
			options: [
				{
					name: 'Read Only',
					value: 'read',
					description:
						'Look up contacts, notes, tasks, appointments and tags; the trigger works, too',
				},
				{
					name: 'Read and Write',
					value: 'write',
					description: 'Also create, change and delete',
				},
				{
					name: 'Own List of Scopes',
					value: 'custom',
					description: 'For an app that does not have all of the usual scopes',
				},
			],
			default: 'write',
			description:
				'What n8n may do in HighLevel. Your app must have these scopes; connect again after a change.',
		},
		{
			displayName: 'Scopes',
			name: 'customScopes',
			type: 'string',
			default: WRITE_SCOPES,
			description:
				'Separated by spaces. A scope that your app does not have makes HighLevel refuse the connection.',
			displayOptions: { show: { access: ['custom'] } },
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: `={{ $self["access"] === "custom" ? $self["customScopes"] : $self["access"] === "read" ? "${READ_SCOPES}" : "${WRITE_SCOPES}" }}`,
		},
		{
			displayName: 'Login Page',
			name: 'loginPage',
			type: 'options',
			options: [
				{ name: 'HighLevel', value: 'standard' },
				{
					name: 'White-Label (LeadConnector)',
					value: 'whiteLabel',
					description: 'For clients of an agency, who do not know the name HighLevel',
				},
			],
			default: 'standard',
			description: 'Which login page opens when you connect',
		},
		{
			displayName: 'Location ID',
			name: 'locationId',
			type: 'string',
			default: '',
			placeholder: 'e.g. ve9EPM428h8vShlRW1KT',
			description:
				'Leave empty to use the sub-account that you choose when you connect. Otherwise the ID from Settings > Business Profile.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://services.leadconnectorhq.com',
			description: 'Leave as it is, unless you try things out with the sandbox of this package',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default:
				'={{ $self["baseUrl"].startsWith("https://services.leadconnectorhq.com") ? ($self["loginPage"] === "whiteLabel" ? "https://marketplace.leadconnectorhq.com" : "https://marketplace.gohighlevel.com") : $self["baseUrl"].replace(/\\/+$/, "") }}/v2/oauth/chooselocation',
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: '={{ $self["baseUrl"].replace(/\\/+$/, "") }}/oauth/token',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
		{
			displayName: 'Additional Body Properties',
			name: 'additionalBodyProperties',
			type: 'hidden',
			default: '{"user_type":"Location"}',
		},
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.replace(/\\/+$/, "") }}',
			url: '/contacts/search',
			method: 'POST',
			headers: { Version: '2021-07-28', Accept: 'application/json' },
			body: {
				locationId: '={{ $credentials.locationId || $credentials.oauthTokenData?.locationId }}',
				pageLimit: 1,
			},
		},
	};
}
