import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { smsPage } from '../../../makers/reference/smsPage.cts';
import { designs } from '../../../makers/workflows/index.cts';

/** docs/sms.md names the workflows. */

const docs = path.resolve(__dirname, '../../../docs');
const page = readFileSync(path.join(docs, 'sms.md'), 'utf8');
const rows = page
	.split('\n')
	.filter((line) => line.startsWith('| '))
	.map((line) => line.split('|').map((cell) => cell.trim()));

/** Tables without the blanks and dashes that line them up. */
const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{2,}/g, '--').trim();

it('is current; `npm run docs` writes it', () => expect(plain(page)).toBe(plain(smsPage())));

it('has each workflow with the provider that it is for, and what it does', () => {
	for (const { name } of designs) {
		const [, provider = '', , about = ''] =
			rows.find(([, , workflow]) => workflow?.startsWith(`[${name}]`)) ?? [];
		const label = /^\[(.+)\]/.exec(provider)?.[1] ?? provider;
		expect([name, /^all/.test(label) || name.includes(label)]).toEqual([name, true]);
		expect([name, about]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)]);
	}
	expect(rows.filter(([, provider]) => provider === 'all')).toHaveLength(1);
});

it('shows a picture of each workflow of a provider', () => {
	const pictures = [...page.matchAll(/\[picture\]\(([^)]*)\)/g)].map(([, link = '']) => link);
	expect(pictures.length).toBeGreaterThan(20);
	expect(pictures.filter((link) => !existsSync(path.join(docs, link)))).toEqual([]);
});
