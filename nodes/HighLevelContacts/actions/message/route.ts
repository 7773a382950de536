import { answerRoute, type Route, type SendType } from '../../model/message/channel';
import { InvalidInput } from '../../../shared/invalidInput';
import { conversationIdFor } from '../../queries/conversationOf';
import { messagesOf } from '../../queries/messagesOf';
import type { ItemContext } from '../../run/itemContext';

/** How far back the customer's last text is looked for. */
const MOST_MESSAGES = 500;

/** The channel that was chosen, with the conversation provider that belongs to it. */
export async function routeOf(
	item: ItemContext,
	type: SendType,
	provider: string | undefined,
): Promise<Route> {
	if (type !== 'Custom') return { type };
	return { type, conversationProviderId: provider ?? (await onlyProvider(item)) };
}

/** The extra provider of the sub-account, where HighLevel tells of exactly one. */
async function onlyProvider({ accountCache }: ItemContext): Promise<string> {
	const all = await accountCache.smsProviders();
	const extra = all.filter(({ isDefault }) => !isDefault);
	const [only, ...others] = extra;
	if (only && others.length === 0) return only.id;
	if (only) {
		throw new InvalidInput(
			`The sub-account has ${extra.length} extra conversation providers, and none was chosen`,
			`Choose one under 'Provider': ${extra.map(({ name }) => name).join(', ')}.`,
		);
	}
	const isDefault = all.length > 0;
	throw new InvalidInput(
		'HighLevel tells of no extra conversation provider of this sub-account',
		isDefault
			? 'Your provider is the default one of its texts: choose the channel SMS.'
			: "Install your app in the sub-account, or enter the ID of its conversation provider under 'Provider'.",
	);
}

/** How the customer's last text is answered: on its channel, or by SMS when there was none. */
export async function sameRoute({ api }: ItemContext, contactId: string): Promise<Route> {
	const conversationId = await conversationIdFor(api, contactId);
	if (conversationId === undefined) return { type: 'SMS' };
	let looked = 0;
	for await (const message of messagesOf(api, conversationId)) {
		const route = message.direction === 'inbound' ? answerRoute(message) : undefined;
		if (route) return route;
		looked += 1;
		if (looked >= MOST_MESSAGES) break;
	}
	return { type: 'SMS' };
}

/**
 * Says before a request that a private integration cannot speak for the provider of an app, which HighLevel would
 * refuse as a lack of access.
 */
export function refusePrivateToken({ isPrivateToken }: ItemContext, what: string): void {
	if (!isPrivateToken) return;
	throw new InvalidInput(
		`A private integration token cannot ${what}`,
		"Only the Marketplace app to which the conversation provider belongs may do that. Choose OAuth2 under 'Authentication', with a credential of that app and the feature Text Messages.",
	);
}
