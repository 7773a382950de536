import { NodeApiError, type INode } from 'n8n-workflow';
import { isRecord, textsIn, type Answered } from '../shared/answered';
import type { Clock } from '../shared/transport/clock';
import { checkedBaseUrl } from '../shared/transport/checkedBaseUrl';
import { exchange, type Host, type Outcome, type Reply } from '../shared/transport/exchange';
import { replyText } from '../shared/transport/replyText';
import { explainStatus } from './explainStatus';
import { paceOf, type Pace } from './pace';
import type { CredentialSlot, SmsApi, SmsProvider, SmsRequest } from './provider';
import { Refused } from './refused';
import { renewalTurn } from './renewalTurn';
import { uncertain } from './uncertain';
import { waitAsked } from './waitAsked';

const TIMEOUT_MS = 30_000;
const MOST_TRIES = 5;
const FIRST_WAIT_MS = 1000;
/** Nobody waits longer without a word, all waits of a request together. */
const LONGEST_WAIT_MS = 125_000;

/** What n8n's login mechanism keeps for a token that ends; when it is empty, n8n renews it before the request. */
const KEPT_TOKEN = 'accessToken';
const RENEWED = '';
const AS_IT_IS = 'present';

/**
 * The provider's API with the login of one execution. A text is sent once: it is repeated only when it surely was not
 * carried out, as after a 429 or without a connection. Reading is repeated after all that may pass.
 */
export class Api implements SmsApi {
	private readonly credentialId: string;
	private readonly pace: Pace | undefined;
	/** What an execution needs not read again for each item */
	private unchanging: Promise<Record<string, string>> | undefined;

	constructor(
		private readonly host: Host,
		private readonly provider: SmsProvider,
		private readonly slot: CredentialSlot,
		private readonly clock: Clock,
		private readonly signal: AbortSignal,
	) {
		this.credentialId = host.getNode().credentials?.[slot.type]?.id ?? slot.type;
		this.pace = paceOf(this.credentialId, provider.pace, clock);
	}

	async request(request: SmsRequest): Promise<Answered> {
		const effect = request.effect ?? (request.method === 'GET' ? 'read' : 'write');
		for (let tries = 1, waitedMs = 0; ; tries += 1) {
			const outcome = await this.try(request);
			const waitMs = this.waitBeforeNext(outcome, effect, tries);
			if (waitMs === undefined || waitedMs + waitMs > LONGEST_WAIT_MS) {
				return this.read(outcome, request, effect, tries);
			}
			await this.clock.sleep(waitMs, this.signal);
			waitedMs += waitMs;
		}
	}

	async renewLogin(): Promise<string | null> {
		const { keptAlive } = this.slot;
		if (!keptAlive) return null;
		await this.request({ method: 'GET', path: keptAlive.path });
		return (await this.credential()).expiresAt ?? null;
	}

	private async try(request: SmsRequest): Promise<Outcome> {
		const { isRenewable = false, keptAlive, type } = this.slot;
		await this.pace?.turn(this.signal);
		const send = async (data: Record<string, string>, token?: string) => {
			const { method, path, query, body, host = 'baseUrl' } = request;
			const { displayName, hosts } = this.provider;
			const service = hosts[host] ?? '';
			const url = checkedBaseUrl(data[host] ?? service, displayName, service) + path;
			const content = body && { contentType: 'application/json', body: JSON.stringify(body) };
			const headers = { Accept: 'application/json' };
			const wire = { method, url, headers, query, content, timeoutMs: TIMEOUT_MS };
			const decrypted = token === undefined ? undefined : { ...data, [KEPT_TOKEN]: token };
			const login = { credentialType: type, isRenewable, renews: isRenewable, decrypted };
			return await exchange(this.host, wire, login, this.clock);
		};
		if (!keptAlive) return await send(await (this.unchanging ??= this.credential()));
		return await renewalTurn(
			this.credentialId,
			async () => {
				const data = await this.credential();
				return { data, isDue: keptAlive.isDue(data, this.clock.now()) };
			},
			async (data, isDue) => {
				if (!isDue) return await send(data);
				// The renewal is a request, too.
				await this.pace?.turn(this.signal);
				const outcome = await send(data, RENEWED);
				// The present token may still be good when it could not be renewed.
				return outcome.kind === 'refreshRefused' ? await send(data, AS_IT_IS) : outcome;
			},
		);
	}

