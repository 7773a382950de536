import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import { salesmsg } from '../nodes/Sms/providers/salesmsg';
import { allowedDomainsFields, baseUrlField, redirectRules, rule, testAddress } from './baseUrl';
import { IN_THE_ADDRESS, webhookSecretField } from './webhookSecret';

const { baseUrl: SERVICE } = salesmsg.hosts;
const SCOPES =
	'users:read contacts:read contacts:write tags:read tags:write messages:read messages:write';

export class SalesmsgOAuth2Api implements ICredentialType {
	name = 'salesmsgOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Salesmsg OAuth2 API';

	icon: Icon = { light: 'file:../icons/sms.svg', dark: 'file:../icons/sms.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/sms-node.md#salesmsg';

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'string',
			default: 'https://app.salesmessage.com/auth/oauth',
			required: true,
			description: 'Leave as it is, unless Salesmsg has given you another one',
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'string',
			default: 'https://api.salesmessage.com/pub/v2.2/oauth/token',
			required: true,
			description: 'Leave as it is, unless Salesmsg has given you another one',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: SCOPES,
			description: 'Separated by spaces. Your app in Salesmsg must have them.',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
		webhookSecretField(IN_THE_ADDRESS),
		baseUrlField(SERVICE),
		...allowedDomainsFields('api.salesmessage.com'),
	];

	test: ICredentialTestRequest = {
		request: {
			...testAddress(SERVICE, '"/user"'),
			disableFollowRedirect: true,
			headers: { Accept: 'application/json' },
		},
		rules: [
			...redirectRules(SERVICE),
			rule(401, 'The login has ended. Connect again.'),
			rule(
				403,
				'This login lacks the scope users:read. Add it to your app in Salesmsg and connect again.',
			),
		],
	};
}
