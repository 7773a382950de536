import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { lifecycle } from './webhook/lifecycle';
import { webhookFields } from './webhook/parameters';
import { receiveEvent } from './webhook/receiveEvent';
import { readWebhookSettings } from './webhook/settings';

export class HighLevelContactsWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'HighLevel Contacts Webhook Trigger',
		name: 'highLevelContactsWebhookTrigger',
		icon: { light: 'file:../../icons/highlevel.svg', dark: 'file:../../icons/highlevel.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow at once when your HighLevel (GoHighLevel) Marketplace app sends an event',
		defaults: { name: 'HighLevel Contacts Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'highLevelContactsOAuth2Api',
				required: true,
				displayOptions: { show: { readContact: [true], authentication: ['oAuth2'] } },
			},
			{
				name: 'highLevelContactsTokenApi',
				required: true,
				displayOptions: { show: { readContact: [true], authentication: ['token'] } },
			},
		],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: webhookFields,
	};

	webhookMethods = { default: lifecycle(readWebhookSettings) };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveEvent(this);
	}
}
