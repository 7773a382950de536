import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { textsIn } from '../../shared/answered';

/** n8n files static data under the node. */
const KEY = 'smsWebhooks';

/** What the trigger has told the provider, as n8n saves it with the workflow. */
export interface RegisteredNote extends Record<string, string> {
	url: string;
	kinds: string;
	secret: string;
}

export function readNote(host: IHookFunctions | IWebhookFunctions): Record<string, string> {
	return textsIn(host.getWorkflowStaticData('node')[KEY]);
}

export function writeNote(host: IHookFunctions, note: RegisteredNote | undefined): void {
	// n8n notices assignments only.
	host.getWorkflowStaticData('node')[KEY] = note ?? {};
}

/** The secret that the provider was told, if it was told one. */
export function registeredSecret(host: IHookFunctions | IWebhookFunctions): string[] {
	const { secret } = readNote(host);
	return secret ? [secret] : [];
}
