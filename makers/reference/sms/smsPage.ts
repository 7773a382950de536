import { existsSync } from 'node:fs';
import path from 'node:path';
import { variants } from '../../workflows/builtin/variants';
import { designs } from '../../workflows/index';
import { providers } from '../../workflows/providers';
import { repoRoot } from '../../../harness/tools/paths';
import { provingTests, type ProvingTest } from './provingTests';
import { proofList, provenWith } from './proofs';
import { requirements } from './requirements';

const fromDocs = (file: string) => path.posix.join('..', file);
const cell = (text: string) => text.replaceAll('|', '\\|');

/** docs/sms.md: the workflows, and each requirement with the tests that show it. */
export function smsPage(): string {
	const proven = testsByRequirement();
	return [
		'# Texts and HighLevel: ready-made workflows',
		'',
		'<!-- Made by `npm run docs` from the workflows and the titles of their tests. Do not edit. -->',
		'',
		'Workflows for five SMS providers and for the SMS nodes of n8n, to import and switch on. Those of the five are run',
		'against a stand-in of their provider and the HighLevel sandbox, in a real n8n. `npm start -- --sms all` loads them',
		'into the n8n of this repository.',
		'',
		'- [The workflows](#the-workflows)',
		'- [What is asked for](#what-is-asked-for), and which workflows do it',
		'- [The tests](#the-tests) that show it, one list for each requirement',
		'',
		'## The workflows',
		'',
		'| Provider | Workflow |',
		'| -------- | -------- |',
		...workflowRows(),
		'',
		'## What is asked for',
		'',
		'The Id leads to the tests. T1 and the like are the codes in the names of the workflows above; _the nodes_ are tests of',
		'the nodes that all workflows use.',
		'',
		'| Id | What | Shown with | Tests |',
		'| -- | ---- | ---------- | ----- |',
		...Object.entries(proven).map(([id, tests]) =>
			row([
				`[${id}](#${id.toLowerCase()})`,
				requirements[id] ?? '',
				provenWith(tests),
				tests.length,
			]),
		),
		'',
		'## The tests',
		'',
		...Object.entries(proven).flatMap(([id, tests]) => [
			`### ${id}`,
			'',
			`${requirements[id]}.`,
			'',
			...proofList(tests, fromDocs),
			'',
		]),
	].join('\n');
}

function workflowRows(): string[] {
	const labels = new Map<string, string>(
		Object.values(providers).map(({ key, label }) => {
			const page = `docs/sms/${key}.md`;
			return [key, existsSync(path.join(repoRoot, page)) ? `[${label}](sms/${key}.md)` : label];
		}),
	);
	return designs.map(({ file, name }) => {
		const [folder = '', base = ''] = file.split('/');
		const builtin = variants.find(({ key }) => folder === 'builtin' && base.startsWith(`${key}-`));
		const provider = labels.get(folder) ?? builtin?.label ?? 'all';
		return row([provider, `[${name}](${fromDocs(`workflows/${file}`)})`]);
	});
}

const row = (cells: Array<string | number>) =>
	`| ${cells.map((one) => cell(`${one}`)).join(' | ')} |`;

function testsByRequirement(): Record<string, ProvingTest[]> {
	const tests = provingTests();
	const unknown = tests.flatMap((test) =>
		test.requirements.filter((id) => !(id in requirements)).map((id) => `${id} in ${test.file}`),
	);
	if (unknown.length > 0) throw new Error(`No such requirement: ${unknown.join(', ')}`);
	return Object.fromEntries(
		Object.keys(requirements).map((id) => [
			id,
			tests.filter((test) => test.requirements.includes(id)),
		]),
	);
}
