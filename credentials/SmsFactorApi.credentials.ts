import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { smsFactor } from '../nodes/Sms/providers/smsFactor';
import { allowedDomainsFields, baseUrlField, testAddress } from './baseUrl';
import { bearer } from './login';
import { webhookSecretField } from './webhookSecret';

const { baseUrl: SERVICE } = smsFactor.hosts;
const WRONG_TOKEN = 'SMSFactor does not take this token. Copy it again, or make a new one.';

export class SmsFactorApi implements ICredentialType {
	name = 'smsFactorApi';

	displayName = 'SMSFactor API';

	icon: Icon = { light: 'file:../icons/sms.svg', dark: 'file:../icons/sms.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/sms-node.md#smsfactor';

	properties: INodeProperties[] = [
		{
			displayName: 'API Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'In the SMSFactor portal, open the part for developers and make a token',
		},
		webhookSecretField(
			'When empty, the trigger makes one up and tells it to SMSFactor. If you enter the webhooks at SMSFactor yourself, use this as their signature.',
		),
		baseUrlField(SERVICE),
		...allowedDomainsFields('api.smsfactor.com'),
	];

	authenticate = bearer('token');

	test: ICredentialTestRequest = {
		request: {
			...testAddress(SERVICE, '"/credits"'),
			disableFollowRedirect: true,
			headers: { Accept: 'application/json' },
		},
		// It refuses with a status of its own inside a success.
		rules: [
			{
				type: 'responseSuccessBody',
				properties: { key: 'status', value: -1, message: WRONG_TOKEN },
			},
		],
	};
}
