import { APPS } from '../fixtures.cts';
import { conversationError } from '../http/errors.cts';
import type { Caller } from '../oauth/tokens.cts';
import type { World } from '../world.cts';
import type { Provider } from './messageTypes.cts';

/** The provider of that id where it is installed. */
export function installedProvider(
	{ store }: World,
	id: string,
	locationId: string,
): Provider | undefined {
	const provider = store.providers.get(id);
	return provider?.locationIds.includes(locationId) ? provider : undefined;
}

/** The sub-account's SMS service, when it is a provider and not HighLevel's own. */
export function chosenProvider(world: World, locationId: string): Provider | undefined {
	return installedProvider(world, world.settings.conversations.smsProvider, locationId);
}

export function isChosen({ settings }: World, { id }: Provider): boolean {
	return settings.conversations.smsProvider === id;
}

/** Whether the caller is the app that the provider belongs to. */
export function isOwn({ clientId }: Caller, { appId }: Provider): boolean {
	return (
		clientId !== undefined && APPS.some((app) => app.clientId === clientId && app.appId === appId)
	);
}

/** The provider that a request names, when the caller may use it; 401 for those of other apps. */
export function ownProvider(
	world: World,
	caller: Caller,
	id: string,
	locationId: string,
): Provider {
	const provider = installedProvider(world, id, locationId);
	if (!provider || !isOwn(caller, provider)) throw noAccess(id);
	return provider;
}

/** Also of a provider that is not there. */
export function noAccess(id: string): Error {
	return conversationError(
		401,
		`You don't have access to the conversationProvider with id: ${id}`,
		'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS',
	);
}

/** An extra provider's messages are `Custom`, those of the sub-account's SMS service `SMS`. */
export function refuseMismatch({ kind }: Provider, type: string): void {
	if (type === (kind === 'extra' ? 'Custom' : 'SMS')) return;
	throw conversationError(
		400,
		'Incorrect conversationProviderId/type',
		'CONVERSATIONS_MSG_CONVERSATION_PROVIDER_MISMATCH',
	);
}

export function providerRequired(): Error {
	return conversationError(
		400,
		'conversationProviderId is required',
		'CONVERSATIONS_MSG_PROVIDER_ID_REQUIRED',
	);
}
