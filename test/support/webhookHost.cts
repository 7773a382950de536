import { HookContext, TriggerContext, WebhookContext } from 'n8n-core';
import type {
	IDataObject,
	INodeType,
	ITriggerFunctions,
	IWebhookData,
	IWebhookFunctions,
	IWebhookResponseData,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { build, type Setting } from '../../harness/host.cts';

/** Runs webhook triggers inside n8n's own contexts, as host.cts does with the other nodes. */

const LEVELS = ['error', 'warn', 'info', 'debug'];

export interface DeliverSetting extends Setting {
	node: INodeType & Required<Pick<INodeType, 'webhook'>>;
	/** The bytes of the request. */
	body: string | Buffer;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** What stands behind the address. */
	query?: IDataObject;
	/** What the node keeps; changed in place, as n8n saves it. */
	staticData?: IDataObject;
	/** `manual` is *Listen for test event* in the editor. */
	mode?: Extract<WorkflowExecuteMode, 'webhook' | 'manual'>;
	/** What takes the request in place of the node's own method, as to give it a clock. */
	receive?: (context: IWebhookFunctions) => Promise<IWebhookResponseData>;
	/** Is told what the node writes to n8n's log, with the level. */
	onLog?: (level: string, text: string) => void;
	/** Is told when the node itself answers. */
	onAnswer?: () => void;
}

export interface DeliverResult {
	/** As the sender sees it. */
	status: number;
	answer: unknown;
	/** JSON of the items that a run starts with; null when none starts. */
	output: IDataObject[] | null;
}

/** Lets a webhook trigger take in one request. */
export async function deliver(setting: DeliverSetting): Promise<DeliverResult> {
	const { workflow, node, additionalData } = build(setting);
	const { staticData = {}, mode = 'webhook', headers, query = {} } = setting;
	const rawBody = Buffer.from(setting.body);
	let own: { status: number; answer: unknown } | undefined;
	const response = {
		status: (status: number) => ({
			json: (answer: unknown) => {
				if (own) throw new Error('The request was answered twice');
				own = { status, answer };
				setting.onAnswer?.();
			},
		}),
	};
	Object.assign(additionalData, {
		httpRequest: { rawBody, headers, params: {}, query },
		httpResponse: response,
	});
	workflow.getStaticData = () => staticData;
	const { webhooks = [] } = setting.node.description;
	const webhookData = { webhookDescription: webhooks[0] } as IWebhookData;
	const context = new WebhookContext(workflow, node, additionalData, mode, webhookData, [], null);
	if (setting.onLog) {
		const writer = (level: string) => (text: string) => setting.onLog?.(level, text);
		const logger = Object.fromEntries(LEVELS.map((level) => [level, writer(level)]));
		Object.defineProperty(context, 'logger', { value: logger });
	}
	const receive = setting.receive ?? ((host) => setting.node.webhook.call(host));
	const { workflowData, noWebhookResponse } = await receive(context);
	if (!own || !noWebhookResponse) throw new Error('The node has left the answer to n8n');
	return { ...own, output: workflowData?.[0]?.map(({ json }) => json) ?? null };
}

/** What n8n does with a webhook trigger when its workflow is activated. */
export async function activate(setting: LifecycleSetting): Promise<void> {
	const { context, methods } = lifecycleOf(setting);
	if (!(await methods?.checkExists.call(context))) await methods?.create.call(context);
}

/** What n8n does with it when the workflow is switched off. */
export async function deactivate(setting: LifecycleSetting): Promise<void> {
	const { context, methods } = lifecycleOf(setting);
	await methods?.delete.call(context);
}

interface LifecycleSetting extends Setting {
	node: INodeType;
	/** Where n8n takes webhooks in. */
	webhookBaseUrl?: string;
	staticData?: IDataObject;
}

function lifecycleOf(setting: LifecycleSetting) {
	const { workflow, node, additionalData } = build(setting);
	const { webhookBaseUrl = 'https://n8n.example/webhook', staticData = {} } = setting;
	Object.assign(additionalData, { webhookBaseUrl });
	workflow.getStaticData = () => staticData;
	const [webhookDescription] = setting.node.description.webhooks ?? [];
	const data = { webhookDescription } as IWebhookData;
	const context = new HookContext(workflow, node, additionalData, 'webhook', 'activate', data);
	return { context, methods: setting.node.webhookMethods?.default };
}

/** What n8n does with a trigger that it keeps running while the workflow is active; returns what ends it. */
export async function keepRunning(
	setting: Setting & {
		node: Pick<INodeType, 'description' | 'trigger'>;
		staticData?: IDataObject;
		/** `init` is the start of n8n. */
		activation?: WorkflowActivateMode;
	},
	emit: ITriggerFunctions['emit'],
): Promise<() => Promise<void>> {
	const { workflow, node, additionalData } = build(setting);
	const { staticData = {}, activation = 'activate' } = setting;
	workflow.getStaticData = () => staticData;
	const context = new TriggerContext(workflow, node, additionalData, 'trigger', activation, emit);
	const kept = await setting.node.trigger?.call(context);
	return async () => await kept?.closeFunction?.();
}
