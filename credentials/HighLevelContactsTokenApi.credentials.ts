import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { SERVICE } from '../nodes/HighLevelContacts/transport/connection';
import { allowedDomainsFields, baseUrlField, redirectRules, testAddress } from './baseUrl';
import { bearer } from './login';

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
		baseUrlField(SERVICE),
		...allowedDomainsFields('services.leadconnectorhq.com'),
	];

	authenticate = bearer('token');

	// A look-up that finds nothing: needs no more than the permission to read contacts, and says whether token
	// and Location ID belong together.
	test: ICredentialTestRequest = {
		request: {
			disableFollowRedirect: true,
			...testAddress(SERVICE, '"/contacts/search/duplicate"'),
			qs: {
				locationId: '={{ $credentials.locationId.trim() }}',
				email: 'connection-test@example.com',
			},
			headers: { Version: '2021-07-28', Accept: 'application/json' },
		},
		rules: [
			...redirectRules(SERVICE),
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						"HighLevel does not take this token for this 'Location ID'. Copy the ID from Settings > Business Profile of the sub-account in which the token was made. If it is right, the token was mistyped or rotated, lacks the scope contacts.readonly, or was made in the agency: it must be made inside the sub-account, under Settings > Private Integrations.",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						"This token belongs to another sub-account than the 'Location ID': copy the ID from Settings > Business Profile of the sub-account in which the token was made. Or a firewall refuses the internet address of this n8n.",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 422,
					message:
						"HighLevel does not take this 'Location ID'. Copy it from Settings > Business Profile.",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message:
						"There is no HighLevel API at the 'Base URL'. For the real service it is https://services.leadconnectorhq.com.",
				},
			},
		],
	};
}
