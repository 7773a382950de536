import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INode } from 'n8n-workflow';
import { credentialNames } from '../../../harness/demo/credentials.cts';
import { readWorkflowFiles } from '../../../harness/demo/workflows.cts';
import type { WorkflowFile } from '../../../harness/n8n/workflows.cts';
import { repoRoot } from '../../../harness/tools/paths.cts';

const names = ['contact-created-send-text', 'inbound-text-to-crm'];
const workflows = names.map((name): [string, WorkflowFile, string] => {
	const text = readFileSync(path.join(repoRoot, 'workflows', `${name}.json`), 'utf8');
	return [name, JSON.parse(text) as WorkflowFile, text];
});
const isNote = ({ type }: INode) => type === 'n8n-nodes-base.stickyNote';

it('are all looked at here', async () => {
	const files = await readWorkflowFiles();
	expect(files.map(({ name }) => name).sort()).toEqual(
		workflows.map(([, { name }]) => name).sort(),
	);
});

describe.each(workflows)('%s', (_, workflow, text) => {
	const steps = workflow.nodes.filter((node) => !isNote(node));
	const next = (name: string) =>
		(workflow.connections[name]?.main ?? []).flatMap((output) => output ?? []);

	it('has Config right after its trigger', () => {
		const targets = new Set(steps.flatMap(({ name }) => next(name).map(({ node }) => node)));
		const [trigger, ...others] = steps.filter(({ name }) => !targets.has(name));
		expect(others).toEqual([]);
		expect(next(trigger?.name ?? '').map(({ node }) => node)).toEqual(['Config']);
	});

	it('reads from left to right', () => {
		const placeOf = new Map(steps.map(({ name, position }) => [name, position[0]]));
		for (const { name } of steps) {
			for (const { node } of next(name)) {
				expect(placeOf.get(node)).toBeGreaterThan(placeOf.get(name) ?? Infinity);
			}
		}
	});

	it('has notes that cover no node', () => {
		for (const note of workflow.nodes.filter(isNote)) {
			const { width, height } = note.parameters as { width: number; height: number };
			const covered = steps.filter(
				({ position: [x, y] }) =>
					x + 100 > note.position[0] &&
					x < note.position[0] + width &&
					y + 100 > note.position[1] &&
					y < note.position[1] + height,
			);
			expect(covered.map(({ name }) => name)).toEqual([]);
		}
	});

	it('names its credentials as they are named everywhere, without ids', () => {
		const used = steps.flatMap(({ credentials }) => Object.values(credentials ?? {}));
		expect(used.length).toBeGreaterThan(0);
		for (const credential of used) {
			expect(credential.id).toBeNull();
			expect(Object.values(credentialNames)).toContain(credential.name);
		}
	});

	it('holds no secret and no real address or number', () => {
		expect(text).not.toMatch(/pit-\w{4}|Bearer \w{8}|eyJ\w|api[-_ ]?key/i);
		const hosts = [...text.matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host]) => host);
		expect(hosts.filter((host) => !host?.endsWith('.example'))).toEqual([]);
		const numbers = [...text.matchAll(/\+\d{8,}/g)].map(([number]) => number);
		expect(
			numbers.filter((number) => !/^\+1\d*5550100\d+$|^\+15550100\d{3}$/.test(number)),
		).toEqual([]);
	});
});
