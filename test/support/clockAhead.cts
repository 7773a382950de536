import path from 'node:path';
import { pathToFileURL } from 'node:url';

const preload = pathToFileURL(path.join(__dirname, 'preload', 'clockAhead.mjs')).href;

/** Environment for an n8n that believes that so many milliseconds more have gone by. */
export function clockAhead(ms: number): Record<string, string> {
	return {
		NODE_OPTIONS: `--import=${preload}`,
		CLOCK_AHEAD_MS: String(ms),
		// The default one has the machine's clock.
		N8N_EXPRESSION_ENGINE: 'legacy',
	};
}
