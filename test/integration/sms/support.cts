import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { runNode, type RunResult, type RunSetting } from '../../../harness/host.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { Sms } from '../../../nodes/Sms/Sms.node.js';
import type { Sandbox } from '../../../sandbox/index.cts';
import type { FaultRule } from '../../../sandbox/http/faults.cts';
import type { SmsAccount } from '../../../sandbox/sms/account.cts';
import { accountOf } from '../../../sandbox/sms/provider.cts';
import { textParameters, ways, type ProviderKey } from '../../support/smsProviders.cts';

type More = Partial<RunSetting> & { credential?: ICredentialDataDecryptedObject };

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
		return accountOf(this.sandbox, ways[provider].standIn);
	}

	async run(
		provider: ProviderKey,
		[resource, operation]: [resource: string, operation: string],
		parameters: INodeParameters = {},
		{ credential = {}, ...more }: More = {},
	): Promise<RunResult> {
		const { type, standIn, parameters: own, credential: credentialAt } = ways[provider];
		const data = { ...credentialAt(`${this.sandbox.url}/sms/${standIn}`), ...credential };
		return await runNode({
			node,
			parameters: { provider, resource, operation, ...own, ...parameters },
			credentials: { [type]: data },
			...more,
		});
	}

	/** Sends a text with what the provider asks for. */
	async send(
		provider: ProviderKey,
		parameters: INodeParameters = {},
		more: More = {},
	): Promise<RunResult> {
		const text = { ...textParameters(provider), ...parameters };
		return await this.run(provider, ['text', 'send'], text, more);
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
