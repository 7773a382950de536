import type { Provider } from '../providers.cts';

/** How long a single wait may be, in seconds (docs/text-messages.md). */
const LONGEST_WAIT_SECONDS = 60;

/**
 * The Code node of X1: what an answer means. `outcome` is one of
 * - `ok`;
 * - `refused`: this request is wrong, others may be right (400, 404, 409, 413, 422, or a failure inside a 200);
 * - `again`: worth another try, after `waitSeconds`;
 * - `stop`: the key, the credit or the provider is not in order, or nobody knows whether a text went out.
 *
 * A text is sent again only when it surely was not taken: 429, 503, or no connection at all.
 */
export function judgeAnswer({
	label,
	credential,
	refusalIn = "''",
	statusIn = 'undefined',
}: Provider): string {
	return `const call = $('Attempt').item.json;
const { statusCode: httpStatus = 0, headers = {}, data, error } = $json;
let body = {};
try {
	body = JSON.parse(data) ?? {};
} catch {}
const problem = typeof error === 'string' ? error : JSON.stringify(error ?? '');
const says = String(body.message ?? body.details ?? body.error ?? '').slice(0, 300);
const isDone = httpStatus >= 200 && httpStatus < 300;
const refusal = isDone ? ${refusalIn} : '';
const statusCode = (isDone ? ${statusIn} : undefined) ?? httpStatus;

const isUnreached = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(problem);
const isTaken = statusCode === 429 || statusCode === 503 || isUnreached ? false : call.kind === 'send';
let outcome = 'stop';
if (statusCode >= 200 && statusCode < 300) outcome = refusal ? 'refused' : 'ok';
else if ([400, 404, 409, 413, 422].includes(statusCode)) outcome = 'refused';
else if (statusCode === 429 || statusCode >= 500 || statusCode === 408 || statusCode === 0) {
	outcome = isTaken || call.attempt >= call.maxAttempts ? 'stop' : 'again';
}

const hints = {
	401: "the key is wrong or was withdrawn: check the credential '${credential.name}'",
	402: 'your ${label} account has no credit left: top it up, then retry this run',
	403: "the key is not allowed to do this: check the credential '${credential.name}' and what it permits",
	429: 'too many requests: retry this run in a few minutes',
};
const isUnsure = outcome === 'stop' && isTaken && (statusCode === 0 || statusCode === 408 || statusCode >= 500);
const hint = isUnsure
	? "it is not certain whether the text went out: look at ${label}'s list of sent messages before you retry this run"
	: (hints[statusCode] ?? '${label} is out of order: retry this run later, nothing is lost');
const what = httpStatus ? \`HTTP \${httpStatus}\` : 'no answer, the connection was cut or too slow';
const reason = refusal || says;
const message =
	outcome === 'stop'
		? \`${label}: \${what}\${reason ? ' (' + reason + ')' : ''} after \${call.attempt} attempt(s); \${hint}\`
		: reason;

// Some tell with every answer when their window ends; that is a wait only for who asked too often.
const windowEnd = statusCode === 429 ? headers['ratelimit-reset'] : undefined;
const named = Number(headers['retry-after'] ?? windowEnd);
const doubled = call.firstWaitSeconds * 2 ** (call.attempt - 1);
const waitSeconds = Math.min(${LONGEST_WAIT_SECONDS}, named > 0 && named < 3600 ? named : doubled);

return {
	json: { outcome, statusCode, message, body, attempts: call.attempt, waitSeconds },
};
`;
}
