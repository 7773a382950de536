import { demoLogin } from '../demo/login.cts';
import { deleteCredential, listCredentials } from '../n8n/credentials.cts';
import { deleteDataTable, listDataTables } from '../n8n/dataTables.cts';
import type { N8nProcess } from '../n8n/process.cts';
import { N8nSession } from '../n8n/session.cts';
import { deleteWorkflow, listWorkflows } from '../n8n/workflows.cts';
import { startN8n } from './n8nTemplate.cts';

/** It goes on from file to file, as a start takes as long as the tests of a file. */
export interface KeptN8n {
	readonly url: string;
}

/** The workers are processes of their own, so the environment tells them. */
const variable = (worker: number | string) => `E2E_KEPT_N8N_${worker}`;

export async function startKept(workers: number): Promise<N8nProcess[]> {
	return await Promise.all(
		Array.from({ length: workers }, async (_, n) => {
			const n8n = await startN8n(`kept-${n + 1}`);
			const { url, headers } = await N8nSession.open(n8n.url, demoLogin);
			process.env[variable(n + 1)] = JSON.stringify({ url, headers });
			return n8n;
		}),
	);
}

/** Nothing of other files is in it. */
export async function openKept(): Promise<{ n8n: KeptN8n; session: N8nSession }> {
	const told = process.env[variable(process.env.JEST_WORKER_ID ?? 1)];
	if (!told) throw new Error('No n8n was started for this worker; see harness/stacks/e2eSetup.cts');
	const { url, headers } = JSON.parse(told) as Pick<N8nSession, 'url' | 'headers'>;
	const session = N8nSession.resume(url, headers);
	await emptyN8n(session);
	return { n8n: { url }, session };
}

export async function emptyN8n(session: N8nSession): Promise<void> {
	for (const { id } of await listWorkflows(session)) await deleteWorkflow(session, id);
	for (const { id } of await listCredentials(session)) await deleteCredential(session, id);
	for (const table of await listDataTables(session)) await deleteDataTable(session, table);
}
