import type { SandboxOptions } from '../../../sandbox/index.cts';
import type { SmsAccount } from '../../../sandbox/sms/account.cts';
import { deactivateWorkflow } from '../../../harness/n8n/workflows.cts';
import type { ConfigValues } from '../../../harness/demo/workflows.cts';
import type { Stack } from '../../../harness/stacks/stack.cts';
import { quietSchedule } from './scheduledRun.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

/** HighLevel's limit, ten times as fast. */
export const roezanSandbox: SandboxOptions = {
	settings: { rateLimit: { max: 100, intervalMs: 1000 } },
};

/**
 * Roezan's workflows with a single one of them at work, which starts only when the test says so: the
 * others look at the same contacts, and would bring both sides together by themselves.
 */
export async function startRoezan(
	stack: Stack,
	code: string,
	config?: ConfigValues,
): Promise<SmsStack> {
	const sms = await SmsStack.on(stack, 'roezan', config);
	for (const other of ['Z1', 'Z2', 'Z3'].filter((one) => one !== code)) {
		await deactivateWorkflow(sms.stack.session, sms.workflow(other).id);
	}
	if (code !== 'Z3') await quietSchedule(sms, code);
	return sms;
}

/** Takes all disturbances back, and has Roezan count requests by the second. */
export function calm(sms: SmsStack, rateLimit: Partial<SmsAccount['settings']['rateLimit']> = {}) {
	sms.account.faults.clear();
	sms.stack.sandbox.clearFaults();
	Object.assign(sms.account.settings.rateLimit, { max: 0, intervalMs: 1000, ...rateLimit });
}
