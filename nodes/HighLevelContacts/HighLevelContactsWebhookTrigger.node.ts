import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { asNodeError } from './run/itemErrors';
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

	/**
	 * HighLevel has no API to register webhooks (docs/highlevel-api.md, Webhooks): the user enters the address in the app.
	 * So there is nothing to create or delete, only settings to check while the user is there to see it.
	 */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				try {
					await readWebhookSettings(this);
				} catch (error) {
					const shown = asNodeError(this.getNode(), error);
					throw shown;
				}
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveEvent(this);
	}
}
