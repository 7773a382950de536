import type { N8nProcess } from '../n8n/process.cts';
import { startKept } from './keptN8n.cts';
import prepareTemplate from './n8nTemplate.cts';

let kept: N8nProcess[] = [];

/** Jest calls this once: it makes the folder that all start from, and an n8n for each worker. */
export default async function setUp({ maxWorkers }: { maxWorkers: number }): Promise<void> {
	await prepareTemplate();
	kept = await startKept(maxWorkers);
}

export async function tearDown(): Promise<void> {
	await Promise.all(kept.map((n8n) => n8n.stop()));
}
