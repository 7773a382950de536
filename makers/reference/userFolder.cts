import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** n8n keeps a settings file in its user folder, and must not touch the developer's. */
export function useOwnUserFolder(): void {
	const folder = mkdtempSync(path.join(tmpdir(), 'n8n-reference-'));
	process.env.N8N_USER_FOLDER = folder;
	// n8n would make one up and say so; nothing is encrypted here.
	process.env.N8N_ENCRYPTION_KEY = 'unused';
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
