import type { WebhookPost } from './provider.cts';

const TIMEOUT_MS = 30_000;

export function isLoopback(url: string): boolean {
	try {
		return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
	} catch {
		return false;
	}
}

/** An address off this machine, which nothing of the sandbox may reach. */
export class ForeignAddress extends Error {
	constructor() {
		super('The webhook must be an address of this machine');
	}
}

/** @throws ForeignAddress */
export function requireLoopback(url: string): void {
	if (!isLoopback(url)) throw new ForeignAddress();
}

/** Posts to a webhook of this machine. Answers the HTTP status; 0 when it could not be reached in time. */
export async function postToWebhook(
	{ url, headers, body }: WebhookPost,
	timeoutMs = TIMEOUT_MS,
): Promise<number> {
	requireLoopback(url);
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers,
			body,
			// A redirect could lead off this machine.
			redirect: 'manual',
			signal: AbortSignal.timeout(timeoutMs),
		});
		await response.arrayBuffer();
		return response.status;
	} catch {
		return 0;
	}
}
