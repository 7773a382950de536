import type { INodeParameters } from 'n8n-workflow';
import {
	finishedExecution,
	listExecutions,
	type Execution,
} from '../../../scripts/lib/n8n/executions';
import { activateWorkflow, readWorkflow, updateNodes } from '../../../scripts/lib/n8n/workflows';
import { waitFor } from '../../../scripts/lib/waitFor';
import type { SmsStack } from './smsStack';

/** At New Year, which no test is in the middle of. */
const QUIET = { field: 'cronExpression', expression: '0 0 1 1 *' };

/** Once a minute, so that a slow machine can take the schedule back before it strikes again. */
function soon(): INodeParameters {
	const second = (new Date().getSeconds() + 3) % 60;
	return { field: 'cronExpression', expression: `${second} * * * * *` };
}

/** Keeps a workflow's schedule from striking by itself in the middle of a test. */
export async function quietSchedule(sms: SmsStack, code: string): Promise<void> {
	await setSchedule(sms, code, QUIET);
}

/**
 * Lets the schedule of a workflow strike once, within seconds, and waits for the end of that run. Other
 * than one started by hand, such a run keeps what the workflow remembers.
 */
export async function scheduledRun(sms: SmsStack, code: string): Promise<Execution> {
	const { session } = sms.stack;
	const { id } = sms.workflow(code);
	const before = new Set((await listExecutions(session, id)).map((one) => one.id));
	await setSchedule(sms, code, soon());
	const struck = await waitFor(
		async () => (await listExecutions(session, id)).find((one) => !before.has(one.id)),
		{ timeoutMs: 100_000, intervalMs: 100 },
	);
	await quietSchedule(sms, code);
	if (!struck) throw new Error(`The schedule of ${code} did not strike`);
	return await finishedExecution(session, struck.id, 300_000);
}

async function setSchedule(sms: SmsStack, code: string, interval: INodeParameters): Promise<void> {
	const { session } = sms.stack;
	const { id } = sms.workflow(code);
	const { nodes } = await readWorkflow(session, id);
	for (const node of nodes) {
		if (node.type === 'n8n-nodes-base.scheduleTrigger') {
			node.parameters = { rule: { interval: [interval] } };
		}
	}
	await updateNodes(session, id, nodes);
	await activateWorkflow(session, id);
}
