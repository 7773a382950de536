import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { authentication } from './authentication';
import { listSearch, triggerLoadOptions } from './methods';
import { triggerFields } from './trigger/parameters';
import { poll } from './trigger/poll';

export class HighLevelContactsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'HighLevel Contacts Trigger',
		name: 'highLevelContactsTrigger',
		icon: { light: 'file:../../icons/highlevel.svg', dark: 'file:../../icons/highlevel.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow when something happens to contacts in HighLevel (GoHighLevel), or to their tasks, appointments and notes',
		defaults: { name: 'HighLevel Contacts Trigger' },
		polling: true,
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
		properties: [authentication, ...triggerFields],
	};

	methods = { listSearch, loadOptions: triggerLoadOptions };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
