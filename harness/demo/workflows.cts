import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { INode } from 'n8n-workflow';
import {
	activateWorkflow,
	createWorkflow,
	findWorkflow,
	updateNodes,
	type WorkflowFile,
} from '../n8n/workflows.cts';
import type { N8nSession } from '../n8n/session.cts';
import { repoRoot } from '../tools/paths.cts';

/** Values for the fields of a workflow's Config node, by field name. */
export type ConfigValues = Record<string, string | number | boolean>;

/** A workflow as it is shipped; those of the SMS providers name others by their ids. */
export type ShippedWorkflow = WorkflowFile & { id?: string };

/** References of nodes to the credentials in this n8n, in any order; nodes choose by name. */
export type StoredCredentials = Record<string, { id: string; name: string }>;

/** The ids that shipped workflows have got in this n8n, by the id in their file. */
export type WorkflowIds = ReadonlyMap<string, string>;

/** The workflows that the package ships in a folder of `workflows/`, sorted by file name. */
export async function readWorkflowFiles(provider = ''): Promise<ShippedWorkflow[]> {
	const folder = path.join(repoRoot, 'workflows', provider);
	const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
	return await Promise.all(
		files.map(async (name) => await readWorkflowFile(path.join(provider, name))),
	);
}

/** @param file below `workflows/` */
export async function readWorkflowFile(file: string): Promise<ShippedWorkflow> {
	const text = await readFile(path.join(repoRoot, 'workflows', file), 'utf8');
	return JSON.parse(text) as ShippedWorkflow;
}

/**
 * A shipped workflow made ready for this n8n, as a user would do it in the editor: credentials
 * chosen by name, the fields of the Config node filled in, and sub-workflows and the error workflow chosen.
 */
export function fitWorkflow(
	workflow: ShippedWorkflow,
	credentials: StoredCredentials,
	config: ConfigValues,
	ids: WorkflowIds = new Map(),
): WorkflowFile {
	const fitted = structuredClone(workflow);
	delete fitted.id;
	const { errorWorkflow } = fitted.settings ?? {};
	if (errorWorkflow)
		fitted.settings = { ...fitted.settings, errorWorkflow: known(ids, errorWorkflow) };
	for (const node of fitted.nodes) {
		chooseCredentials(node, credentials);
		if (node.name === 'Config') fillConfig(node, config);
		const { workflowId } = node.parameters;
		if (isLocator(workflowId)) workflowId.value = known(ids, workflowId.value);
	}
	return fitted;
}

const isLocator = (value: unknown): value is { value: string } =>
	typeof value === 'object' && value !== null && 'value' in value;

function known(ids: WorkflowIds, shipped: string): string {
	const id = ids.get(shipped);
	if (id === undefined) throw new Error(`The workflow ${shipped} has to be imported before`);
	return id;
}

function chooseCredentials(node: INode, credentials: StoredCredentials): void {
	for (const [type, { name }] of Object.entries(node.credentials ?? {})) {
		const stored = Object.values(credentials).find((credential) => credential.name === name);
		if (!stored) throw new Error(`${node.name} wants a credential "${name}", which is not there`);
		node.credentials = { ...node.credentials, [type]: stored };
	}
}

function fillConfig(node: INode, config: ConfigValues): void {
	const { assignments } = node.parameters.assignments as {
		assignments: Array<{ name: string; value: unknown }>;
	};
	for (const assignment of assignments) {
		if (assignment.name in config) assignment.value = config[assignment.name];
	}
}

/**
 * Imports and activates a workflow. One of its name that is there already is kept as the user left it,
 * apart from the Config values given, which may have changed with the sandbox's port. Returns its id.
 */
export async function putWorkflow(
	session: N8nSession,
	workflow: WorkflowFile,
	config: ConfigValues,
): Promise<string> {
	const existing = await findWorkflow(session, workflow.name);
	if (!existing) {
		const { id } = await createWorkflow(session, workflow);
		await activateWorkflow(session, id);
		return id;
	}
	const nodes = structuredClone(existing.nodes);
	for (const node of nodes) if (node.name === 'Config') fillConfig(node, config);
	const changed = !isDeepStrictEqual(nodes, existing.nodes);
	if (changed) await updateNodes(session, existing.id, nodes);
	if (changed || !existing.active) await activateWorkflow(session, existing.id);
	return existing.id;
}
