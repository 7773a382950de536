import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { credentialSlots } from './description';
import { pollFields, polledProviders } from './trigger/parameters';
import { pollTexts } from './trigger/poll';

/**
 * A class of its own beside the SMS Trigger: n8n polls every node that can be polled, whatever is chosen in it, and with
 * _Listen for test event_ it would poll in place of taking the webhook's text.
 */
export class SmsPollTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMS Polling Trigger',
		name: 'smsPollTrigger',
		icon: { light: 'file:../../icons/sms.svg', dark: 'file:../../icons/sms.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["provider"] + ": " + $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow for text messages of a provider that has no webhooks and has to be asked: Roezan',
		defaults: { name: 'SMS Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: credentialSlots(polledProviders),
		properties: pollFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollTexts(this);
	}
}
