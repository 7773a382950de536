import type { SmsProvider } from '../provider';
import type { SmsOperation } from './operation';

const getBalance: SmsOperation = {
	resource: 'account',
	option: {
		name: 'Get Balance',
		value: 'getBalance',
		action: 'Get the balance of the account',
		description: 'What is left to send texts with',
	},
	isOffered: ({ balance }) => balance !== undefined,
	fields: [],
	options: [],
	async run({ provider, api }) {
		const { balance = null, unit = null, raw = {} } = (await provider.balance?.(api)) ?? {};
		return { provider: provider.key, balance, unit, raw };
	},
};

const endsWhenIdle = ({ credentials }: SmsProvider) =>
	credentials.some(({ keptAlive }) => keptAlive !== undefined);

const keepAlive: SmsOperation = {
	resource: 'account',
	option: {
		name: 'Keep Login Alive',
		value: 'keepAlive',
		action: 'Keep the login of the account alive',
		description:
			'For a personal access token, which ends when it is not used: run it every 20 minutes',
	},
	isOffered: endsWhenIdle,
	fields: [],
	options: [],
	run: async ({ provider, api }) => ({
		provider: provider.key,
		goodUntil: await api.renewLogin(),
	}),
};

export const account = [getBalance, keepAlive];
