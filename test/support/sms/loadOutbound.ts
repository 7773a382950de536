import { accountOf } from '../../../sandbox/sms/provider';
import { demoConfig } from '../../../scripts/lib/demo/config';
import { loadWorkflows } from '../../../scripts/lib/demo/sms/load';
import { readWorkflowFiles, type StoredCredentials } from '../../../scripts/lib/demo/workflows';
import type { Stack } from '../n8n';
import { SmsStack } from './smsStack';

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
