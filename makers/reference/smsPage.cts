import { existsSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../../harness/tools/paths.cts';
import { variants } from '../workflows/builtin/variants.cts';
import { carriers } from '../workflows/conversations/carriers.cts';
import type { Design } from '../workflows/canvas/design.cts';
import { designs } from '../workflows/index.cts';
import { providers } from '../workflows/providers.cts';

/** docs/sms.md: what each workflow does, provider by provider. */
export function smsPage(): string {
	return [
		'# Texts and HighLevel: ready-made workflows',
		'',
		'<!-- Made by `npm run docs` from the workflows. Do not edit. -->',
		'',
		'Workflows for five SMS providers and for the SMS nodes of n8n, to import and switch on. Those of the five are run',
		'against a stand-in of their provider and the HighLevel sandbox, in a real n8n. `npm start -- --sms all` loads them',
		'into the n8n of this repository.',
		'',
		'| Provider | Workflow | What it does | Picture |',
		'| -------- | -------- | ------------ | ------- |',
		...[...designs].sort((a, b) => placeOf(a) - placeOf(b)).map(row),
		'',
	].join('\n');
}

const FOLDERS = ['sms', 'shared', ...Object.keys(providers), 'builtin', 'conversations'];
const folderOf = ({ file }: Design) => path.posix.dirname(file);
const placeOf = (design: Design) => FOLDERS.indexOf(folderOf(design));

function row(design: Design): string {
	const { file, name, about } = design;
	const cells = [providerOf(design), `[${name}](../workflows/${file})`, about, pictureOf(design)];
	return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function providerOf(design: Design): string {
	const folder = folderOf(design);
	if (folder === 'sms') return '[all five](sms-node.md)';
	const provider = Object.values(providers).find(({ key }) => key === folder);
	if (provider) return `[${provider.label}](sms/${folder}.md)`;
	const others = folder === 'conversations' ? carriers : variants;
	return others.find(({ key }) => design.file.startsWith(`${folder}/${key}-`))?.label ?? 'all';
}

function pictureOf(design: Design): string {
	const code = /\b[A-Z]\d\b/.exec(design.name)?.[0].toLowerCase();
	const picture = `images/sms/${folderOf(design)}-${code ?? ''}.png`;
	return existsSync(path.join(repoRoot, 'docs', picture)) ? `[picture](${picture})` : '';
}
