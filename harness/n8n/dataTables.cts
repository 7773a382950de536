import type { N8nSession } from './session.cts';

interface DataTable {
	id: string;
	projectId: string;
}

/** The first hundred data tables of this n8n. */
export async function listDataTables(session: N8nSession): Promise<DataTable[]> {
	const { data } = await session.send<{ data: DataTable[] }>('GET', '/data-tables-global?take=100');
	return data;
}

export async function deleteDataTable(
	session: N8nSession,
	{ id, projectId }: DataTable,
): Promise<void> {
	await session.send('DELETE', `/projects/${projectId}/data-tables/${id}`);
}
