import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { touchSms } from '../nodes/Sms/providers/touchSms';
import { allowedDomainsFields, baseUrlField, redirectRules, rule, testAddress } from './baseUrl';
import { entered, inHeader } from './login';
import { IN_THE_ADDRESS, webhookSecretField } from './webhookSecret';

const { baseUrl: SERVICE } = touchSms.hosts;

export class TouchSmsApi implements ICredentialType {
	name = 'touchSmsApi';

	displayName = 'touchSMS API';

	icon: Icon = { light: 'file:../icons/sms.svg', dark: 'file:../icons/sms.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/sms-node.md#touchsms';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'In touchSMS, open Settings > API Keys. A key has two strings; if the test fails, try them the other way round.',
		},
		{
			displayName: 'Token ID',
			name: 'tokenId',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The other string of the key',
		},
		webhookSecretField(IN_THE_ADDRESS),
		baseUrlField(SERVICE),
		...allowedDomainsFields('app.touchsms.com.au'),
	];

	authenticate = inHeader('Authorization', ({ accessToken, tokenId }) => {
		const login = [accessToken, tokenId].map(entered).join(':');
		return `Basic ${Buffer.from(login).toString('base64')}`;
	});

	test: ICredentialTestRequest = {
		request: {
			...testAddress(SERVICE, '"/account"'),
			disableFollowRedirect: true,
			headers: { Accept: 'application/json' },
		},
		rules: [
			...redirectRules(SERVICE),
			rule(
				401,
				'touchSMS does not take this key. Copy both strings again from Settings > API Keys, or try them the other way round.',
			),
		],
	};
}
