import * as live from '../../sandbox/index.cts';

/**
 * Its search finds each write at once, since most tests search right after they have written. Tests about HighLevel's
 * late index set it themselves.
 */
export async function startSandbox(options: live.SandboxOptions = {}): Promise<live.Sandbox> {
	const { settings } = options;
	const search = { ...live.IMMEDIATE_INDEX, ...settings?.search };
	return await live.startSandbox({ ...options, settings: { ...settings, search } });
}
