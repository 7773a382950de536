import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { systemClock } from '../shared/transport/clock';
import { credentialSlots } from './description';
import { providers } from './providers';
import { onlyFirst } from './trigger/firstRun';
import { lifecycle } from './trigger/lifecycle';
import { webhookFields } from './trigger/parameters';
import { takeIn } from './trigger/takeIn';

export class SmsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMS Trigger',
		name: 'smsTrigger',
		icon: { light: 'file:../../icons/sms.svg', dark: 'file:../../icons/sms.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["provider"] + ": " + $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow for each text message that touchSMS, SMS.to, SMSFactor or Salesmsg receives, and for receipts and opt-outs',
		defaults: { name: 'SMS Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: credentialSlots(providers),
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'sms' }],
		properties: webhookFields,
	};

	webhookMethods = { default: lifecycle };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await takeIn(this);
	}

	/** A run begins here; of two for one text, in two processes of n8n, the second ends here. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await onlyFirst(this, systemClock)];
	}
}
