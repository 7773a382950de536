import type { IConnections, INode, IWorkflowSettings } from 'n8n-workflow';
import { UserError } from '../tools/steps.cts';
import { waitFor } from '../tools/waitFor.cts';
import { answersWhenStarted } from './olderHosts.cts';
import { N8nRestError, type N8nSession } from './session.cts';

export interface WorkflowFile {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
}

export interface StoredWorkflow extends WorkflowFile {
	id: string;
	active: boolean;
	versionId: string;
	isArchived: boolean;
}

export function createWorkflow(
	session: N8nSession,
	workflow: WorkflowFile,
): Promise<StoredWorkflow> {
	// n8n 1 wants to be told that it is not active.
	return session.send('POST', '/workflows', { settings: {}, active: false, ...workflow });
}

export function readWorkflow(session: N8nSession, id: string): Promise<StoredWorkflow> {
	return session.send('GET', `/workflows/${id}`);
}

/** Also those that are archived. */
export function listWorkflows(session: N8nSession): Promise<Array<{ id: string }>> {
	return session.send('GET', '/workflows');
}

export async function findWorkflow(
	session: N8nSession,
	name: string,
): Promise<StoredWorkflow | undefined> {
	const filter = encodeURIComponent(JSON.stringify({ name, isArchived: false }));
	const found = await session.send<StoredWorkflow[]>('GET', `/workflows?filter=${filter}`);
	const match = found.find((workflow) => workflow.name === name);
	return match && (await readWorkflow(session, match.id));
}

/** Saves changed nodes; the published version stays as it was until the workflow is activated again. */
export async function updateNodes(session: N8nSession, id: string, nodes: INode[]): Promise<void> {
	const { connections } = await readWorkflow(session, id);
	await session.send('PATCH', `/workflows/${id}`, { nodes, connections });
}

/** Archives and deletes; n8n deletes archived workflows only, and none that it is still unpublishing. */
export async function deleteWorkflow(session: N8nSession, id: string): Promise<void> {
	const { isArchived } = await readWorkflow(session, id);
	if (!isArchived) await session.send('POST', `/workflows/${id}/archive`, {});
	const isDeleted = await waitFor(
		async () => {
			try {
				await session.send('DELETE', `/workflows/${id}`);
				return true;
			} catch (error) {
				if (error instanceof N8nRestError && error.status === 409) return false;
				throw error;
			}
		},
		{ timeoutMs: 60_000, intervalMs: 250 },
	);
	if (!isDeleted) throw new Error(`n8n does not come to delete the workflow ${id}`);
}

interface PublicationStatus {
	status: string;
	triggers: Array<{ nodeId: string; status: string; errorMessage: string | null }>;
}

function publicationStatus(session: N8nSession, id: string): Promise<PublicationStatus> {
	return session.send('GET', `/workflows/${id}/publication-status`);
}

/**
 * Publishes the workflow's current version and waits until its triggers run. The REST call alone
 * succeeds before a trigger has started, and also when it then fails.
 */
export async function activateWorkflow(session: N8nSession, id: string): Promise<void> {
	const { versionId, nodes, name } = await readWorkflow(session, id);
	await session.send('POST', `/workflows/${id}/activate`, { versionId });
	if (answersWhenStarted()) return;
	const settled = await waitFor(
		async () => {
			const now = await publicationStatus(session, id);
			return now.status === 'in_progress' || now.status === 'not_published' ? undefined : now;
		},
		{ timeoutMs: 60_000, intervalMs: 150 },
	);
	const failed = settled?.triggers.find(({ status }) => status === 'failed');
	if (settled && !failed) return;
	const node = nodes.find((candidate) => candidate.id === failed?.nodeId)?.name ?? 'a trigger';
	throw new UserError(
		`The workflow "${name}" could not be activated: ${node}: ${failed?.errorMessage ?? 'no answer in 60 s'}`,
	);
}

/**
 * Unpublishes, and waits until its triggers are gone: an activation right behind it would be taken together with it, and
 * its polling trigger would not look.
 */
export async function deactivateWorkflow(session: N8nSession, id: string): Promise<void> {
	await session.send('POST', `/workflows/${id}/deactivate`, {});
	if (answersWhenStarted()) return;
	const isGone = await waitFor(
		async () => (await publicationStatus(session, id)).status === 'not_published',
		{ timeoutMs: 60_000 },
	);
	if (!isGone) throw new Error(`n8n does not come to unpublish the workflow ${id}`);
}

/**
 * Makes polling triggers look now, as n8n polls when a workflow is activated. What a poll under way has just read, n8n drops
 * with the deactivation; it is told a minute later, by the next poll.
 */
export async function pollNow(session: N8nSession, id: string): Promise<void> {
	await deactivateWorkflow(session, id);
	await activateWorkflow(session, id);
}
