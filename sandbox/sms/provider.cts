import type { FastifyInstance } from 'fastify';

import type { World } from '../world.cts';
import type { AccountSeed, SmsAccount, SmsContact, SmsWebhook } from './account.cts';

/** How a webhook proves itself: as the provider does, or as somebody else would try to. */
export type Proof = 'right' | 'wrong' | 'stale' | 'none';

/** A customer's text on its way to the business. */
export interface CustomerText {
	id: string;
	/** E.164 */
	from: string;
	to: string;
	text: string;
	name?: string;
	/** Epoch milliseconds */
	at: number;
	/** Addresses of pictures and other files. */
	media?: string[];
	/** For providers whose webhooks were seen with more than one body. */
	variant?: string;
	/** Somebody else's invention: the provider's account must not learn from it. */
	isForged?: boolean;
}

/** Something a provider tells a webhook, under the provider's own name of it. */
export interface SmsEvent {
	event: string;
	/** Form-encoded for the providers that do so, else JSON. */
	body: Record<string, unknown>;
}

/** A request as it goes out to a webhook. */
export interface WebhookPost {
	url: string;
	headers: Record<string, string>;
	body: string;
}

/** An SMS provider's stand-in: its API, and what it pushes. */
export interface SmsProvider {
	name: string;
	label: string;
	/** The business's number (E.164), to which customers text. */
	number: string;
	/** Texts that its ready-made workflows know what to do with, offered on the phone page. */
	tries: readonly string[];
	seed: AccountSeed;
	/** Milliseconds from one failed try of a webhook to the next; none: a single try. */
	retryMs?: readonly number[];
	/** Longest wait for a webhook's answer in milliseconds; default 30 s. */
	timeoutMs?: number;
	/** Adds the provider's routes. */
	serve(app: FastifyInstance, world: World): void;
	/** Where inbound texts go unless told otherwise, beside the registered webhooks. */
	inboundUrl?(world: World): string;
	/** Takes the text in (opt-outs, conversations, history) and answers what to push for it. */
	receive(world: World, account: SmsAccount, text: CustomerText): SmsEvent[];
	/** An event that a person asks for by name, such as a receipt; throws on one that does not exist. */
	event(world: World, account: SmsAccount, name: string, input: Record<string, unknown>): SmsEvent;
	/** What the provider pushes when a contact of its own was made or changed. */
	changed?(account: SmsAccount, contact: SmsContact, isNew: boolean): SmsEvent[];
	/** The event as a request with the asked proof. */
	post(
		world: World,
		account: SmsAccount,
		event: SmsEvent,
		webhook: SmsWebhook,
		proof: Proof,
	): WebhookPost;
}

/** For providers whose workflows answer commands. */
export const COMMANDS = [
	'NEW Jo Doe jo@example.com',
	'TASK Call me back tomorrow',
	'LIST',
	'DONE 1',
	'STOP',
	'START',
];

export const HOUR_MS = 3_600_000;

/** The account that a provider's name stands for; throws on an unknown one. */
export function accountOf(world: World, name: string): SmsAccount {
	const account = world.sms.get(name);
	if (!account) throw new Error(`No SMS provider is called ${name}`);
	return account;
}

/** Adds the secret that receivers of unsigned webhooks put into their address. */
export function withSecret(url: string, secret: string, proof: Proof): string {
	const address = new URL(url);
	if (proof === 'none') address.searchParams.delete('secret');
	else if (proof === 'wrong') address.searchParams.set('secret', 'not-the-secret');
	else if (!address.searchParams.has('secret')) address.searchParams.set('secret', secret);
	return address.href;
}

export function jsonPost(
	url: string,
	body: unknown,
	headers: Record<string, string> = {},
): WebhookPost {
	return {
		url,
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
	};
}
