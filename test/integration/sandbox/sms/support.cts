import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Sandbox } from '../../../../sandbox/index.cts';
import type { SmsAccount } from '../../../../sandbox/sms/account.cts';
import { TestClock } from '../../../../harness/clock.cts';
import { startSandbox } from '../../../../harness/stacks/sandbox.cts';

export interface Received {
	url: string;
	headers: IncomingHttpHeaders;
	raw: string;
	// Providers push many shapes; each test looks at the keys it expects.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	body: any;
}

export interface Reply {
	status: number;
	headers: Headers;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	body: any;
}

/** A sandbox on a clock of the test's, one provider in it, and a webhook that writes down what it is told. */
export class SmsBench {
	sandbox!: Sandbox;
	readonly clock = new TestClock();
	readonly received: Received[] = [];
	/** What the webhook answers. */
	webhookStatus = 200;

	private readonly server = createServer((request, response) => {
		let raw = '';
		request.on('data', (part: Buffer) => (raw += part.toString()));
		request.on('end', () => {
			const isForm = request.headers['content-type']?.includes('urlencoded');
			const body: unknown = isForm ? Object.fromEntries(new URLSearchParams(raw)) : JSON.parse(raw);
			this.received.push({ url: request.url ?? '', headers: request.headers, raw, body });
			response.writeHead(this.webhookStatus).end('{}');
		});
	});

	private constructor(
		private readonly provider: string,
		private readonly headers: Record<string, string>,
	) {}

	/** Registers the hooks: each test begins with a provider as new. */
	static use(provider: string, headers: Record<string, string>): SmsBench {
		const bench = new SmsBench(provider, headers);
		beforeAll(async () => {
			bench.sandbox = await startSandbox({ clock: bench.clock });
			await new Promise<void>((resolve) => bench.server.listen(0, '127.0.0.1', resolve));
		});
		afterEach(() => bench.reset());
		afterAll(async () => {
			await bench.sandbox?.close();
			bench.server.close();
		});
		return bench;
	}

	get webhookUrl(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
	}

	get account(): SmsAccount {
		return this.sandbox.sms.get(this.provider) as SmsAccount;
	}

	/** A call of the provider's API with its key, unless `headers` say otherwise. */
	call(
		method: string,
		path: string,
		body?: unknown,
		headers: Record<string, string> = {},
	): Promise<Reply> {
		return this.fetch(method, `/sms/${this.provider}${path}`, body, {
			...this.headers,
			...headers,
		});
	}

	get = (path: string, headers?: Record<string, string>) =>
		this.call('GET', path, undefined, headers);
	post = (path: string, body: unknown = {}, headers?: Record<string, string>) =>
		this.call('POST', path, body, headers);

	control(method: string, path: string, body?: unknown): Promise<Reply> {
		return this.fetch(method, `/_control/sms/${this.provider}${path}`, body, {});
	}

	/** A customer's text to the webhook. */
	text(text: string, more: object = {}): Promise<Reply> {
		const from = '+15550100001';
		return this.control('POST', '/inbound', { from, text, url: this.webhookUrl, ...more });
	}

	private async fetch(
		method: string,
		path: string,
		body: unknown,
		headers: Record<string, string>,
	): Promise<Reply> {
		const isText = typeof body === 'string';
		const response = await fetch(this.sandbox.url + path, {
			method,
			headers: {
				...(body !== undefined && !isText && { 'content-type': 'application/json' }),
				...headers,
			},
			...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
			redirect: 'manual',
		});
		const text = await response.text();
		const isJson = /json/.test(response.headers.get('content-type') ?? '');
		return {
			status: response.status,
			headers: response.headers,
			body: isJson ? JSON.parse(text) : text,
		};
	}

	/** Waits for pushes that nobody waits for, such as receipts after an answer. */
	async receives(count: number): Promise<Received[]> {
		const end = Date.now() + 10_000;
		while (this.received.length < count) {
			if (Date.now() > end) throw new Error(`Only ${this.received.length} of ${count} arrived`);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		return this.received;
	}

	private reset(): void {
		this.sandbox.reset();
		this.account.webhooks = [];
		this.received.length = 0;
		this.webhookStatus = 200;
	}
}
