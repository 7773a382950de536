import { hostVersion } from '../install/hostPackage.cts';
import { N8nRestError, type N8nSession } from './session.cts';

/** What the older hosts of n8n-hosts do otherwise than 2.41, as read in their controllers. */

/** These ask n8n's own servers for lists that nobody needs here. An n8n does not start that does not know one of them. */
export const modulesToDisable = (): string =>
	isBefore(2, 21) ? '' : 'mcp-registry,instance-reporting,quick-connect';

/** Up to 2.20 triggers have started, or failed, when n8n answers; later it answers before, and tells at an address. */
export const answersWhenStarted = (): boolean => isBefore(2, 21);

/** n8n 1 runs the workflow that it is sent, later ones that which they have. */
export async function workflowToRun(session: N8nSession, id: string): Promise<object> {
	return isBefore(2, 0) ? { workflowData: await session.send('GET', `/workflows/${id}`) } : {};
}

/**
 * Some runs have no data yet: in n8n 1 also those that have ended, for a moment, and n8n 2.20 fails when it is asked for
 * one.
 */
export function undefinedWithoutData(error: unknown): undefined {
	const isOne = error instanceof N8nRestError && error.message.includes("reading 'resultData'");
	if (!isOne) throw error;
}

function isBefore(major: number, minor: number): boolean {
	const [hostMajor = 0, hostMinor = 0] = hostVersion().split('.').map(Number);
	return hostMajor < major || (hostMajor === major && hostMinor < minor);
}
