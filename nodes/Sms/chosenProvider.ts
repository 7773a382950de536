import { InvalidInput } from '../shared/invalidInput';
import { quoteValue } from '../shared/values/quoteValue';
import type { CredentialSlot, SmsProvider } from './provider';
import { providers } from './providers';

/**
 * The provider that the user has chosen, and the way to log in.
 *
 * @param read gives a parameter
 * @throws InvalidInput for none that is known
 */
export function chosenProvider(read: (name: string) => unknown): {
	provider: SmsProvider;
	slot: CredentialSlot;
} {
	const key = read('provider');
	const provider = providers.find((one) => one.key === key);
	if (!provider) {
		throw new InvalidInput(
			`There is no SMS provider ${quoteValue(key)}`,
			`Choose one of: ${providers.map(({ displayName }) => displayName).join(', ')}.`,
		);
	}
	const [first, ...others] = provider.credentials;
	const way = others.length > 0 ? read('authentication') : undefined;
	const slot = others.find(({ authentication }) => authentication?.value === way) ?? first;
	return { provider, slot };
}
