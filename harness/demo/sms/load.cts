import type { N8nSession } from '../../n8n/session.cts';
import type { DemoCredentials } from '../credentials.cts';
import {
	fitWorkflow,
	putWorkflow,
	readWorkflowFiles,
	type ConfigValues,
	type ShippedWorkflow,
	type StoredCredentials,
} from '../workflows.cts';
import { smsConfig } from './config.cts';
import { putSmsCredentials, type ProviderKey } from './credentials.cts';

export interface LoadedWorkflow {
	/** The id in this n8n. */
	id: string;
	name: string;
	workflow: ShippedWorkflow;
}

export interface SmsSetup {
	credentials: DemoCredentials;
	sandboxUrl: string;
	/** Other values for the Config nodes than those of a demo. */
	config?: ConfigValues;
}

/** The sub-workflows come first, because the others name them. */
const order = ({ name }: ShippedWorkflow) => (/\(X\d\)$/.test(name) ? 0 : 1);

/**
 * Imports and activates the workflows of an SMS provider, with the error log and the provider's
 * requests, all pointed at the sandbox. Returns the sub-workflows first.
 */
export async function loadSmsWorkflows(
	session: N8nSession,
	provider: ProviderKey,
	setup: SmsSetup,
): Promise<LoadedWorkflow[]> {
	const files = [...(await readWorkflowFiles('shared')), ...(await readWorkflowFiles(provider))];
	const config = { ...smsConfig(provider, setup.sandboxUrl), ...setup.config };
	const credentials = {
		...setup.credentials,
		...(await putSmsCredentials(session, provider)),
	};
	return await loadWorkflows(session, files, credentials, config);
}

/** Imports and activates workflows that may call each other. Returns the sub-workflows first. */
export async function loadWorkflows(
	session: N8nSession,
	files: ShippedWorkflow[],
	credentials: StoredCredentials,
	config: ConfigValues,
): Promise<LoadedWorkflow[]> {
	const ids = new Map<string, string>();
	const loaded: LoadedWorkflow[] = [];
	for (const file of [...files].sort((a, b) => order(a) - order(b))) {
		const id = await putWorkflow(session, fitWorkflow(file, credentials, config, ids), config);
		if (file.id) ids.set(file.id, id);
		loaded.push({ id, name: file.name, workflow: file });
	}
	return loaded;
}
