import type { Reply } from '../../shared/transport/exchange';
import type { Explanation, ReplyFacts } from './explanation';

/** A firewall (Cloudflare) names its refusals so, on a page or alone: 1010, 1015, 1020. */
const FIREWALL_CODE = /\berror(?: code)?:?\s*(1\d{3})\b/i;
const TOO_FAST = '1015';
const HEAD = 2000;

/**
 * HighLevel itself answers in JSON, so what the page of a gateway, a firewall or a proxy says is never about the
 * login, a scope or an ID.
 */
export function isWebPage({ body }: Reply): boolean {
	if (typeof body !== 'string') return false;
	const head = body.slice(0, HEAD);
	return /^\s*<|<html/i.test(head) || /^\s*error code: 1\d{3}\s*$/i.test(head);
}

/** A request that is refused because of too many in a short time was not carried out. */
export function isRateLimited(reply: Reply): boolean {
	return reply.status === 429 || (isWebPage(reply) && firewallCode(reply.body) === TOO_FAST);
}

/** Gives nothing where the status says it all, as of a gateway's 502. */
export function explainPage({ status, text }: ReplyFacts): Explanation | undefined {
	const code = firewallCode(text);
	if (code === TOO_FAST) {
		return {
			message: "HighLevel's firewall refused too many requests in a short time (Cloudflare 1015)",
			description:
				'The node waited and tried again several times. The firewall counts all requests from the internet address of this n8n: run the workflow later or with fewer items.',
		};
	}
	if (code !== undefined || status === 401 || status === 403) {
		const name = code === undefined ? '' : ` (Cloudflare ${code})`;
		return {
			message: `A firewall refused the request before it reached HighLevel${name}`,
			description:
				'This is not about the login, its scopes or the sub-account. The firewall does not like the internet address of this n8n, its proxy or VPN, or something in the text that was sent. Try without the proxy or from another network; if it stays, send the text below to the support of HighLevel.',
		};
	}
	if (status === 429 || status >= 500 || (status >= 300 && status < 400)) return undefined;
	return {
		message: 'A web page came in place of an answer of HighLevel',
		description:
			"Check the Base URL of the credential: for the real service it is https://services.leadconnectorhq.com. If it is right, a proxy or a login page of this computer's network stands in between.",
	};
}

function firewallCode(body: unknown): string | undefined {
	return typeof body === 'string' ? FIREWALL_CODE.exec(body.slice(0, 20_000))?.[1] : undefined;
}
