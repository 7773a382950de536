import type { Settings } from '../settings.cts';
import { seededRandom } from '../random.cts';

/** Which requests a fault hits, and what happens to them. All conditions must hold. */
export interface FaultRule {
	/** To tell faults apart in the journal; the kind otherwise. */
	name?: string;
	method?: string;
	/** A path or an endpoint's pattern (`/contacts/:contactId`); `*` stands for anything. Left out: all API requests. */
	path?: string;
	/** Only bodies that contain this text, such as `refresh_token`. */
	bodyContains?: string;
	/** Only the n-th matching request, counted from 1. */
	nth?: number;
	/** Each n-th matching request. */
	every?: number;
	/** Of the matching requests, this part (0 to 1), decided by the seeded dice. */
	probability?: number;
	/** How often in all; unlimited when left out. */
	times?: number;
	/**
	 * `rateLimited`: 429. `status`: `status` with `body` or HighLevel's usual envelope. `html`: a gateway's page.
	 * `firewall`: Cloudflare's refusal `code` (1010 unless told), as a client gets it that is no browser.
	 * `empty`: `status` without a body. `reset`: the connection is cut. `slow`: the answer comes `delayMs` later.
	 * `huge`: an answer of `bytes` more. `controlCharacters`: raw control characters inside the answer's strings.
	 */
	kind:
		| 'rateLimited'
		| 'status'
		| 'html'
		| 'firewall'
		| 'empty'
		| 'reset'
		| 'slow'
		| 'huge'
		| 'controlCharacters';
	/** Whether the request takes effect first. Only of `status`, `html`, `empty`, `reset` and `slow`; default `before`. */
	phase?: 'before' | 'after';
	status?: number;
	code?: number;
	body?: unknown;
	headers?: Record<string, string>;
	delayMs?: number;
	/** Wait on the machine's clock in place of the sandbox's. */
	realDelay?: boolean;
	bytes?: number;
}

const FAULT_KINDS: ReadonlyArray<FaultRule['kind']> = [
	'rateLimited',
	'status',
	'html',
	'firewall',
	'empty',
	'reset',
	'slow',
	'huge',
	'controlCharacters',
];

interface Armed {
	rule: FaultRule;
	path?: RegExp;
	seen: number;
	hits: number;
}

export interface Target {
	method: string;
	path: string;
	route: string;
	body: unknown;
}

/** The faults in force; the first rule that applies to a request wins. */
export class Faults {
	private armed: Armed[] = [];
	private random: () => number;

	constructor(private readonly settings: Settings) {
		this.random = seededRandom(settings.seed);
	}

	add(rule: FaultRule): void {
		if (!FAULT_KINDS.includes(rule.kind)) throw new Error(`No fault is called ${rule.kind}`);
		this.armed.push({ rule, path: rule.path ? pattern(rule.path) : undefined, seen: 0, hits: 0 });
	}

	/** Also starts the dice again. */
	clear(): void {
		this.armed = [];
		this.random = seededRandom(this.settings.seed);
	}

	list(): Array<FaultRule & { seen: number; hits: number }> {
		return this.armed.map(({ rule, seen, hits }) => ({ ...rule, seen, hits }));
	}

	pick(target: Target): FaultRule | undefined {
		return this.armed.find((one) => this.applies(one, target))?.rule;
	}

	private applies(one: Armed, target: Target): boolean {
		const { rule, path } = one;
		if (rule.times !== undefined && one.hits >= rule.times) return false;
		if (rule.method && rule.method.toUpperCase() !== target.method) return false;
		if (path && !path.test(target.path) && rule.path !== target.route) return false;
		if (rule.bodyContains && !bodyText(target.body).includes(rule.bodyContains)) return false;
		one.seen += 1;
		if (rule.nth !== undefined && one.seen !== rule.nth) return false;
		if (rule.every !== undefined && one.seen % rule.every !== 0) return false;
		if (rule.probability !== undefined && this.random() >= rule.probability) return false;
		one.hits += 1;
		return true;
	}
}

function pattern(path: string): RegExp {
	const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`);
}

function bodyText(body: unknown): string {
	return body === undefined ? '' : JSON.stringify(body);
}