	/** All its fields that count are texts. */
	private async credential(): Promise<Record<string, string>> {
		return textsIn(await this.host.getCredentials(this.slot.type));
	}

	/** Nothing when the outcome is the last. */
	private waitBeforeNext(
		outcome: Outcome,
		effect: SmsRequest['effect'],
		tries: number,
	): number | undefined {
		if (tries >= MOST_TRIES) return undefined;
		const doubled = FIRST_WAIT_MS * 2 ** (tries - 1);
		if (outcome.kind === 'notSent') return doubled;
		if (outcome.kind === 'lost') return effect === 'read' ? doubled : undefined;
		if (outcome.kind !== 'reply') return undefined;
		const { status, headers } = outcome.reply;
		if (status === 429) {
			return waitAsked(headers, this.clock.now()) ?? this.provider.pauseMs ?? doubled;
		}
		return effect === 'read' && (status >= 500 || status === 408) ? doubled : undefined;
	}

	private read(
		outcome: Outcome,
		request: SmsRequest,
		effect: SmsRequest['effect'],
		tries: number,
	): Answered {
		const { displayName } = this.provider;
		if (outcome.kind === 'unexplained') throw outcome.thrown;
		if (!('reply' in outcome)) {
			const { kind, code } = outcome;
			if (kind === 'lost') {
				throw new Refused('has not answered', `${uncertain(displayName, effect)} (${code})`, {
					isUnsure: effect !== 'read',
				});
			}
			throw new Refused(
				'cannot be reached',
				`Nothing was sent (${code}, ${tries} tries). Check the network of this n8n, and the 'Base URL' of the credential.`,
			);
		}
		if (outcome.kind === 'refreshRefused') {
			throw new Refused(
				'does not renew the login',
				this.slot.keptAlive?.ended ??
					'Open the credential and connect again. Nothing was sent meanwhile.',
				{ status: 401 },
			);
		}
		const { reply } = outcome;
		const accepted = request.accept?.(reply);
		if (accepted) return accepted;
		if (reply.status >= 200 && reply.status < 300) return this.readSuccess(reply, effect);
		const said = replyText(reply);
		const known = this.provider.explain?.(reply.status, said);
		throw known ?? explainStatus(reply, said, { displayName, effect, tries });
	}

	private readSuccess({ status, body }: Reply, effect: SmsRequest['effect']): Answered {
		const { displayName, refusalIn } = this.provider;
		if (Array.isArray(body)) return { data: body };
		if (!isRecord(body)) {
			// What deletes or saves may answer nothing at all.
			if (effect === 'write' && !body) return {};
			throw new Refused(
				`has not answered: a web page or an empty answer came in its place (HTTP ${status})`,
				`${uncertain(displayName, effect)} Check the 'Base URL' of the credential; a proxy or the login page of a network may stand in between.`,
				{ status, isUnsure: effect !== 'read' },
			);
		}
		const refused = refusalIn?.(body);
		if (!refused) return body;
		if (refused.isUnsure && effect === 'send') {
			const hint = `${uncertain(displayName, effect)} ${refused.hint}`;
			throw new Refused(refused.message, hint, { status: refused.status, isUnsure: true });
		}
		throw refused;
	}
}

/** The provider's name comes first, then what happened; the description says why, and what to do next. */
export function apiError(node: INode, displayName: string, refused: Refused): NodeApiError {
	const { status, hint, isUnsure } = refused;
	const message = `${displayName} ${refused.message}`;
	const httpCode = status === undefined ? undefined : String(status);
	const error = new NodeApiError(node, { message }, { message, description: hint, httpCode });
	error.context.mayHaveBeenSent = isUnsure;
	return error;
}
