import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeParameters, IWebhookFunctions } from 'n8n-workflow';
import { SmsTrigger } from '../../../nodes/Sms/SmsTrigger.node';
import { takeIn } from '../../../nodes/Sms/trigger/takeIn';
import { TestClock } from '../../../harness/clock.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { smsFixtures, type Sandbox } from '../../../sandbox/index.cts';
import type { SmsAccount } from '../../../sandbox/sms/account.cts';
import { deliver as deliverEvents, type DeliveryOptions } from '../../../sandbox/sms/deliver.cts';
import { accountOf } from '../../../sandbox/sms/provider.cts';
import { receiveText, type CustomerInput } from '../../../sandbox/sms/receive.cts';
import { activate, deactivate, deliver } from '../../support/webhookHost.cts';

const node = new SmsTrigger();

/** The providers' names in the node and in the sandbox, and what their credentials hold. */
const PROVIDERS: Record<ProviderName, ProviderAccess> = {
	touchSms: {
		account: 'touchsms',
		credential: 'touchSmsApi',
		data: {
			accessToken: smsFixtures.TOUCHSMS.accessToken,
			tokenId: smsFixtures.TOUCHSMS.tokenId,
			webhookSecret: smsFixtures.TOUCHSMS.webhookSecret,
		},
		path: '/api/v2',
	},
	smsTo: {
		account: 'smsto',
		credential: 'smsToApi',
		data: {
			apiKey: smsFixtures.SMSTO.apiKey,
			webhookSecret: `another, ${smsFixtures.SMSTO.webhookSecret}`,
		},
		path: '/api',
	},
	smsFactor: {
		account: 'smsfactor',
		credential: 'smsFactorApi',
		data: { token: smsFixtures.SMSFACTOR.token },
		path: '',
	},
	salesmsg: {
		account: 'salesmsg',
		credential: 'salesmsgOAuth2Api',
		data: { webhookSecret: smsFixtures.SALESMSG.webhookSecret },
		path: '/pub/v2.3',
	},
	roezan: {
		account: 'roezan',
		credential: 'roezanApi',
		data: { apiKey: smsFixtures.ROEZAN.apiKey, webhookSecret: smsFixtures.ROEZAN.webhookSecret },
		path: '/api',
	},
};

type ProviderName = 'touchSms' | 'smsTo' | 'smsFactor' | 'salesmsg' | 'roezan';

interface ProviderAccess {
	account: string;
	credential: string;
	data: Record<string, string>;
	path: string;
}

/** A sandbox and a workflow with the SMS Trigger, which takes webhooks in over HTTP; on a clock of the test's. */
export class ActiveTrigger {
	sandbox!: Sandbox;
	readonly clock = new TestClock();
	/** The items that each run begins with. */
	runs: IDataObject[][] = [];
	/** What n8n has saved. */
	staticData: IDataObject = {};
	log: string[] = [];
	parameters: INodeParameters = {};
	/** `manual` is *Listen for test event* in the editor. */
	mode: 'webhook' | 'manual' = 'webhook';
	/** Another one stands for n8n after a restart, which has forgotten what it knew. */
	takeIn = takeIn;
	private secret: Record<string, string> = {};

	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { searchParams } = new URL(request.url ?? '', 'http://localhost');
			void deliver({
				...this.setting(),
				body: Buffer.concat(chunks),
				headers: request.headers as Record<string, string>,
				query: Object.fromEntries(searchParams),
				staticData: this.staticData,
				mode: this.mode,
				receive: async (host: IWebhookFunctions) => await this.takeIn(host, this.clock),
				onLog: (level, text) => this.log.push(`${level}: ${text}`),
			}).then(
				({ status, answer, output }) => {
					if (output) this.runs.push(output);
					response.writeHead(status, { 'content-type': 'application/json' });
					response.end(JSON.stringify(answer));
				},
				(error: unknown) => response.writeHead(599).end(String(error)),
			);
		});
	});

	private constructor(public provider: ProviderName) {}

	/** Registers the hooks: each test begins with a trigger that has seen nothing. */
	static use(provider: ProviderName): ActiveTrigger {
		const trigger = new ActiveTrigger(provider);
		beforeAll(async () => {
			trigger.sandbox = await startSandbox({ clock: trigger.clock });
			await new Promise<void>((resolve) => trigger.server.listen(0, '127.0.0.1', resolve));
		});
		beforeEach(() => {
			trigger.provider = provider;
			trigger.sandbox.reset();
			trigger.runs = [];
			trigger.log = [];
			trigger.staticData = {};
			trigger.parameters = { events: ['received', 'opt-out', 'receipt', 'contact'] };
			trigger.takeIn = takeIn;
			trigger.mode = 'webhook';
			trigger.secret = {};
			// What a process has seen it knows by workflow and node, which are the same in all tests.
			void trigger.clock.advance(8 * 24 * 3_600_000);
		});
		afterAll(async () => {
			await trigger.sandbox?.close();
			trigger.server.closeAllConnections();
			trigger.server.close();
		});
		return trigger;
	}

	get account(): SmsAccount {
		return accountOf(this.sandbox, PROVIDERS[this.provider].account);
	}

	get baseUrl(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook`;
	}

	/** All items of all runs. */
	get items(): IDataObject[] {
		return this.runs.flat();
	}

	setting() {
		const { credential, data, account, path } = PROVIDERS[this.provider];
		const baseUrl = `${this.sandbox.url}/sms/${account}${path}`;
		return {
			node,
			parameters: { provider: this.provider, authentication: 'oAuth2', ...this.parameters },
			credentials: { [credential]: { ...data, baseUrl, ...this.secret } },
			webhookBaseUrl: this.baseUrl,
			staticData: this.staticData,
		};
	}

	withSecret(secret: string): void {
		this.secret = { webhookSecret: secret };
	}

	async activate(): Promise<void> {
		await activate(this.setting());
	}

	async deactivate(): Promise<void> {
		await deactivate(this.setting());
	}

	/** A customer's text, as the provider pushes it. */
	async text(input: Partial<CustomerInput> & { from: string }) {
		const message = await receiveText(this.sandbox, this.account, {
			url: this.baseUrl,
			text: 'Hello',
			...input,
		});
		return message.deliveries ?? [];
	}

	/** An event by the provider's name. */
	async event(name: string, input: IDataObject = {}, options: DeliveryOptions = {}) {
		const event = this.account.owner.event(this.sandbox, this.account, name, input);
		return await deliverEvents(this.sandbox, this.account, [event], {
			url: this.baseUrl,
			...options,
		});
	}

	/** A request with the secret in its address. */
	async post(body: string | object, { secret = this.knownSecret(), headers = {} } = {}) {
		const isJson = typeof body !== 'string';
		const response = await fetch(`${this.baseUrl}?secret=${secret}`, {
			method: 'POST',
			headers: { ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
			body: isJson ? JSON.stringify(body) : body,
		});
		return response.status;
	}

	private knownSecret(): string {
		const { data } = PROVIDERS[this.provider];
		return data.webhookSecret?.split(', ').at(-1) ?? '';
	}
}
