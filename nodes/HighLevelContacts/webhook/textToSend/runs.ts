import type {
	IDataObject,
	INodeExecutionData,
	IRun,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { asRecord, asText } from '../../../shared/answered';

/** How a run has ended. `open`: it waits for something, and goes on later. `known`: the text had its run before. */
export type RunEnd = 'done' | 'open' | 'known' | { failed: string };

type Emit = ITriggerFunctions['emit'];

/** How runs are started, by trigger; for those that are active in this process of n8n. */
const starters = new Map<string, Emit>();
/** HighLevel shows the reason in a line below the text. */
const LONGEST_REASON = 300;

/**
 * Lets `startRun` start runs of an active trigger, and learn how they end. A webhook alone cannot: n8n tells that to
 * the triggers that it keeps running only.
 *
 * @returns what ends it
 */
export function keepStarter(host: ITriggerFunctions): () => void {
	const key = triggerKey(host);
	const emit: Emit = (...run) => host.emit(...run);
	starters.set(key, emit);
	return () => {
		// A workflow that is published anew may have its next one already.
		if (starters.get(key) === emit) starters.delete(key);
	};
}

/**
 * Starts a run for a text.
 *
 * @returns how it ends; nothing where n8n has to start it, as when the user listens for a test event, or in a process of
 * n8n that only takes webhooks in
 */
export function startRun(
	host: IWebhookFunctions,
	messageId: string,
	output: IDataObject,
): Promise<RunEnd> | undefined {
	const emit = host.getMode() === 'manual' ? undefined : starters.get(triggerKey(host));
	if (!emit) return undefined;
	const items: INodeExecutionData[][] = [[{ json: output }]];
	const run = new Promise<IRun | undefined>((resolve, reject) => {
		const promise = new Promise<IRun>(() => undefined);
		// With the key an n8n that knows it starts one run, whatever several of its processes have heard.
		emit(items, undefined, { promise, resolve, reject }, `${host.getNode().id}/${messageId}`);
	});
	return run.then(endOf, (error: unknown) => ({ failed: reasonOf(error) }));
}

/** What stands for a trigger in the memory of the process. */
export function triggerKey(host: IWebhookFunctions | ITriggerFunctions): string {
	return `${host.getWorkflow().id ?? ''}/${host.getNode().id}`;
}

function endOf(run: IRun | undefined): RunEnd {
	if (!run) return 'known';
	const { error } = run.data.resultData;
	if (error) return { failed: reasonOf(error) };
	if (run.status === 'waiting') return 'open';
	return run.status === 'canceled' || run.status === 'crashed'
		? { failed: `The run of the n8n workflow was ${run.status}` }
		: 'done';
}

/** What happened, and why, as the node says it that failed. */
function reasonOf(error: unknown): string {
	const { message, description } = asRecord(error);
	const texts = [message, description].flatMap((text) => asText(text)?.trim() || []);
	const [first = 'The run of the n8n workflow failed', second] = [...new Set(texts)];
	return (second ? `${first} (${second})` : first).slice(0, LONGEST_REASON);
}
