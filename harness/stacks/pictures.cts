import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { INode } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';
import { repoRoot } from '../tools/paths.cts';
import type { TestBrowser } from './browser.cts';
import type { Stack } from './stack.cts';

type Clip = { x: number; y: number; width: number; height: number };

/** n8n's buttons that lie on the canvas. */
const OVERLAYS =
	'.vue-flow__panel, [data-test-id="execute-workflow-button"], [class*="executionButtons"] { display: none !important }';

/** A picture of a workflow in n8n's editor, of its nodes and notes only. */
export async function shootWorkflow(
	browser: TestBrowser,
	stack: Stack,
	{ id, nodes }: { id: string; nodes: INode[] },
	file: string,
): Promise<void> {
	const page = await browser.openEditor(stack, `/workflow/${id}`);
	// As much of the canvas as the workflow is long, so that its notes can be read.
	const right = Math.max(...nodes.map(({ position: [x] }) => x));
	await page.setViewportSize({
		width: Math.min(2400, Math.max(1500, right * 0.75)),
		height: 900,
	});
	await page.locator('[data-test-id="canvas-node"]').first().waitFor();
	const tips = page.getByText('Production Checklist');
	await tips.waitFor();
	await page.keyboard.press('Escape');
	await tips.waitFor({ state: 'hidden' });
	await page.locator('[data-test-id="zoom-to-fit"]').click();
	await page.waitForLoadState('networkidle');
	await page.addStyleTag({ content: OVERLAYS });
	await shoot(page, file, await aroundNodes(page));
	await page.close();
}

/** The part of the page in which nodes and notes are. */
async function aroundNodes(page: Page) {
	const boxes = await page
		.locator('.vue-flow__node')
		.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
	const margin = 28;
	const x = Math.min(...boxes.map(({ left }) => left)) - margin;
	const y = Math.min(...boxes.map(({ top }) => top)) - margin;
	const right = Math.max(...boxes.map((box) => box.right)) + 2 * margin;
	const bottom = Math.max(...boxes.map((box) => box.bottom)) + 4 * margin;
	return { x, y, width: right - x, height: bottom - y };
}

/** @param file where it goes, with its whole path */
export async function shoot(what: Locator | Page, file: string, clip?: Clip): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	const options = { path: file, scale: 'css', animations: 'disabled' } as const;
	await ('goto' in what ? what.screenshot({ ...options, clip }) : what.screenshot(options));
	console.log(path.relative(repoRoot, file));
}
