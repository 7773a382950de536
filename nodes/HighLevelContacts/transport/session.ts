import type { Clock } from './clock';
import type { Connection } from './connection';
import { exchange, type Host, type Outcome, type Reply, type WireRequest } from './exchange';
import { refreshTurnOf } from './refreshTurn';
import { isExpiredLogin, replyText } from './replyMessages';
import { SubAccountTokens } from './subAccountTokens';

/** Whose token a request carries: the sub-account's, or the agency's that the sub-account belongs to. */
export type Caller = 'subAccount' | 'agency';

/** HighLevel's default lifetime, for a token that does not say (highlevel-api.md 1.3). */
const TOKEN_SECONDS = 86_399;
/** Renewals that one request waits for, before its 401 is believed: tokens are not that short-lived. */
const MOST_RENEWALS = 5;

const subAccountTokens = new SubAccountTokens();

/** The reply that made it impossible to get a sub-account's token. */
class ExchangeRefused extends Error {
	constructor(readonly outcome: Outcome) {
		super('The agency token could not be exchanged');
	}
}

/**
 * One execution's login at HighLevel. Adds the right token to each request, has it renewed once when it has
 * expired, and remembers what cannot work, so that it is not tried for every item.
 */
export class Session {
	/** Why the login could not be renewed; it cannot be later in this execution either */
	private refusedRenewal: Outcome | undefined;
	/** Why the agency's token could not be exchanged */
	private refusedExchange: Outcome | undefined;
	/** Replies that refused for want of a scope, by scope */
	readonly missingScopes = new Map<string, Reply>();

	constructor(
		readonly host: Host,
		readonly connection: Connection,
		private readonly clock: Clock,
	) {}

	/** Sends one request as the sub-account, or as its agency. */
	async send(request: WireRequest, caller: Caller = 'subAccount'): Promise<Outcome> {
		const { agency, credentialType } = this.connection;
		if (agency && caller === 'subAccount') return await this.sendForSubAccount(request);
		return credentialType === 'highLevelContactsOAuth2Api'
			? await this.sendRenewing(request)
			: await exchange(this.host, this.connection, request, {});
	}

	private async sendRenewing(request: WireRequest): Promise<Outcome> {
		const turn = refreshTurnOf(this.connection.credentialId);
		for (let renewals = 0; ; renewals += 1) {
			if (this.refusedRenewal) return this.refusedRenewal;
			const seen = await turn.whenIdle();
			const outcome = await exchange(this.host, this.connection, request, { renews: false });
			if (!isExpired(outcome) || renewals >= MOST_RENEWALS) return outcome;
			const renewed = await turn.renew(
				seen,
				async () => await exchange(this.host, this.connection, request, { renews: true }),
			);
			if (renewed?.kind === 'refreshRefused') this.refusedRenewal = renewed;
			if (renewed && !isExpired(renewed)) return renewed;
		}
	}

	private async sendForSubAccount(request: WireRequest): Promise<Outcome> {
		const { credentialId, locationId, agency } = this.connection;
		if (this.refusedExchange) return this.refusedExchange;
		const key = `${credentialId}/${agency?.companyId}/${locationId}`;
		try {
			for (let isFirst = true; ; isFirst = false) {
				const bearer = await subAccountTokens.get(
					key,
					this.clock.now(),
					async () => await this.exchangeToken(request.timeoutMs),
				);
				const outcome = await exchange(this.host, this.connection, request, { bearer });
				if (!isFirst || !isExpired(outcome)) return outcome;
				await subAccountTokens.forget(key, bearer);
			}
		} catch (thrown) {
			if (thrown instanceof ExchangeRefused) return thrown.outcome;
			return { kind: 'unexplained', thrown };
		}
	}

	private async exchangeToken(timeoutMs: number) {
		const { agency, locationId } = this.connection;
		const outcome = await this.sendRenewing({
			method: 'POST',
			path: '/oauth/locationToken',
			form: { companyId: agency?.companyId ?? '', locationId },
			version: '2021-07-28',
			timeoutMs,
		});
		if (outcome.kind !== 'reply' || outcome.reply.status >= 300) {
			if (isFinal(outcome)) this.refusedExchange = outcome;
			throw new ExchangeRefused(outcome);
		}
		const { access_token: accessToken, expires_in: seconds } = outcome.reply.body as {
			access_token: string;
			expires_in?: number;
		};
		return { accessToken, expiresAt: this.clock.now() + (seconds ?? TOKEN_SECONDS) * 1000 };
	}
}

/** Whether trying again would end the same. */
function isFinal(outcome: Outcome): boolean {
	return outcome.kind === 'reply' && outcome.reply.status < 500 && outcome.reply.status !== 429;
}

function isExpired(outcome: Outcome): boolean {
	return (
		outcome.kind === 'reply' &&
		outcome.reply.status === 401 &&
		isExpiredLogin(replyText(outcome.reply))
	);
}
