import { asText } from '../../shared/answered';
import type { Clock } from '../../shared/transport/clock';
import type { Connection } from './connection';
import type { Host, Outcome, Reply } from '../../shared/transport/exchange';
import { exchange, type TokenUse, type WireRequest } from './exchange';
import { account } from './endpoints/account';
import { mayBeExpired } from './loginReplies';
import { isTransient, isRenewalRefused, isSuccess } from './outcomes';
import { refreshLockOf, type RefreshLock } from './refreshLock';
import { readFacts } from './replyErrors';
import { SubAccountTokens, type SubAccountToken } from './subAccountTokens';
import { TokenTrust } from './tokenTrust';
import { isRateLimited } from './webPage';

/** The agency is the one that the sub-account belongs to. */
export type Caller = 'subAccount' | 'agency';

/** A token that does not say how long it lives has HighLevel's default (docs/highlevel-api.md, Tokens). */
const TOKEN_SECONDS = 86_399;

const subAccountTokens = new SubAccountTokens();

class ExchangeRefused extends Error {
	constructor(readonly outcome: Outcome) {
		super('The agency token could not be exchanged');
	}
}

/**
 * Adds the right token to each request of an execution, has it renewed once when it may have expired, and remembers
 * what cannot work, so that it is not tried for every item.
 */
export class Session {
	/** The login cannot be renewed later in this execution either. */
	private refusedRenewal: Outcome | undefined;
	private refusedExchange: Outcome | undefined;
	readonly missingScopes = new Map<string, Reply>();

	constructor(
		readonly host: Host,
		readonly connection: Connection,
		private readonly clock: Clock,
	) {}

	async send(request: WireRequest, caller: Caller = 'subAccount'): Promise<Outcome> {
		const { agency, credentialType } = this.connection;
		if (agency && caller === 'subAccount') return await this.sendForSubAccount(request);
		return credentialType === 'highLevelContactsOAuth2Api'
			? await this.sendRenewing(request)
			: await this.exchange(request, {});
	}

	private async exchange(request: WireRequest, use: TokenUse): Promise<Outcome> {
		return await exchange(this.host, this.connection, request, use, this.clock);
	}

	/** Sends again with a new token at the most once, whether the renewal was this request's or another's. */
	private async sendRenewing(request: WireRequest): Promise<Outcome> {
		const turn = refreshLockOf(this.connection.credentialId);
		for (let isFirst = true; ; isFirst = false) {
			if (this.refusedRenewal) return this.refusedRenewal;
			const seen = await turn.whenIdle();
			const outcome = await this.exchange(request, { renews: false });
			if (outcome.kind !== 'reply') return outcome;
			const { reply } = outcome;
			if (turn.isCurrent(seen)) turn.trust.noteReply(reply);
			if (!isFirst || !mayBeExpired(readFacts(reply))) return outcome;
			if (!turn.isCurrent(seen)) continue;
			if (!turn.trust.mayHaveEnded(reply, this.clock.now())) return outcome;
			const renewed = await turn.renew(seen, async () => await this.renew(request, turn));
			if (renewed) return renewed;
		}
	}

	private async renew(request: WireRequest, { trust }: RefreshLock): Promise<Outcome> {
		const outcome = await this.exchange(request, { renews: true });
		const isRefused = outcome.kind === 'refreshRefused' && isRenewalRefused(outcome.reply);
		if (isRefused) this.refusedRenewal = outcome;
		// Any other reply may have come before n8n had a reason to renew.
		if (outcome.kind === 'reply' && (isSuccess(outcome.reply) || outcome.reply.status === 401)) {
			trust.renewed(this.clock.now());
			trust.noteReply(outcome.reply, true);
		}
		return outcome;
	}

	private async sendForSubAccount(request: WireRequest): Promise<Outcome> {
		const { credentialId, locationId, agency } = this.connection;
		if (this.refusedExchange) return this.refusedExchange;
		const key = `${credentialId}/${agency?.companyId ?? ''}/${locationId}`;
		try {
			for (let isFirst = true; ; isFirst = false) {
				const { accessToken, trust } = await subAccountTokens.get(
					key,
					this.clock.now(),
					async () => await this.exchangeToken(request.timeoutMs),
				);
				const outcome = await this.exchange(request, { bearer: accessToken });
				if (outcome.kind !== 'reply') return outcome;
				trust.noteReply(outcome.reply, !isFirst);
				const mayHelp = isFirst && trust.mayHaveEnded(outcome.reply, this.clock.now());
				if (!mayHelp) return outcome;
				await subAccountTokens.forget(key, accessToken);
			}
		} catch (thrown) {
			if (thrown instanceof ExchangeRefused) return thrown.outcome;
			return { kind: 'unexplained', thrown };
		}
	}

	private async exchangeToken(timeoutMs: number): Promise<SubAccountToken> {
		const { agency, locationId } = this.connection;
		const { method, path, read } = account.subAccountToken;
		const outcome = await this.sendRenewing({
			method,
			path,
			form: { companyId: agency?.companyId ?? '', locationId },
			version: '2021-07-28',
			timeoutMs,
		});
		if (outcome.kind !== 'reply' || !isSuccess(outcome.reply)) {
			if (outcome.kind === 'reply' && !isTransient(outcome.reply)) this.refusedExchange = outcome;
			throw new ExchangeRefused(notSent(outcome));
		}
		const { access_token: token, expires_in: told } = read(outcome.reply.body);
		const accessToken = asText(token);
		if (!accessToken) throw new ExchangeRefused({ ...outcome, kind: 'refreshRefused' });
		const seconds = typeof told === 'number' && told > 0 ? told : TOKEN_SECONDS;
		const now = this.clock.now();
		const trust = new TokenTrust();
		trust.renewed(now);
		return { accessToken, expiresAt: now + seconds * 1000, trust };
	}
}

/** When no token could be had for the moment, the request that needs it has surely not been sent. */
function notSent(outcome: Outcome): Outcome {
	if (outcome.kind === 'lost') return { ...outcome, kind: 'notSent' };
	const isBusy =
		outcome.kind === 'reply' && isTransient(outcome.reply) && !isRateLimited(outcome.reply);
	return isBusy ? { ...outcome, kind: 'refreshRefused' } : outcome;
}
