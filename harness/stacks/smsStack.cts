import type { SandboxOptions } from '../../sandbox/index.cts';
import type { SmsAccount } from '../../sandbox/sms/account.cts';
import type { SentMessage } from '../../sandbox/sms/outbox.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { receiveText, type CustomerInput } from '../../sandbox/sms/receive.cts';
import type { ProviderKey } from '../demo/sms/credentials.cts';
import { loadSmsWorkflows, type LoadedWorkflow } from '../demo/sms/load.cts';
import { setSmsWebhooks } from '../demo/sms/webhooks.cts';
import { putWorkflow, type ConfigValues } from '../demo/workflows.cts';
import {
	finishedExecution,
	listExecutions,
	nextExecution,
	retryExecution,
	startWorkflow,
	type Execution,
} from '../n8n/executions.cts';
import { pollNow } from '../n8n/workflows.cts';
import { waitFor } from '../tools/waitFor.cts';
import { startStack, type Stack } from './stack.cts';

/**
 * A backoff of five attempts must take less than a second, and the brake be loose enough for all the texts of a file.
 */
const QUICK: ConfigValues = {
	firstWaitSeconds: 0.02,
	maxTextsPerDay: 100_000,
	allowedCountries: '',
};

export interface SmsStackOptions {
	config?: ConfigValues;
	sandbox?: SandboxOptions;
}

export class SmsStack {
	/** @param workflows active in this n8n, which is for the test to close */
	constructor(
		readonly stack: Stack,
		readonly account: SmsAccount,
		readonly workflows: LoadedWorkflow[],
	) {}

	static async start(
		provider: ProviderKey,
		{ config, sandbox }: SmsStackOptions = {},
	): Promise<SmsStack> {
		return await SmsStack.on(await startStack(sandbox), provider, config);
	}

	static async on(stack: Stack, provider: ProviderKey, config?: ConfigValues): Promise<SmsStack> {
		const workflows = await loadSmsWorkflows(stack.session, provider, {
			credentials: stack.credentials,
			sandboxUrl: stack.sandbox.url,
			config: { ...QUICK, ...config },
		});
		setSmsWebhooks(stack.sandbox, provider, stack.n8n.url);
		return new SmsStack(stack, accountOf(stack.sandbox, provider), workflows);
	}

	close(): Promise<void> {
		return this.stack.close();
	}

	/** @param code in the name of the workflow: T1, X2 … */
	workflow(code: string): LoadedWorkflow {
		const found = this.workflows.find(({ name }) => new RegExp(`\\b${code}\\b`).test(name));
		if (!found) throw new Error(`No workflow is called ${code}`);
		return found;
	}

	contactBy(phone: string) {
		return this.contactsBy(phone)[0];
	}

	contactsBy(phone: string) {
		return [...this.stack.sandbox.store.contacts.values()].filter((one) => one.phone === phone);
	}

	notesOf(phone: string): string[] {
		const { notesOf } = this.stack.sandbox.store;
		return (notesOf.get(this.contactBy(phone)?.id ?? '') ?? []).map(({ body }) => body);
	}

	tasksOf(phone: string) {
		return this.stack.sandbox.store.tasksOf.get(this.contactBy(phone)?.id ?? '') ?? [];
	}

	textsTo(phone?: string): SentMessage[] {
		return this.stack.sandbox.outbox.sent.filter(
			({ provider, to }) => provider === this.account.provider && (!phone || to === phone),
		);
	}

	/** The provider hands the text to its webhooks. */
	receive(input: CustomerInput) {
		return receiveText(this.stack.sandbox, this.account, input);
	}

	/** Acts, and waits until the workflow has run once more and its run has ended, well or not. */
	async nextRun(code: string, act: () => unknown): Promise<Execution> {
		return await nextExecution(this.stack.session, this.workflow(code), act, 300_000);
	}

	async settled(): Promise<void> {
		const done = await waitFor(
			async () => {
				for (const { id } of this.workflows) {
					const executions = await listExecutions(this.stack.session, id);
					if (executions.some(({ status }) => /new|running|waiting|unknown/.test(status)))
						return false;
				}
				return true;
			},
			{ timeoutMs: 60_000 },
		);
		if (!done) throw new Error('A workflow does not come to an end');
	}

	/** The run has to end well. */
	async goodRun(code: string, act: () => unknown): Promise<Execution> {
		const execution = await this.nextRun(code, act);
		const { status, data } = execution;
		const message = data.resultData.error?.message;
		if (status !== 'success' || message)
			throw new Error(`${code} ended as ${status}: ${message ?? 'no message'}`);
		return execution;
	}

	async runs(code: string): Promise<number> {
		return (await listExecutions(this.stack.session, this.workflow(code).id)).length;
	}

	/** A user changes them in the editor in the same way. */
	async configure(code: string, values: ConfigValues): Promise<void> {
		await putWorkflow(this.stack.session, this.workflow(code).workflow, values);
	}

	async poll(code: string): Promise<void> {
		await pollNow(this.stack.session, this.workflow(code).id);
	}

	async start(code: string, trigger: string): Promise<Execution> {
		const id = await startWorkflow(this.stack.session, this.workflow(code).id, trigger);
		return await finishedExecution(this.stack.session, id, 600_000);
	}

	/** The button in n8n's list of executions does the same: the run goes on where it failed. */
	async retry({ id }: Execution): Promise<Execution> {
		return await finishedExecution(
			this.stack.session,
			await retryExecution(this.stack.session, id),
		);
	}

	/** @returns the words of the error log for people */
	async nextFailure(act: () => unknown): Promise<string> {
		const { data } = await this.nextRun('X2', act);
		const items = data.resultData.runData.Summary?.[0]?.data?.main?.[0];
		return items?.[0]?.json.summary as string;
	}
}
