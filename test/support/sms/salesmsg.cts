import { changeContact } from '../../../sandbox/control/smsContacts.cts';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { deliver, type DeliveryOptions } from '../../../sandbox/sms/deliver.cts';
import { fitWorkflow, putWorkflow, type ConfigValues } from '../../../harness/demo/workflows.cts';
import { listExecutions } from '../../../harness/n8n/executions.cts';
import type { WorkflowFile } from '../../../harness/n8n/workflows.cts';
import { waitFor } from '../../../harness/tools/waitFor.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

/** What a business and its customers do in Salesmsg and HighLevel, for the tests of its workflows. */
export class SalesmsgActs {
	constructor(private readonly sms: () => SmsStack) {}

	/** A contact that is in HighLevel already. */
	inHighLevel(input: object) {
		return this.sms().stack.sandbox.contacts.create(LOCATION_ID, input);
	}

	/** A person's edit in Salesmsg's app, which is pushed; without an id a new contact. */
	inSalesmsg(input: object, id?: number) {
		const { stack, account } = this.sms();
		return changeContact(stack.sandbox, account, { ...input }, id);
	}

	/** An event as Salesmsg, or somebody else, posts it; answers the statuses. */
	async push(event: string, input: object, options: DeliveryOptions = {}): Promise<number[]> {
		const { stack, account } = this.sms();
		const body = account.owner.event(stack.sandbox, account, event, { ...input });
		return (await deliver(stack.sandbox, account, [body], options)).statuses;
	}

	/** How many requests have changed something, at HighLevel or Salesmsg. */
	written(): number {
		return this.sms().stack.sandbox.journal.filter(({ applied }) => applied).length;
	}

	/** Waits until no run of the workflow is under way. */
	async quiet(code: string): Promise<void> {
		const sms = this.sms();
		const { id } = sms.workflow(code);
		const isOver = async () =>
			(await listExecutions(sms.stack.session, id)).every(({ status }) =>
				['success', 'error'].includes(status),
			);
		if (!(await waitFor(isOver, { timeoutMs: 60_000 }))) throw new Error(`${code} does not end`);
	}

	/**
	 * A second copy of a workflow, under a code and webhook path of its own, with these values in place of the
	 * tests' in Config. Returns the address of its webhook.
	 */
	async copy(
		code: string,
		as: string,
		config: ConfigValues = {},
		change: (copy: WorkflowFile) => void = () => undefined,
	): Promise<string> {
		const sms = this.sms();
		const { workflow } = sms.workflow(code);
		const name = workflow.name.replace(code, as);
		const ids = new Map(sms.workflows.map((one) => [one.workflow.id ?? '', one.id]));
		const copy = fitWorkflow({ ...workflow, name }, sms.stack.credentials, config, ids);
		const path = `copy-${as.toLowerCase()}`;
		for (const { parameters } of copy.nodes) if (parameters.path) parameters.path = path;
		change(copy);
		const id = await putWorkflow(sms.stack.session, copy, config);
		sms.workflows.push({ id, name, workflow });
		return `${sms.stack.n8n.url}/webhook/${path}`;
	}
}
