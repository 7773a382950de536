import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type ITriggerFunctions,
	type ITriggerResponse,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { systemClock } from '../shared/transport/clock';
import { lifecycle } from '../HighLevelContacts/webhook/lifecycle';
import { lookForMissed } from '../HighLevelContacts/webhook/textToSend/missedTexts';
import { resumeWatch } from '../HighLevelContacts/webhook/textToSend/openTexts';
import { textToSendProperties } from '../HighLevelContacts/webhook/textToSend/parameters';
import { receiveText } from '../HighLevelContacts/webhook/textToSend/receiveText';
import { keepStarter } from '../HighLevelContacts/webhook/textToSend/runs';
import { readTextToSendSettings } from '../HighLevelContacts/webhook/textToSend/settings';

export class HighLevelTextToSendTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'HighLevel Text to Send Trigger',
		name: 'highLevelTextToSendTrigger',
		icon: { light: 'file:../../icons/highlevel.svg', dark: 'file:../../icons/highlevel.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["answerWhenSent"] ? "answers when sent" : "answers at once" }}',
		description:
			'Starts the workflow for each text (SMS) that HighLevel (GoHighLevel) hands over to be sent, so that any SMS provider can be the conversation provider of its inbox',
		defaults: { name: 'HighLevel Text to Send Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'highLevelContactsOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
			{
				name: 'highLevelContactsTokenApi',
				required: true,
				displayOptions: { show: { authentication: ['token'] } },
			},
		],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'text' }],
		properties: textToSendProperties,
	};

	webhookMethods = { default: lifecycle(readTextToSendSettings) };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveText(this);
	}

	/** Beside the webhook, because n8n tells only a trigger that it keeps running how a run has ended. */
	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		const settings = await readTextToSendSettings(this);
		const endings = [
			keepStarter(this),
			resumeWatch(this, settings, systemClock),
			lookForMissed(this, settings, systemClock),
		];
		return { closeFunction: async () => endings.forEach((end) => end()) };
	}

	/** A test in the editor has its text from the webhook, and without this n8n would ask the trigger for another one. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}
