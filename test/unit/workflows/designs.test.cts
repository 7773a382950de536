import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INode } from 'n8n-workflow';
import { credentialNames } from '../../../harness/demo/credentials.cts';
import { repoRoot } from '../../../harness/tools/paths.cts';
import { buildWorkflow } from '../../../makers/workflows/canvas/workflow.cts';
import { designs } from '../../../makers/workflows/index.cts';
import { crossings, forwardLines, linesOf } from './geometry.cts';

const isNote = ({ type }: INode) => type === 'n8n-nodes-base.stickyNote';
/** Calls X1 to send, or is one of n8n's own SMS nodes. */
const isSending = ({ name, parameters: { workflowInputs } }: INode) =>
	name === 'Send Text' ||
	(workflowInputs as { value?: { kind?: string } } | undefined)?.value?.kind === 'send';
const isTrigger = ({ type }: INode) => /trigger$|\.webhook$/i.test(type);

it('no two share a file or a name', () => {
	for (const key of ['file', 'name'] as const) {
		const all = designs.map((design) => design[key]);
		expect(all.filter((one, place) => all.indexOf(one) !== place)).toEqual([]);
	}
});

describe.each(designs.map((design) => [design.file, design] as const))('%s', (file, design) => {
	const workflow = buildWorkflow(design);
	const { nodes, connections } = workflow;
	const steps = nodes.filter((node) => !isNote(node));
	const notes = nodes.filter(isNote);
	const text = readFileSync(path.join(repoRoot, 'workflows', file), 'utf8');

	it('is what npm run workflows makes', () => {
		expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(workflow)));
	});

	it('begins with Config, and says first how to set it up', () => {
		expect(notes[0]?.parameters.content).toMatch(/^## /);
		// What the nodes ask for needs no Config.
		if (/\(X\d\)$/.test(design.name) || file.startsWith('sms/')) return;
		// What became of a text is reported as it comes.
		const isStart = (node: INode) => isTrigger(node) && node.name !== 'Receipt';
		const first = steps
			.filter(file.startsWith('conversations/') ? isStart : isTrigger)
			.map(({ name }) => {
				const seen: string[] = [];
				// The bytes that a signature is over have to be taken before a node can lose them.
				for (let at = name; at !== 'Config' && seen.length < 3;) {
					at = connections[at]?.main?.[0]?.[0]?.node ?? '';
					seen.push(at);
				}
				return seen.at(-1);
			});
		expect(first.length).toBeGreaterThan(0);
		expect([...new Set(first)]).toEqual(['Config']);
	});

	it('reads from left to right, without lines that cross', () => {
		expect(forwardLines(workflow).backward).toEqual([]);
		expect(crossings(linesOf(workflow))).toEqual([]);
	});

	it('has nodes and notes that do not lie on each other', () => {
		const boxes = nodes.map(({ name, position: [x, y], parameters }) => {
			const { width = 96, height = 96 } = parameters as { width?: number; height?: number };
			return { name, x, y, right: x + width, bottom: y + height };
		});
		const overlaps = boxes.flatMap((a, place) =>
			boxes
				.slice(place + 1)
				.filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom)
				.map((b) => `${a.name} / ${b.name}`),
		);
		expect(overlaps).toEqual([]);
	});

	it('names its credentials, without ids', () => {
		for (const { name, credentials } of steps) {
			for (const [type, credential] of Object.entries(credentials ?? {})) {
				expect([name, credential.id]).toEqual([name, null]);
				if (type === 'highLevelContactsOAuth2Api') {
					expect([file, credential.name]).toEqual([
						expect.stringMatching(/^conversations\/|^sms\/inbox/),
						credentialNames.oAuth2,
					]);
				} else if (type.startsWith('highLevel'))
					expect(credential.name).toBe(credentialNames.token);
			}
		}
	});

	it('holds no secret, and no number that could be somebody’s', () => {
		expect(text).not.toMatch(/pit-\w{4}|Bearer \w{8}|eyJ\w{8}|sandbox-\w/);
		const numbers = [...text.matchAll(/\+\d{8,}/g)].map(([number]) => number);
		// Ranges that are kept for fiction and tests: US, AU, GB, FR (as in sandbox/sms/fixtures.cts).
		const fiction =
			/^(\+1\d*5550[01]\d+|\+61491570\d{3}|\+614915(7|8)\d{4}|\+447700900\d{3}|\+3363998\d{4})$/;
		expect(numbers.filter((number) => !fiction.test(number))).toEqual([]);
	});

	it('sends no text before its owner has tried it', () => {
		if (file.startsWith('sms/')) {
			// An answer, and what a person writes in the inbox, is wanted by whoever gets it.
			const texting = steps.filter(({ parameters }) => parameters.text === '={{ $json.text }}');
			const dryRuns = texting.map(({ parameters }) => parameters.options);
			expect(dryRuns).toEqual(texting.map(() => ({ dryRun: true })));
			return;
		}
		const config = steps.find(({ name }) => name === 'Config');
		const { assignments = [] } = (config?.parameters.assignments ?? {}) as {
			assignments?: Array<{ name: string; value: unknown }>;
		};
		const dryRun = assignments.find(({ name }) => name === 'dryRun');
		if (dryRun ?? steps.some(isSending)) expect(dryRun?.value).toBe(true);
		const secret = assignments.find(({ name }) => name === 'webhookSecret');
		if (secret) expect(secret.value).toBe('');
	});
});
