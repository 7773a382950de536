import type { INodeParameters } from 'n8n-workflow';
import {
	finishedExecution,
	listExecutions,
	type Execution,
} from '../../../harness/n8n/executions.cts';
import { activateWorkflow, readWorkflow, updateNodes } from '../../../harness/n8n/workflows.cts';
import { waitFor } from '../../../harness/tools/waitFor.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

/** At New Year, which no test is in the middle of. */
const QUIET = { field: 'cronExpression', expression: '0 0 1 1 *' };

/** Once, in a moment; then an hour goes by. */
function soon(): INodeParameters {
	const then = new Date(Date.now() + 3000);
	return {
		field: 'cronExpression',
		expression: `${then.getSeconds()} ${then.getMinutes()} * * * *`,
	};
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
	// A slow machine may have let the moment go by before the schedule stood.
	for (let tries = 0; tries < 5; tries += 1) {
		await setSchedule(sms, code, soon());
		const struck = await waitFor(
			async () => (await listExecutions(session, id)).find((one) => !before.has(one.id)),
			{ timeoutMs: 15_000, intervalMs: 100 },
		);
		if (!struck) continue;
		// Not before the end of the run: n8n writes back what the workflow remembers when it is activated.
		const execution = await finishedExecution(session, struck.id, 300_000);
		await quietSchedule(sms, code);
		return execution;
	}
	throw new Error(`The schedule of ${code} did not strike`);
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
