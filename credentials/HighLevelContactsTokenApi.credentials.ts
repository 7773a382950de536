import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class HighLevelContactsTokenApi implements ICredentialType {
	name = 'highLevelContactsTokenApi';

	displayName = 'HighLevel Contacts Private Integration Token API';

	icon: Icon = {
		light: 'file:../icons/highlevel.svg',
		dark: 'file:../icons/highlevel.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts#connect-in-two-minutes-private-integration-token';

	properties: INodeProperties[] = [
		{
			displayName: 'Private Integration Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'pit-…',
			description:
				'In HighLevel, open the sub-account, then Settings > Private Integrations > Create new integration. The token is shown once.',
		},
		{
			displayName: 'Location ID',
			name: 'locationId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. ve9EPM428h8vShlRW1KT',
			description:
				'The ID of the sub-account: Settings > Business Profile, or the part after /location/ in the address of your HighLevel page',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://services.leadconnectorhq.com',
			description: 'Leave as it is, unless you try things out with the sandbox of this package',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: { Authorization: '=Bearer {{ $credentials.token }}' },
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.replace(/\\/+$/, "") }}',
			url: '/contacts/search',
			method: 'POST',
			headers: { Version: '2021-07-28', Accept: 'application/json' },
			body: { locationId: '={{ $credentials.locationId.trim() }}', pageLimit: 1 },
		},
	};
}
