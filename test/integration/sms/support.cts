import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { runNode, type RunResult, type RunSetting } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { Sms } from '../../../nodes/Sms/Sms.node.js';
import type { Sandbox } from '../../../sandbox/index.cts';
import type { FaultRule } from '../../../sandbox/http/faults.cts';
import type { SmsAccount } from '../../../sandbox/sms/account.cts';
import { ROEZAN, SALESMSG, SMSFACTOR, SMSTO, TOUCHSMS } from '../../../sandbox/sms/fixtures.cts';

export type ProviderKey = 'touchSms' | 'smsTo' | 'smsFactor' | 'salesmsg' | 'roezan';

interface Way {
	/** The stand-in's name */
	standIn: string;
	type: string;
	parameters?: INodeParameters;
	/** The call that sends, with a star for what stands before it */
	sending: string;
	credential: (at: string) => ICredentialDataDecryptedObject;
}

const ways: Record<ProviderKey, Way> = {
	touchSms: {
		standIn: 'touchsms',
		type: 'touchSmsApi',
		sending: '*/sms',
		credential: (at) => ({
			accessToken: TOUCHSMS.accessToken,
			tokenId: TOUCHSMS.tokenId,
			baseUrl: `${at}/api/v2`,
		}),
	},
	smsTo: {
		standIn: 'smsto',
		type: 'smsToApi',
		sending: '*/sms/send',
		credential: (at) => ({
			apiKey: SMSTO.apiKey,
			baseUrl: `${at}/api`,
			contactsBaseUrl: `${at}/web/v1`,
			accountBaseUrl: `${at}/auth`,
		}),
	},
	smsFactor: {
		standIn: 'smsfactor',
		type: 'smsFactorApi',
		sending: '*/send',
		credential: (at) => ({ token: SMSFACTOR.token, baseUrl: at }),
	},
	salesmsg: {
		standIn: 'salesmsg',
		type: 'salesmsgTokenApi',
		sending: '*/messages',
		parameters: { authentication: 'token' },
		credential: (at) => ({ token: SALESMSG.personalToken, baseUrl: `${at}/pub/v2.3` }),
	},
	roezan: {
		standIn: 'roezan',
		type: 'roezanApi',
		sending: '*/message/send',
		credential: (at) => ({ apiKey: ROEZAN.apiKey, baseUrl: `${at}/api` }),
	},
};

const node = new Sms();

/** A sandbox for a test file, empty before each test, and the node that runs against one of its providers. */
export class SmsRuns {
	sandbox!: Sandbox;

	static use(): SmsRuns {
		const runs = new SmsRuns();
		beforeAll(async () => {
			runs.sandbox = await startSandbox();
		});
		beforeEach(() => runs.sandbox.reset());
		afterAll(async () => await runs.sandbox.close());
		return runs;
	}

	account(provider: ProviderKey): SmsAccount {
		const account = this.sandbox.sms.get(ways[provider].standIn);
		if (!account) throw new Error(`No stand-in for ${provider}`);
		return account;
	}

	credential(provider: ProviderKey): ICredentialDataDecryptedObject {
		const { standIn, credential } = ways[provider];
		return credential(`${this.sandbox.url}/sms/${standIn}`);
	}

	async run(
		provider: ProviderKey,
		operation: [resource: string, operation: string],
		parameters: INodeParameters = {},
		more: Partial<RunSetting> & { credential?: ICredentialDataDecryptedObject } = {},
	): Promise<RunResult> {
		const { type, parameters: own } = ways[provider];
		const [resource, name] = operation;
		const { credential = {}, ...setting } = more;
		return await runNode({
			node,
			parameters: { provider, resource, operation: name, ...own, ...parameters },
			credentials: { [type]: { ...this.credential(provider), ...credential } },
			...setting,
		});
	}

	/** Sends a text with what the provider asks for. */
	async send(
		provider: ProviderKey,
		parameters: INodeParameters = {},
		more: Parameters<SmsRuns['run']>[3] = {},
	): Promise<RunResult> {
		const sender = { touchSms: 'SHARED_NUMBER', salesmsg: String(SALESMSG.teamId) };
		const text = {
			to: NUMBERS[provider],
			text: 'Your parcel is here.',
			...(provider in sender && {
				sender: { __rl: true, mode: 'id', value: sender[provider as keyof typeof sender] },
			}),
		};
		return await this.run(provider, ['text', 'send'], { ...text, ...parameters }, more);
	}

	/** Disturbs the provider's call for sending. */
	fault(provider: ProviderKey, rule: Omit<FaultRule, 'path'>): void {
		this.account(provider).faults.add({ ...rule, path: ways[provider].sending });
	}

	/** Requests for sending. */
	sendings(provider: ProviderKey): string[] {
		const end = ways[provider].sending.slice(1);
		return this.requests.filter((request) => request.endsWith(end));
	}

	/** The texts that went out. */
	get sent() {
		return this.sandbox.outbox.sent;
	}

	/** Method and path of each request. */
	get requests(): string[] {
		return this.sandbox.journal.map(({ method, path }) => `${method} ${path}`);
	}
}

/** A customer of each provider's country, from the ranges that are kept for fiction and tests. */
export const NUMBERS: Record<ProviderKey, string> = {
	touchSms: '+61491570157',
	smsTo: '+447700900124',
	smsFactor: '+33639980110',
	salesmsg: '+12125550123',
	roezan: '+12125550123',
};

export const PROVIDER_KEYS: ProviderKey[] = [
	'touchSms',
	'smsTo',
	'smsFactor',
	'salesmsg',
	'roezan',
];
