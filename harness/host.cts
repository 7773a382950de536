import { ExecuteContext, LoadOptionsContext, PollContext } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	Workflow,
	type IBinaryKeyData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

// Without the ending Node takes the .node.json beside it in scripts, which jest does not run.
import { HighLevelContacts } from '../nodes/HighLevelContacts/HighLevelContacts.node.js';
import { LOCATION_ID, PRIVATE_TOKEN } from '../sandbox/fixtures.cts';
import { CredentialStore } from './credentialStore.cts';

/**
 * Runs the nodes of this package inside n8n's own contexts: parameters with their defaults and expressions,
 * credentials, HTTP with token and refresh are n8n's, so that a test sees what a user of n8n would see.
 */

export const REAL_BASE_URL = 'https://services.leadconnectorhq.com';

export interface Setting {
	node?: INodeType;
	/** A value that starts with `=` is an expression. What is missing gets its default. */
	parameters?: INodeParameters;
	/** Requests go to a sandbox, or to the real address with nock in front of it (default). */
	baseUrl?: string;
	/** What is missing is taken from the sandbox's account. */
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	/**
	 * Credentials with the same ID share one gate, as in n8n, and a trigger that gets another one starts anew; each
	 * run has its own unless told.
	 */
	credentialId?: string;
	timezone?: string;
}

export interface RunSetting extends Setting {
	items?: IDataObject[];
	/** Files that each input item has, by the names of their binary fields. */
	binary?: IBinaryKeyData;
	continueOnFail?: boolean;
	signal?: AbortSignal;
	/** The context can be made like that of another version of n8n. */
	alter?: (context: ExecuteContext, credentials: CredentialStore) => void;
}

export interface RunResult {
	/** It is empty when the run failed. */
	output: INodeExecutionData[];
	error?: Error & { description?: string | null; httpCode?: string | null };
	credentials: CredentialStore;
}

export async function runNode(setting: RunSetting): Promise<RunResult> {
	const { node, workflow, credentials, additionalData } = build(setting);
	if (setting.continueOnFail) node.onError = 'continueRegularOutput';
	const { binary } = setting;
	const items = (setting.items ?? [{}]).map((json) => ({ json, ...(binary && { binary }) }));
	const input = { main: [items] };
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'manual',
		createEmptyRunExecutionData(),
		0,
		items,
		input,
		{ data: input, node, source: null },
		[],
		setting.signal,
	);
	setting.alter?.(context, credentials);
	try {
		const output = await nodeOf(setting).execute?.call(context);
		return { output: (output as INodeExecutionData[][])[0] ?? [], credentials };
	} catch (error) {
		return { output: [], error: error as Error, credentials };
	}
}

export interface PollSetting extends Setting {
	node: INodeType;
	/** It is changed in place, as n8n saves it. */
	staticData?: IDataObject;
	/** `manual` is the test that a user starts in the editor. */
	mode?: Extract<WorkflowExecuteMode, 'trigger' | 'manual'>;
	/** An n8n that keeps the static data in the database offers this to triggers. */
	commitCursor?: () => Promise<void>;
}

export interface PollResult extends Omit<RunResult, 'output'> {
	output: IDataObject[] | null;
	staticData: IDataObject;
}

export async function poll(setting: PollSetting): Promise<PollResult> {
	const { node, workflow, credentials, additionalData } = build(setting);
	const { staticData = {}, mode = 'trigger' } = setting;
	const unused = undefined;
	const context = new PollContext(
		workflow,
		node,
		additionalData,
		mode,
		mode === 'manual' ? 'manual' : 'activate',
		unused,
		unused,
		setting.commitCursor,
		unused,
		() => staticData,
	);
	try {
		const rows = await setting.node.poll?.call(context);
		const output = rows?.[0]?.map(({ json }) => json) ?? null;
		return { output, staticData, credentials };
	} catch (error) {
		return { output: null, error: error as Error, staticData, credentials };
	}
}

/** n8n calls a method that fills a list in the editor on it. */
export function editorContext(setting: Setting = {}): ILoadOptionsFunctions {
	const { node, workflow, additionalData } = build(setting);
	// n8n hands these methods the parameters as the user sees them, whole and with defaults.
	additionalData.currentNodeParameters = node.parameters;
	return new LoadOptionsContext(workflow, node, additionalData, '');
}

let created = 0;

export function build(setting: Setting) {
	const { description } = nodeOf(setting);
	created += 1;
	const id = setting.credentialId ?? `credential-${created}`;
	const types = description.credentials?.map(({ name }) => name) ?? [];
	const workflow = new Workflow({
		id: 'test',
		name: 'Test',
		active: false,
		connections: {},
		settings: { timezone: setting.timezone ?? 'America/New_York' },
		nodes: [
			{
				id: 'node',
				name: description.displayName,
				type: description.name,
				typeVersion: 1,
				position: [0, 0],
				parameters: { authentication: 'token', ...setting.parameters },
				credentials: Object.fromEntries(types.map((type) => [type, { id, name: 'Sandbox' }])),
			},
		],
		nodeTypes: {
			getByName: () => nodeOf(setting),
			getByNameAndVersion: () => nodeOf(setting),
			getKnownTypes: () => ({}),
		},
	});
	const node = workflow.getNode(description.displayName) as INode;
	const credentials = new CredentialStore(() => workflow, accountData(setting));
	// Everything else that n8n puts in here is for nodes of other kinds.
	const used: Partial<IWorkflowExecuteAdditionalData> = { credentialsHelper: credentials };
	const additionalData = used as IWorkflowExecuteAdditionalData;
	return { node, workflow, credentials, additionalData };
}

/** n8n has one for all runs. */
const contacts = new HighLevelContacts();

function nodeOf({ node = contacts }: Setting): INodeType {
	return node;
}

function accountData({ baseUrl = REAL_BASE_URL, credentials = {} }: Setting) {
	const account = { baseUrl, locationId: LOCATION_ID };
	return {
		...credentials,
		highLevelContactsTokenApi: {
			...account,
			token: PRIVATE_TOKEN,
			...credentials.highLevelContactsTokenApi,
		},
		highLevelContactsOAuth2Api: { ...account, ...credentials.highLevelContactsOAuth2Api },
	};
}
