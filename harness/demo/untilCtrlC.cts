import type { N8nProcess } from '../n8n/process.cts';
import { UserError } from '../tools/steps.cts';

/** Resolves when the user wants to stop; rejects when n8n ends by itself before that. */
export async function untilCtrlC(n8n: N8nProcess): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => {
				resolve();
				// A second Ctrl-C means now: n8n's guard ends it as soon as this process is gone.
				process.on(signal, () => process.exit(130));
			});
		}
		void n8n
			.waitForEnd()
			.then(() => reject(new UserError(`n8n ended by itself. Its log: ${n8n.start.logFile}`)));
	});
}
