import type { INodeParameters } from 'n8n-workflow';
import { credentialNames } from '../../../harness/demo/credentials.cts';
import type { Part } from '../canvas/design.cts';

const credentials = {
	highLevelContactsTokenApi: { id: null, name: credentialNames.token },
};

export function highLevel(
	name: string,
	resource: string,
	operation: string,
	parameters: INodeParameters,
	more: Partial<Part> = {},
): Part {
	return {
		name,
		type: 'n8n-nodes-highlevel-contacts.highLevelContacts',
		typeVersion: 1,
		parameters: { authentication: 'token', resource, operation, ...parameters },
		credentials,
		...more,
	};
}

const appCredentials = {
	highLevelContactsOAuth2Api: { id: null, name: credentialNames.oAuth2 },
};

/** For what HighLevel allows to the app of a conversation provider only. */
export function highLevelAsApp(
	name: string,
	resource: string,
	operation: string,
	parameters: INodeParameters,
): Part {
	const asApp = { authentication: 'oAuth2', ...parameters };
	return highLevel(name, resource, operation, asApp, { credentials: appCredentials });
}

/** HighLevel hands it each text that is to be sent, and waits until the workflow says what became of it. */
export function textToSend(name: string): Part {
	return {
		name,
		type: 'n8n-nodes-highlevel-contacts.highLevelTextToSendTrigger',
		typeVersion: 1,
		parameters: {
			authentication: 'oAuth2',
			answerWhenSent: true,
			longestWait: 5,
			unreportedMinutes: 5,
		},
		credentials: appCredentials,
	};
}

/** It asks HighLevel each minute, which works without a Marketplace app. */
export function highLevelTrigger(
	name: string,
	event: string,
	parameters: INodeParameters = {},
): Part {
	return {
		name,
		type: 'n8n-nodes-highlevel-contacts.highLevelContactsTrigger',
		typeVersion: 1,
		parameters: {
			pollTimes: { item: [{ mode: 'everyMinute' }] },
			authentication: 'token',
			event,
			...parameters,
		},
		credentials,
	};
}

/** A trigger's parameters for what may be told of a little later, such as a reminder a day before. */
export const everyFiveMinutes = {
	pollTimes: { item: [{ mode: 'everyX', value: 5, unit: 'minutes' }] },
};

/** A resource locator that holds an id or an expression for one. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });
