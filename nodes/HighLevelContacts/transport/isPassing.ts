import { NodeApiError } from 'n8n-workflow';
import { replyFactsOf } from './replyErrors';
import { WaitTooLong } from './waitTooLong';

/**
 * Whether a request may succeed later although it has failed for now: HighLevel cannot be reached, has a fault or is
 * busy, or refuses a login without saying that it lacks a permission.
 */
export function isPassing(error: unknown): boolean {
	if (error instanceof WaitTooLong) return true;
	if (!(error instanceof NodeApiError)) return false;
	const status = Number(error.httpCode ?? 0);
	if (status !== 401) return status < 400 || status >= 500 || status === 429;
	const { code, text = '' } = replyFactsOf(error) ?? {};
	return code === undefined && !/scope|authclass/i.test(text);
}
