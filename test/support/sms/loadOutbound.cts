import { accountOf } from '../../../sandbox/sms/provider.cts';
import { demoConfig } from '../../../harness/demo/config.cts';
import { loadWorkflows } from '../../../harness/demo/sms/load.cts';
import { readWorkflowFiles, type StoredCredentials } from '../../../harness/demo/workflows.cts';
import type { Stack } from '../../../harness/stacks/stack.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';

/** The workflow that texts new contacts; for `HighLevel` the one that has any provider's API. */
export async function loadOutbound(
	stack: Stack,
	label: string,
	credentials: StoredCredentials,
): Promise<SmsStack> {
	const files = [...(await readWorkflowFiles('builtin')), ...(await readWorkflowFiles())];
	const wanted = files.filter(
		({ name }) => name.startsWith(label) && /created|new contact/.test(name),
	);
	const workflows = await loadWorkflows(
		stack.session,
		[...(await readWorkflowFiles('shared')), ...wanted],
		{ ...stack.credentials, ...credentials },
		{ ...demoConfig(stack.sandbox.url), dryRun: false },
	);
	return new SmsStack(stack, accountOf(stack.sandbox, 'generic'), workflows);
}
