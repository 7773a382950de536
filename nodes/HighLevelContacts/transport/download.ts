import { asRecord, asText } from '../../shared/answered';
import { InvalidInput } from '../../shared/invalidInput';
import { quoteValue } from '../../shared/values/quoteValue';
import { systemClock } from '../../shared/transport/clock';
import { isLoopback } from '../../shared/transport/isLoopback';
import type { Host } from '../../shared/transport/exchange';
import type { FileContent } from './multipart';
import { withTimeout } from '../../shared/transport/withTimeout';

const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * Fetches a file of a message. It stands at any address, so that the request carries no token.
 *
 * @throws InvalidInput when it is not there
 */
export async function download(
	{ helpers }: Pick<Host, 'helpers'>,
	url: string,
	timeoutMs: number,
	signal: AbortSignal,
): Promise<FileContent> {
	if (!isSafe(url)) throw notFetched(url, 'It is no https address');
	const answer = asRecord(
		await withTimeout(systemClock, timeoutMs, signal, async (abortSignal) =>
			helpers.httpRequest({
				method: 'GET',
				url,
				encoding: 'arraybuffer',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout: timeoutMs,
				abortSignal,
			}),
		).catch((thrown: unknown) => {
			signal.throwIfAborted();
			const reason = asText(asRecord(thrown).code) ?? 'no answer came';
			throw notFetched(url, `It could not be reached (${reason})`);
		}),
	);
	const status = Number(answer.statusCode);
	const body: unknown = answer.body;
	const isThere = status >= 200 && status < 300 && isBytes(body);
	if (!isThere) throw notFetched(url, `The answer was HTTP ${status}`);
	const headers = asRecord(answer.headers);
	const mimeType = asText(headers['content-type'])?.split(';')[0]?.trim() || UNKNOWN_TYPE;
	return { name: nameIn(url), mimeType, data: Buffer.from(new Uint8Array(body)) };
}

function isBytes(value: unknown): value is Uint8Array | ArrayBuffer {
	return value instanceof Uint8Array || value instanceof ArrayBuffer;
}

function isSafe(url: string): boolean {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname } = new URL(url);
	return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** The last part of the path. */
function nameIn(url: string): string {
	const last = new URL(url).pathname.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(last) || 'file';
	} catch {
		return last;
	}
}

function notFetched(url: string, why: string): InvalidInput {
	return new InvalidInput(
		`A file of the message could not be downloaded: ${quoteValue(url)}`,
		`${why}. Some providers keep files for minutes only, or behind a login. Turn 'Download Attachments' off to get the message without its files.`,
	);
}
