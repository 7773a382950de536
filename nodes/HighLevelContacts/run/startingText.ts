import type { IExecuteFunctions } from 'n8n-workflow';
import { asRecord, asText } from '../../shared/answered';
import type { Route } from '../model/message/channel';

const TRIGGER = '.highLevelTextToSendTrigger';

/** A text that HighLevel has handed over to be sent, and by which a run was started. */
export interface StartingText {
	contactId?: string;
	text?: string;
	type?: string;
	provider?: string;
}

/** The text by which this run was started; nothing when something else has started it. */
export function startingText(host: IExecuteFunctions, itemIndex: number): StartingText | undefined {
	const parents = host.getParentNodes(host.getNode().name);
	const trigger = parents.find(({ type, disabled }) => !disabled && type.endsWith(TRIGGER));
	if (!trigger) return undefined;
	try {
		const item = `{{ $(${JSON.stringify(trigger.name)}).first().json }}`;
		const { contactId, text, type, provider } = asRecord(host.evaluateExpression(item, itemIndex));
		return {
			contactId: asText(contactId),
			text: asText(text),
			type: asText(type),
			provider: asText(provider),
		};
	} catch {
		// Another trigger of the workflow has started it, so that this one has no items.
		return undefined;
	}
}

/** Whether a text that is sent this way comes back to the trigger that has started the run. */
export function comesBack(
	start: StartingText,
	{ type, conversationProviderId }: Route,
	contactId: string,
	message = '',
): boolean {
	if (start.contactId !== contactId || start.text?.trim() !== message.trim()) return false;
	return type === 'Custom'
		? conversationProviderId === start.provider
		: type === 'SMS' && start.type?.toUpperCase() === 'SMS';
}
