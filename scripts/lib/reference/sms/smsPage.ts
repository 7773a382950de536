import { existsSync } from 'node:fs';
import path from 'node:path';
import { designs } from '../../../workflows/index';
import { providers } from '../../../workflows/providers';
import { repoRoot } from '../../paths';
import { provingTests, type ProvingTest } from './provingTests';
import { requirements } from './requirements';

const fromDocs = (file: string) => path.posix.join('..', file);
const cell = (text: string) => text.replaceAll('|', '\\|');

/** docs/sms.md: the workflows, and each requirement with the tests that show it. */
export function smsPage(): string {
	return [
		'# Texts and HighLevel: ready-made workflows',
		'',
		'<!-- Made by `npm run docs` from the workflows and the titles of their tests. Do not edit. -->',
		'',
		'Workflows for five SMS providers, to import into n8n and switch on. Each is run against a stand-in of its',
		'provider and the HighLevel sandbox, in a real n8n; the tables below name the tests. `npm start -- --sms all` loads',
		'them all into the n8n of this repository.',
		'',
		'## The workflows',
		'',
		'| Provider | Workflow | File |',
		'| -------- | -------- | ---- |',
		...workflowRows(),
		'',
		'## What is asked for, and the test that shows it',
		'',
		'| Id | What | Shown by |',
		'| -- | ---- | -------- |',
		...requirementRows(),
		'',
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
		const folder = file.split('/')[0] ?? '';
		const link = fromDocs(`workflows/${file}`);
		return `| ${labels.get(folder) ?? 'all'} | ${cell(name)} | [${file}](${link}) |`;
	});
}

function requirementRows(): string[] {
	const tests = provingTests();
	const unknown = tests.flatMap((test) =>
		test.requirements.filter((id) => !(id in requirements)).map((id) => `${id} in ${test.file}`),
	);
	if (unknown.length > 0) throw new Error(`No such requirement: ${unknown.join(', ')}`);
	return Object.entries(requirements).map(([id, what]) => {
		const proofs = tests.filter((test) => test.requirements.includes(id)).map(proof);
		return `| ${id} | ${what} | ${proofs.join('<br>') || '–'} |`;
	});
}

function proof({ title, group, file }: ProvingTest): string {
	const code = /^[A-Z]\d\b/.exec(group)?.[0];
	// The title of a table of cases says little without what it is about.
	const words = title.startsWith('%s') ? `${group} …` : title;
	return `${code ? `**${code}** ` : ''}[${cell(words)}](${fromDocs(file)})`;
}
