import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { asRecord } from '../nodes/shared/answered';
import { checkedBaseUrl } from '../nodes/shared/transport/checkedBaseUrl';
import { salesmsg } from '../nodes/Sms/providers/salesmsg';
import { presentToken, renewedChain } from '../nodes/Sms/providers/salesmsgToken';
import { allowedDomainsFields, baseUrlField, redirectRules, rule, testAddress } from './baseUrl';
import { inHeader } from './login';
import { IN_THE_ADDRESS, webhookSecretField } from './webhookSecret';

const { baseUrl: SERVICE } = salesmsg.hosts;

export class SalesmsgTokenApi implements ICredentialType {
	name = 'salesmsgTokenApi';

	displayName = 'Salesmsg Personal Access Token API';

	icon: Icon = { light: 'file:../icons/sms.svg', dark: 'file:../icons/sms.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/sms-node.md#salesmsg';

	properties: INodeProperties[] = [
		{
			displayName:
				'Salesmsg ends this token after an hour in which it is not used, and after about three days in any case. The SMS node renews it while it is in use; OAuth2 needs none of this.',
			name: 'lifeNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Personal Access Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'In Salesmsg, open Settings and make a Personal Access Token with the scopes users, contacts, tags and messages. Enter it within the hour.',
		},
		// What the renewal gives; n8n keeps it here.
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Present Token',
			name: 'presentToken',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{ displayName: 'Chain Of', name: 'chainOf', type: 'hidden', default: '' },
		{ displayName: 'Expires At', name: 'expiresAt', type: 'hidden', default: '' },
		webhookSecretField(IN_THE_ADDRESS),
		baseUrlField(SERVICE),
		...allowedDomainsFields('api.salesmessage.com'),
	];

	authenticate = inHeader(
		'Authorization',
		(credential) => `Bearer ${presentToken(asRecord(credential))}`,
	);

	async preAuthentication(
		this: IHttpRequestHelper,
		credential: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const data = asRecord(credential);
		const answer: unknown = await this.helpers.httpRequest({
			method: 'POST',
			url: `${checkedBaseUrl(data.baseUrl, 'Salesmsg', SERVICE)}/oauth/personal-token/refresh`,
			headers: { Accept: 'application/json', Authorization: `Bearer ${presentToken(data)}` },
			json: true,
		});
		return { ...renewedChain(data, asRecord(answer), Date.now()) };
	}

	test: ICredentialTestRequest = {
		request: {
			...testAddress(SERVICE, '"/user"'),
			disableFollowRedirect: true,
			headers: { Accept: 'application/json' },
		},
		rules: [
			...redirectRules(SERVICE),
			rule(401, 'The token has ended. Make a new one in Salesmsg under Settings.'),
			rule(403, 'Salesmsg does not take this token, or it lacks the scope users:read.'),
		],
	};
}
