import type { Settings } from '../settings.cts';
import { SmsAccount } from './account.cts';
import { genericProvider } from './generic.cts';
import type { SmsProvider } from './provider.cts';
import { roezan } from './roezan/index.cts';
import { salesmsg } from './salesmsg/index.cts';
import { smsFactor } from './smsfactor/index.cts';
import { smsTo } from './smsto/index.cts';
import { touchSms } from './touchsms/index.cts';

/** All providers of the sandbox. */
export const PROVIDERS: readonly SmsProvider[] = [
	touchSms,
	smsTo,
	smsFactor,
	salesmsg,
	roezan,
	genericProvider,
];

/** The business's account with each provider, by the provider's name. */
export function openAccounts(settings: Settings): Map<string, SmsAccount> {
	return new Map(PROVIDERS.map((provider) => [provider.name, new SmsAccount(provider, settings)]));
}
