import type { Settings } from '../settings';
import { SmsAccount } from './account';
import { genericProvider } from './generic';
import type { SmsProvider } from './provider';
import { roezan } from './roezan';
import { salesmsg } from './salesmsg';
import { smsFactor } from './smsfactor';
import { smsTo } from './smsto';
import { touchSms } from './touchsms';

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
