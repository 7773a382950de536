import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildRoot } from '../tools/paths.cts';
import type { Stack } from './stack.cts';

const executablePath = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
].find((file) => existsSync(file));

const quietArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Its pages can only reach this machine. */
export class TestBrowser {
	private constructor(
		private readonly browser: Browser,
		readonly context: BrowserContext,
	) {}

	static async start(): Promise<TestBrowser> {
		if (!executablePath) {
			throw new Error('Chromium is missing; .ci/run installs it (apt-get install chromium)');
		}
		const browser = await chromium.launch({ executablePath, args: quietArguments });
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			deviceScaleFactor: 1.5,
			colorScheme: 'light',
		});
		// Fonts and the like from elsewhere would make pictures differ and tests wait.
		await context.route(
			(url) =>
				url.protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(url.hostname),
			(route) => route.abort(),
		);
		context.setDefaultTimeout(20_000);
		return new TestBrowser(browser, context);
	}

	async openEditor(stack: Stack, route: string): Promise<Page> {
		await this.context.addCookies(
			stack.session.cookies.map((cookie) => ({ ...cookie, url: stack.n8n.url })),
		);
		const page = await this.context.newPage();
		await page.goto(`${stack.n8n.url}${route}`);
		return page;
	}

	async close(): Promise<void> {
		await this.browser.close();
	}
}

/** @returns the path of the picture */
export async function screenshot(page: Page, name: string): Promise<string> {
	const folder = path.join(buildRoot, 'screenshots');
	await mkdir(folder, { recursive: true });
	const file = path.join(folder, `${name}.png`);
	await page.screenshot({ path: file });
	return file;
}
