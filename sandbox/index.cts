import type { AddressInfo } from 'node:net';

import { systemClock, type Clock } from './clock.cts';
import { serveControl } from './control/routes.cts';
import { ENDPOINTS } from './endpoints.cts';
import * as fixtures from './fixtures.cts';
import type { FaultRule } from './http/faults.cts';
import { Faults } from './http/faults.cts';
import type { JournalEntry } from './http/journal.cts';
import { RateLimiter } from './http/rateLimit.cts';
import { buildServer, serveApi } from './http/server.cts';
import { ContactBook } from './model/contactBook.cts';
import { serveConsent } from './oauth/consent.cts';
import { issueToken, type IssueOptions, type IssuedToken } from './oauth/issue.cts';
import { TokenBook } from './oauth/tokens.cts';
import { servePages } from './page/routes.cts';
import { seedAccount } from './seed/account.cts';
import { seedDemo } from './seed/demo.cts';
import { applySettings, defaultSettings, type DeepPartial, type Settings } from './settings.cts';
import * as smsFixtures from './sms/fixtures.cts';
import { openAccounts, PROVIDERS } from './sms/index.cts';
import { Outbox } from './sms/outbox.cts';
import { Store } from './store.cts';
import { serveUploads } from './uploads.cts';
import type { World } from './world.cts';

export type { FaultRule } from './http/faults.cts';
export type { JournalEntry } from './http/journal.cts';
export { IMMEDIATE_INDEX, type DeepPartial, type Settings } from './settings.cts';
export { fixtures, smsFixtures };

type Seed = 'empty' | 'demo';

export interface SandboxOptions {
	/** A free port is taken when left out. Only loopback is ever bound. */
	port?: number;
	/** `empty`: the account of fixtures.cts without contacts (default); `demo`: with a few made-up people. */
	seed?: Seed;
	clock?: Clock;
	settings?: DeepPartial<Settings>;
}

/** A running sandbox. Its parts may be read and changed directly by tests in the same process. */
export interface Sandbox extends World {
	addFault(rule: FaultRule): void;
	clearFaults(): void;
	/** Forgets all requests; numbering goes on. */
	clearJournal(): void;
	/**
	 * Back to the start: seed, settings as given at the start, no faults, empty journal, fresh limits.
	 * OAuth tokens are forgotten unless `keepTokens`. The addresses that texts are posted to stay.
	 */
	reset(options?: { seed?: Seed; keepTokens?: boolean }): void;
	/** An OAuth token pair as if an app had been connected. */
	issueToken(options?: IssueOptions): IssuedToken;
	close(): Promise<void>;
}

/** Starts the HighLevel sandbox on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const settings = defaultSettings();
	applySettings(settings, options.settings ?? {});
	const clock = options.clock ?? systemClock;
	const now = () => clock.now() + settings.clockSkewMs;
	const store = new Store();
	const journal: JournalEntry[] = [];
	const world: World = {
		store,
		settings,
		clock,
		now,
		journal,
		requestCount: 0,
		contacts: new ContactBook(store, settings, now),
		tokens: new TokenBook(),
		limiter: new RateLimiter(settings),
		faults: new Faults(settings),
		outbox: new Outbox(),
		patience: new AbortController(),
		sms: openAccounts(settings),
		url: '',
	};
	const app = await buildServer(settings);
	const sandbox: Sandbox = Object.assign(world, {
		addFault: (rule: FaultRule) => world.faults.add(rule),
		clearFaults: () => world.faults.clear(),
		clearJournal: () => void journal.splice(0),
		issueToken: (wanted?: IssueOptions) => issueToken(world, wanted),
		reset: (again: { seed?: Seed; keepTokens?: boolean } = {}) => {
			const { inboundUrl } = settings;
			const deliveryUrls = { ...settings.conversations.deliveryUrls };
			applySettings(settings, defaultSettings());
			applySettings(settings, options.settings ?? {});
			applySettings(settings, { inboundUrl, conversations: { deliveryUrls } });
			world.patience.abort();
			world.patience = new AbortController();
			world.faults.clear();
			world.limiter.clear();
			world.outbox.clear();
			for (const account of world.sms.values()) account.reset();
			journal.splice(0);
			if (!again.keepTokens) world.tokens.clear();
			fill(world, again.seed ?? options.seed ?? 'empty');
		},
		close: () => app.close(),
	});

	fill(world, options.seed ?? 'empty');
	serveControl(app, sandbox);
	serveConsent(app, world);
	servePages(app);
	serveUploads(app, world);
	for (const provider of PROVIDERS) provider.serve(app, world);
	serveApi(app, world, ENDPOINTS);
	app.addHook('onClose', async () => {
		world.patience.abort();
		for (const { patience } of world.sms.values()) patience.abort();
	});
	await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
	world.url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
	return sandbox;
}

function fill(world: World, seed: Seed): void {
	world.store.clear();
	seedAccount(world.store, world.tokens, world.now());
	if (seed === 'demo') seedDemo(world);
	world.store.index.settle();
}
